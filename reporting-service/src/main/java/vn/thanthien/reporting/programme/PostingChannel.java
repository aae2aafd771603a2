package vn.thanthien.reporting.programme;

/// How something is made public.
public enum PostingChannel {
  BOARD("Niêm yết tại chỗ"),
  WEBSITE("Trang thông tin điện tử"),
  LOUDSPEAKER("Loa truyền thanh"),
  MEETING("Hội nghị, cuộc họp thôn"),
  SOCIAL_MEDIA("Zalo, mạng xã hội");

  private final String title;

  PostingChannel(String title) {
    this.title = title;
  }

  /// For people, in Vietnamese.
  public String title() {
    return title;
  }
}

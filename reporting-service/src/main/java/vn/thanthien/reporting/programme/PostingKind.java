package vn.thanthien.reporting.programme;

/// What is made public.
public enum PostingKind {
  PROCEDURES("Thủ tục hành chính"),
  FEES("Phí, lệ phí"),
  SLOGANS("Khẩu hiệu"),
  LEADER_PHONES("Số điện thoại lãnh đạo"),
  RECEPTION_ROOM("Phòng tiếp công dân"),
  LETTER_TEMPLATES("Mẫu thư công"),
  OTHER("Nội dung khác");

  private final String title;

  PostingKind(String title) {
    this.title = title;
  }

  /// For people, in Vietnamese.
  public String title() {
    return title;
  }
}

package vn.thanthien.letter.letter;

/// Why a letter did not reach its addressee.
public enum DeliveryFailure {
  MOVED("chuyển nơi ở"),
  ADDRESS_UNKNOWN("không rõ địa chỉ"),
  REFUSED("người nhận từ chối"),
  NOT_AT_HOME("không gặp người nhận"),
  LOST("thất lạc"),
  /// The addressee's mail server will not take it, or sent it back.
  EMAIL_REFUSED("thư điện tử bị từ chối"),
  /// No mail server took it however often it was offered.
  EMAIL_UNDELIVERABLE("thư điện tử không gửi được sau nhiều lần thử");

  private final String words;

  DeliveryFailure(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}

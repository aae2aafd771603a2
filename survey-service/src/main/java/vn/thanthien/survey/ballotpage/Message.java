package vn.thanthien.survey.ballotpage;

import vn.thanthien.survey.ballotbox.Admission.Refused;

/// A page that says one thing.
record Message(int status, boolean en, String heading, String text) {

  static Message thanks(boolean en) {
    return new Message(
        200,
        en,
        en ? "Thank you" : "Xin cảm ơn ông/bà",
        en
            ? "Your ballot is in the ballot box. It carries no name, and it is opened only when the"
                + " survey is over. You may close this page."
            : "Phiếu đã được bỏ vào thùng phiếu. Phiếu không ghi tên và chỉ được mở khi kết thúc đợt"
                + " lấy ý kiến. Ông/bà có thể đóng trang này.");
  }

  static Message of(Refused refused, boolean en) {
    return switch (refused) {
      case FORGED ->
          new Message(
              404,
              en,
              en ? "This code is not known" : "Mã phiếu không đúng",
              en
                  ? "Please scan the QR code again, or type the code exactly as it is printed."
                  : "Xin quét lại mã QR, hoặc nhập mã đúng như in trên phiếu.");
      case SPENT ->
          new Message(
              410,
              en,
              en ? "This ballot has been cast" : "Phiếu này đã được gửi",
              en
                  ? "Every code is good for one ballot, and this one is in the ballot box. Thank you."
                      + " If it was not you, please tell whoever gave you the slip."
                  : "Mỗi mã chỉ dùng một lần và phiếu của mã này đã ở trong thùng phiếu. Xin cảm ơn."
                      + " Nếu không phải ông/bà gửi, xin báo cho người đã phát phiếu.");
      case EXPIRED ->
          new Message(
              410,
              en,
              en ? "This code has expired" : "Mã phiếu đã hết hạn",
              en
                  ? "Please ask whoever gave you the slip for a new one."
                  : "Xin hỏi người đã phát phiếu để nhận phiếu mới.");
      case NOT_YET_OPEN ->
          new Message(
              409,
              en,
              en ? "The survey has not begun" : "Chưa đến ngày lấy ý kiến",
              en
                  ? "Please come back on the day printed on the notice."
                  : "Xin quay lại đúng ngày" + " ghi trên thông báo.");
      case CLOSED ->
          new Message(
              410,
              en,
              en ? "The survey is over" : "Đợt lấy ý kiến đã kết thúc",
              en ? "Thank you for wanting to take part." : "Cảm ơn ông/bà đã quan tâm.");
    };
  }

  static Message tooLarge(boolean en) {
    return new Message(
        413,
        en,
        en ? "That is too much" : "Nội dung gửi lên quá dài",
        en
            ? "Nothing was kept of it. Please go back and shorten your text to 1,000 characters."
            : "Phần vừa gửi chưa được lưu. Xin quay lại và viết ngắn hơn 1.000 ký tự.");
  }

  static Message unreadable(boolean en) {
    return new Message(
        400,
        en,
        en ? "That could not be read" : "Không đọc được nội dung gửi lên",
        en
            ? "Nothing was kept of it. Please go back and try again."
            : "Phần vừa gửi chưa được lưu. Xin" + " quay lại và thử lần nữa.");
  }

  static Message tooOften(boolean en) {
    return new Message(
        429,
        en,
        en ? "Too many attempts" : "Thử quá nhiều lần",
        en ? "Please wait a minute and try again." : "Xin chờ một phút rồi thử lại.");
  }

  static Message later(boolean en) {
    return new Message(
        503,
        en,
        en ? "Please try again shortly" : "Xin thử lại sau ít phút",
        en
            ? "The page is not available at the moment. Your code stays good."
            : "Trang đang bận. Mã phiếu của ông/bà vẫn còn nguyên giá trị.");
  }
}

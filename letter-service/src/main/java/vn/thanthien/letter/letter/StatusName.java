package vn.thanthien.letter.letter;

import vn.thanthien.kernel.contract.letter.LetterStatus;

/// What officials call a status.
final class StatusName {

  private StatusName() {}

  static String of(LetterStatus status) {
    return switch (status) {
      case AWAITING_ADDRESSEE -> "Chờ điền người nhận";
      case DRAFT -> "Dự thảo";
      case APPROVED -> "Đã duyệt";
      case NUMBERED -> "Đã lấy số";
      case ISSUED -> "Đã phát hành";
      case WITHDRAWN -> "Đã thu hồi";
    };
  }
}

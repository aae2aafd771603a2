package vn.thanthien.letter.letter;

import vn.thanthien.kernel.contract.letter.LetterStage;

/// What officials call a stage.
final class StageName {

  private StageName() {}

  static String of(LetterStage stage) {
    return switch (stage) {
      case AWAITING_ADDRESSEE -> "Chờ điền người nhận";
      case DRAFT -> "Dự thảo";
      case REVIEWED -> "Đã soát, chờ ký";
      case APPROVED -> "Đã ký duyệt";
      case NUMBERED -> "Đã lấy số";
      case ISSUED -> "Đã phát hành";
      case DELIVERED -> "Đã giao";
      case FAILED -> "Giao không được";
      case WITHDRAWN -> "Đã thu hồi";
    };
  }
}

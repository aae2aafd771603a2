package vn.thanthien.petition.petition;

import vn.thanthien.kernel.contract.petition.PetitionStatus;

/// What officials call a status.
final class StatusName {

  private StatusName() {}

  static String of(PetitionStatus status) {
    return switch (status) {
      case RECEIVED -> "Đã tiếp nhận";
      case CLASSIFIED -> "Đã phân loại";
      case ACCEPTED -> "Đã thụ lý";
      case TRANSFERRED -> "Đã chuyển đơn";
      case GUIDED -> "Đã hướng dẫn";
      case SENT_BACK -> "Đã trả lại đơn";
      case FILED -> "Đã xếp lưu";
      case WITHDRAWN -> "Đã rút đơn";
      case RESOLVED -> "Đã giải quyết";
    };
  }
}

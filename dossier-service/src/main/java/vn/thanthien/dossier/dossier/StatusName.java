package vn.thanthien.dossier.dossier;

import vn.thanthien.kernel.contract.dossier.DossierStatus;

/// What officials call a status (the national list, 1–10).
public final class StatusName {

  private StatusName() {}

  public static String of(DossierStatus status) {
    return switch (status) {
      case REGISTERED -> "Mới đăng ký";
      case RECEIVED -> "Được tiếp nhận";
      case NOT_ACCEPTED -> "Không được tiếp nhận";
      case PROCESSING -> "Đang xử lý";
      case SUPPLEMENT_REQUESTED -> "Yêu cầu bổ sung giấy tờ";
      case PAYMENT_REQUESTED -> "Yêu cầu thực hiện nghĩa vụ tài chính";
      case WITHDRAWN -> "Công dân yêu cầu rút hồ sơ";
      case STOPPED -> "Dừng xử lý";
      case COMPLETED -> "Đã xử lý xong";
      case RETURNED -> "Đã trả kết quả";
    };
  }
}

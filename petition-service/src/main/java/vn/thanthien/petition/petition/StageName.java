package vn.thanthien.petition.petition;

import vn.thanthien.kernel.contract.petition.PetitionStage;

/// What officials call a stage.
public final class StageName {

  private StageName() {}

  public static String of(PetitionStage stage) {
    return switch (stage) {
      case VERIFYING -> "Đang xác minh";
      case IN_DIALOGUE -> "Đã đối thoại";
      case SUSPENDED -> "Tạm đình chỉ";
      case DECIDED, ANSWERED -> "Đã giải quyết";
      case ENFORCED -> "Đã thi hành quyết định";
      case TERMINATED -> "Đình chỉ";
      case NOT_ACCEPTED -> "Không thụ lý";
      case RECEIVED, CLASSIFIED, ACCEPTED, TRANSFERRED, GUIDED, SENT_BACK, FILED, WITHDRAWN ->
          StatusName.of(stage.status());
    };
  }
}

package vn.thanthien.petition.reception;

import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.ReceptionKind;

/// What officials call the leaders who receive citizens, and their receptions.
public final class LeaderName {

  private LeaderName() {}

  public static String of(LeaderRole role) {
    return switch (role) {
      case PARTY_SECRETARY -> "Bí thư Đảng ủy";
      case CHAIRMAN -> "Chủ tịch Ủy ban nhân dân";
      case VICE_CHAIRMAN -> "Phó Chủ tịch Ủy ban nhân dân";
    };
  }

  /// In small letters, as it follows "tiếp công dân".
  static String of(ReceptionKind kind) {
    return switch (kind) {
      case PERIODIC -> "định kỳ";
      case AD_HOC -> "đột xuất";
      case REGULAR -> "thường xuyên";
    };
  }
}

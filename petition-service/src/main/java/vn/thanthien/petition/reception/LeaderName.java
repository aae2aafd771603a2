package vn.thanthien.petition.reception;

import vn.thanthien.kernel.contract.petition.LeaderRole;

/// What officials call the leaders who receive citizens.
public final class LeaderName {

  private LeaderName() {}

  public static String of(LeaderRole role) {
    return switch (role) {
      case PARTY_SECRETARY -> "Bí thư Đảng ủy";
      case CHAIRMAN -> "Chủ tịch Ủy ban nhân dân";
      case VICE_CHAIRMAN -> "Phó Chủ tịch Ủy ban nhân dân";
    };
  }
}

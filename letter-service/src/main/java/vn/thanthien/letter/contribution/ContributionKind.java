package vn.thanthien.letter.contribution;

/// What people give to the community.
public enum ContributionKind {
  /// Hiến đất.
  LAND,
  /// Góp ngày công.
  LABOUR,
  /// Góp tiền, vật liệu.
  MONEY_OR_GOODS,
  /// Việc tốt, người tốt.
  GOOD_DEED
}

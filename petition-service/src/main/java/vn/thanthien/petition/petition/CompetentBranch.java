package vn.thanthien.petition.petition;

/// Which branch is competent (TT 07/2014/TT-TTCP, Đ.6).
public enum CompetentBranch {
  /// Cơ quan hành chính nhà nước.
  ADMINISTRATIVE,
  /// Cơ quan dân cử.
  ELECTED_BODIES,
  /// Tòa án, kiểm sát, thi hành án.
  JUDICIAL,
  /// Tổ chức chính trị, chính trị - xã hội.
  POLITICAL_SOCIAL,
  /// Đơn vị sự nghiệp công lập.
  PUBLIC_SERVICE_UNITS,
  /// Doanh nghiệp nhà nước.
  STATE_ENTERPRISES
}

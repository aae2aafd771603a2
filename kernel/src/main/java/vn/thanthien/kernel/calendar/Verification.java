package vn.thanthien.kernel.calendar;

/// How far a row of calendar data may be trusted.
public enum Verification {
  /// The legal text or the announcement itself was read.
  VERIFIED,
  /// Read only in a secondary source: the press, a public collection of notices.
  SECONDARY,
  /// From memory; to be checked.
  REMEMBERED,
  /// Worked out from the law's rows, announced by nobody.
  COMPUTED
}

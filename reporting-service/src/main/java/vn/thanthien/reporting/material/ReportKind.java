package vn.thanthien.reporting.material;

/// Whose report it is.
public enum ReportKind {
  /// A commune tells of its own work.
  COMMUNE,
  /// A unit above puts the issued reports of its communes together.
  DISTRICT
}

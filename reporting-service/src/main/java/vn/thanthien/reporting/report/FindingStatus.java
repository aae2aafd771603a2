package vn.thanthien.reporting.report;

/// What has become of a contradiction.
enum FindingStatus {
  OPEN,
  /// No longer found.
  CORRECTED,
  /// Stands, with its author's explanation, which the reader above sees.
  EXPLAINED
}

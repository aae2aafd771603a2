package vn.thanthien.reporting.figure;

/// Whether a figure has a value, and if not, why.
public enum FigureState {
  COMPUTED,
  /// Không phát sinh: nothing of the kind happened, the denominator is 0.
  NONE_OCCURRED,
  /// Chưa đủ dữ liệu: what it needs is not collected.
  NO_DATA,
  /// Chưa có báo cáo: the unit has sent none.
  NO_REPORT
}

package vn.thanthien.reporting.report;

/// Where a report stands. It only goes forward: what is wrong after issue is mended by a new report
/// that replaces it (NĐ 30/2020, Đ.18).
enum ReportState {
  /// Edited; its figures are those of now.
  DRAFT,
  /// Its contents stand under a hash.
  FROZEN,
  /// The leader has agreed.
  APPROVED,
  /// Numbered, dated, its files kept.
  ISSUED;

  boolean canBecome(ReportState next) {
    return switch (this) {
      case DRAFT -> next == FROZEN;
      case FROZEN -> next == APPROVED;
      case APPROVED -> next == ISSUED;
      case ISSUED -> false;
    };
  }

  /// As people read it.
  String nameVi() {
    return switch (this) {
      case DRAFT -> "đang soạn thảo";
      case FROZEN -> "đã chốt";
      case APPROVED -> "đã duyệt";
      case ISSUED -> "đã ban hành";
    };
  }
}

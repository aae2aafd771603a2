package vn.thanthien.reporting.report;

/// Where a report stands. Until its issue the leader may send it back to be written on; what is
/// wrong after issue is mended by a new report that replaces it (NĐ 30/2020, Đ.18).
enum ReportState {
  /// Edited; its figures are those of now.
  DRAFT,
  /// Its contents stand under a hash.
  FROZEN,
  /// The leader has agreed.
  APPROVED,
  /// Numbered, dated, its files kept.
  ISSUED,
  /// Given up before its issue; kept with everything that was written in it.
  DISCARDED;

  boolean canBecome(ReportState next) {
    return switch (this) {
      case DRAFT -> next == FROZEN || next == DISCARDED;
      case FROZEN -> next == APPROVED || next == DRAFT;
      case APPROVED -> next == ISSUED || next == DRAFT;
      case ISSUED, DISCARDED -> false;
    };
  }

  /// As people read it.
  String nameVi() {
    return switch (this) {
      case DRAFT -> "đang soạn thảo";
      case FROZEN -> "đã chốt";
      case APPROVED -> "đã duyệt";
      case ISSUED -> "đã ban hành";
      case DISCARDED -> "đã bỏ";
    };
  }
}

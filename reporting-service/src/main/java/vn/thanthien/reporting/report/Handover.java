package vn.thanthien.reporting.report;

/// How the unit above took an issued report.
enum Handover {
  /// Sent by being issued; nobody above has said anything.
  SENT,
  RECEIVED,
  /// Returned with remarks: the unit owes a report that replaces it.
  RETURNED,
  ACCEPTED;

  boolean canBecome(Handover next) {
    return switch (this) {
      case SENT -> next != SENT;
      case RECEIVED -> next == RETURNED || next == ACCEPTED;
      case RETURNED, ACCEPTED -> false;
    };
  }

  /// As people read it.
  String nameVi() {
    return switch (this) {
      case SENT -> "đã gửi";
      case RECEIVED -> "đã được tiếp nhận";
      case RETURNED -> "đã bị trả lại";
      case ACCEPTED -> "đã được chấp nhận";
    };
  }
}

package vn.thanthien.reporting.obligation;

/// How pressing a reminder is.
enum ReminderStep {
  SOON,
  TODAY,
  OVERDUE,
  ESCALATED
}

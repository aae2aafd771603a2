package vn.thanthien.reporting.obligation;

/// How long a periodic report looks back.
enum PeriodKind {
  MONTH,
  QUARTER,
  SIX_MONTHS,
  NINE_MONTHS,
  YEAR
}

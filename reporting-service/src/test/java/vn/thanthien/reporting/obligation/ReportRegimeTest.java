package vn.thanthien.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.rule.RuleFiles;

/// Common cutoffs of periodic reports (domain.md 2.6).
class ReportRegimeTest {

  private final ReportRegime regime = new ReportRegime(RuleFiles.shipped());

  @ParameterizedTest
  @CsvSource({
    "MONTH,2023-11-14,2023-10-15,2023-11-15",
    "MONTH,2023-11-15,2023-11-15,2023-12-15",
    "QUARTER,2026-02-01,2025-12-15,2026-03-15",
    "SIX_MONTHS,2026-06-14,2025-12-15,2026-06-15",
    "NINE_MONTHS,2026-06-20,2025-12-15,2026-09-15",
    "YEAR,2026-12-14,2025-12-15,2026-12-15",
    "YEAR,2026-12-15,2026-12-15,2027-12-15"
  })
  void aDayLiesInItsPeriod(PeriodKind kind, LocalDate day, LocalDate from, LocalDate to) {
    assertThat(regime.period(kind, day)).contains(new Period(from, to));
  }

  @ParameterizedTest
  @CsvSource({"SIX_MONTHS,2026-06-15", "NINE_MONTHS,2026-12-01", "MONTH,2018-05-01"})
  void aDayBetweenPeriodsLiesInNone(PeriodKind kind, LocalDate day) {
    assertThat(regime.period(kind, day)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2023-10-15,2023-11-15,2,2023-11-16", "2026-10-15,2026-11-22,2,2026-11-25"})
  void theDueDateIsCountedInWorkingDaysFromTheLastDay(
      LocalDate from, LocalDate to, int days, LocalDate due) {
    var deadline =
        ReportRequest.Deadline.within(days, new Period(from, to), WorkingCalendar.shipped());

    assertThat(deadline.dueOn()).isEqualTo(due);
  }
}

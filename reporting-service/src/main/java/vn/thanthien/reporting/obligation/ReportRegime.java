package vn.thanthien.reporting.obligation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thanthien.kernel.calendar.Verification;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.rule.RuleFile;
import vn.thanthien.reporting.rule.RuleFiles;

/// The cutoffs of periodic reports and the rhythm of reminders, as data.
@Startup
@ApplicationScoped
class ReportRegime {

  private final Rules rules;

  @Inject
  ReportRegime(RuleFiles files) {
    rules = files.read(RuleFile.REGIME, new TypeReference<>() {});
  }

  /// The period of a kind a day lies in; empty where the regime has none, as after the half year.
  Optional<Period> period(PeriodKind kind, LocalDate day) {
    return rules.periods().stream()
        .filter(rule -> rule.kind() == kind && !rule.from().isAfter(day))
        .max(Comparator.comparing(PeriodRule::from))
        .flatMap(rule -> rule.period(day));
  }

  /// Earliest first.
  List<ReminderRule> reminders() {
    return rules.reminders();
  }

  record Rules(List<PeriodRule> periods, List<ReminderRule> reminders) {

    Rules {
      periods = List.copyOf(periods);
      reminders =
          reminders.stream().sorted(Comparator.comparingInt(ReminderRule::workingDays)).toList();
    }
  }

  /// A dated row.
  ///
  /// @param length in months
  /// @param months in which such a period ends
  /// @param cutoffDay of the month, the first day after the period
  /// @param from first day the row is in force
  record PeriodRule(
      PeriodKind kind,
      int length,
      Set<Integer> months,
      int cutoffDay,
      LocalDate from,
      String legalBasis,
      Verification verification) {

    Optional<Period> period(LocalDate day) {
      for (var end = day.withDayOfMonth(cutoffDay); ; end = end.plusMonths(1)) {
        if (end.isAfter(day) && months.contains(end.getMonthValue())) {
          var start = end.minusMonths(length);
          return start.isAfter(day) ? Optional.empty() : Optional.of(new Period(start, end));
        }
      }
    }
  }

  /// When somebody who owes is told.
  ///
  /// @param workingDays after the due date; negative before it
  /// @param escalated whether who asked is told as well
  record ReminderRule(ReminderStep step, int workingDays, boolean escalated) {}
}

package vn.thanthien.dossier.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.dossier.ProcessingClock;
import vn.thanthien.dossier.dossier.Terms;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.calendar.DueDateRule;
import vn.thanthien.kernel.calendar.Suspension;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.time.VietnamTime;

/// What the due date of a dossier is made of, from the day of receipt on. Read again from the lists
/// alone, it gives the due date of the rule that made it.
///
/// @param receivedOn day 0
/// @param afterCutOff whether a same-day procedure came too late for its day
/// @param days the days after receipt to the first due date, which is the last of them
/// @param firstDueOn the due date before any pause
record Explanation(
    LocalDate receivedOn,
    boolean afterCutOff,
    List<ExplainedDay> days,
    LocalDate firstDueOn,
    List<ExplainedPause> pauses) {

  static Explanation of(Terms terms, ProcessingClock clock, Deadline deadline) {
    var calendar = deadline.calendar();
    var rule =
        new DueDateRule(
            terms.processingDays(), terms.dayCount(), terms.cutOff(), deadline.closingTime());
    var receivedOn = VietnamTime.dayOf(clock.receivedAt());
    var firstDueOn = rule.firstDueDate(calendar, clock.receivedAt());
    // a same-day procedure that came too late is given the next working day
    var limit = terms.processingDays() == 0 ? 1 : terms.processingDays();
    return new Explanation(
        receivedOn,
        terms.processingDays() == 0 && rule.isAfterCutOff(clock.receivedAt()),
        days(receivedOn, firstDueOn, limit, terms.dayCount(), calendar),
        firstDueOn,
        pauses(rule, clock, firstDueOn, calendar));
  }

  LocalDate dueOn() {
    return pauses.isEmpty() ? firstDueOn : pauses.getLast().dueAfter();
  }

  private static List<ExplainedPause> pauses(
      DueDateRule rule, ProcessingClock clock, LocalDate firstDueOn, WorkingCalendar calendar) {
    var suspensions =
        clock.suspensions().stream().map(s -> new Suspension(s.from(), s.to())).toList();
    var pauses = new ArrayList<ExplainedPause>();
    @Nullable Instant movedTo = null;
    var due = firstDueOn;
    for (var move : rule.moves(calendar, clock.receivedAt(), suspensions)) {
      var count = rule.dayCount();
      var end = move.suspension().until();
      pauses.add(
          new ExplainedPause(
              clock.suspensions().stream()
                  .filter(s -> within(s, move.suspension()))
                  .map(DossierState.Suspension::kind)
                  .distinct()
                  .toList(),
              move.suspension().from(),
              end,
              ExplainedPause.Effect.MOVED,
              move.days(),
              move.dueBefore(),
              move.dueAfter(),
              days(move.stopped(), move.resumed(), move.days(), count, calendar),
              days(move.dueBefore(), move.dueAfter(), move.days(), count, calendar)));
      movedTo = end;
      due = move.dueAfter();
    }
    for (var suspension : clock.suspensions()) {
      if (movedTo == null || suspension.from().isAfter(movedTo)) {
        pauses.add(unmoving(suspension, due));
      }
    }
    return List.copyOf(pauses);
  }

  private static ExplainedPause unmoving(DossierState.Suspension suspension, LocalDate due) {
    return new ExplainedPause(
        List.of(suspension.kind()),
        suspension.from(),
        suspension.to(),
        suspension.to() == null
            ? ExplainedPause.Effect.RUNNING
            : ExplainedPause.Effect.TIME_USED_UP,
        0,
        due,
        due,
        List.of(),
        List.of());
  }

  private static boolean within(DossierState.Suspension suspension, Suspension whole) {
    var end = whole.until();
    return !suspension.from().isBefore(whole.from())
        && (end == null || !suspension.from().isAfter(end));
  }

  /// The days in (after, last], the first `limit` of those that count marked.
  private static List<ExplainedDay> days(
      LocalDate after, LocalDate last, int limit, DayCount count, WorkingCalendar calendar) {
    var counted = new int[1];
    return Stream.iterate(after.plusDays(1), day -> !day.isAfter(last), day -> day.plusDays(1))
        .map(day -> {
          var counts = count == DayCount.CALENDAR || calendar.isWorkingDay(day);
          return ExplainedDay.of(day, calendar, counts && ++counted[0] <= limit);
        })
        .toList();
  }
}

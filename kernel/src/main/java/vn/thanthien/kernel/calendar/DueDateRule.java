package vn.thanthien.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.time.VietnamTime;

/// When a dossier is due: so many days after its receipt, at the unit's closing hour.
///
/// The day of receipt is day 0, also at night or on a day off. A procedure of 0 days is due on the
/// day of receipt, or on the next working day when received later than its cut-off, after closing
/// or on a day off.
///
/// A suspension from p to r takes the days in (p, r] that the limit counts out of the time, so the
/// due date moves by that many. One that begins on the due date before closing moves it to the day
/// it ends (to the next working day, should that be a day off); one that begins at the due moment
/// or later finds the time already used up. Suspensions that overlap count once. One that has not
/// ended has not moved anything yet: the result is then the due moment as it stood when the clock
/// stopped.
///
/// @param processingDays days the procedure allows; 0 means the same day
/// @param dayCount which days those are; of no effect for 0
/// @param cutOff the hour later than which a same-day procedure counts from the next working day,
///   exclusive; null when only the closing hour bounds it; unused for longer procedures
/// @param closingTime the unit's closing hour, in Vietnam's time
public record DueDateRule(
    int processingDays, DayCount dayCount, @Nullable LocalTime cutOff, LocalTime closingTime) {

  /// The closing hour of a unit that states no other.
  public static final LocalTime USUAL_CLOSING_TIME = LocalTime.of(17, 0);

  public DueDateRule {
    if (processingDays < 0) {
      throw new IllegalArgumentException(processingDays + " processing days");
    }
  }

  /// A rule that counts working days.
  public DueDateRule(int processingDays, @Nullable LocalTime cutOff, LocalTime closingTime) {
    this(processingDays, DayCount.WORKING, cutOff, closingTime);
  }

  /// A rule of working days without a cut-off at the usual closing hour.
  public static DueDateRule ofDays(int processingDays) {
    return new DueDateRule(processingDays, null, USUAL_CLOSING_TIME);
  }

  /// The last moment that is still on time.
  public Instant dueAt(
      WorkingCalendar calendar, Instant receivedAt, Collection<Suspension> suspensions) {
    return closing(dueDate(calendar, receivedAt, suspensions));
  }

  /// The date, always a working day, on which [#dueAt] falls.
  public LocalDate dueDate(
      WorkingCalendar calendar, Instant receivedAt, Collection<Suspension> suspensions) {
    var due = dueDate(calendar, receivedAt);
    for (var suspension : merged(suspensions)) {
      var resumedAt = suspension.until();
      if (resumedAt == null || !suspension.from().isBefore(closing(due))) {
        break;
      }
      var stopped = later(VietnamTime.dayOf(suspension.from()), VietnamTime.dayOf(receivedAt));
      var resumed = later(VietnamTime.dayOf(resumedAt), stopped);
      var moved = dayCount.plus(calendar, due, dayCount.between(calendar, stopped, resumed));
      due = calendar.workingDayFrom(later(moved, resumed));
    }
    return due;
  }

  private LocalDate dueDate(WorkingCalendar calendar, Instant receivedAt) {
    var received = receivedAt.atZone(VietnamTime.ZONE);
    var date = received.toLocalDate();
    if (processingDays > 0) {
      return dayCount.plus(calendar, date, processingDays);
    }
    var tooLate = received.toLocalTime().isAfter(lastReceipt());
    return tooLate ? calendar.plusWorkingDays(date, 1) : calendar.workingDayFrom(date);
  }

  private LocalTime lastReceipt() {
    return cutOff != null && cutOff.isBefore(closingTime) ? cutOff : closingTime;
  }

  private Instant closing(LocalDate date) {
    return date.atTime(closingTime).atZone(VietnamTime.ZONE).toInstant();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /// The times in which at least one suspension runs, in their order.
  private static List<Suspension> merged(Collection<Suspension> suspensions) {
    if (suspensions.size() < 2) {
      return List.copyOf(suspensions);
    }
    var merged = new ArrayList<Suspension>();
    for (var next : suspensions.stream().sorted(Comparator.comparing(Suspension::from)).toList()) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || last.endedBefore(next.from())) {
        merged.add(next);
      } else {
        merged.set(merged.size() - 1, new Suspension(last.from(), laterEnd(last, next)));
      }
    }
    return merged;
  }

  private static @Nullable Instant laterEnd(Suspension one, Suspension other) {
    var end = one.until();
    var otherEnd = other.until();
    if (end == null || otherEnd == null) {
      return null;
    }
    return end.isAfter(otherEnd) ? end : otherEnd;
  }
}

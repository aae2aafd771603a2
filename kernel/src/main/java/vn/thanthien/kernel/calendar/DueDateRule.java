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
    var moves = moves(calendar, receivedAt, suspensions);
    return moves.isEmpty() ? firstDueDate(calendar, receivedAt) : moves.getLast().dueAfter();
  }

  /// What the suspensions did to the due date, in their order, those that overlap as one; ends
  /// before the first that has not ended, or began with the time already used up.
  public List<Move> moves(
      WorkingCalendar calendar, Instant receivedAt, Collection<Suspension> suspensions) {
    var moves = new ArrayList<Move>();
    var due = firstDueDate(calendar, receivedAt);
    for (var suspension : merged(suspensions)) {
      var resumedAt = suspension.until();
      if (resumedAt == null || !suspension.from().isBefore(closing(due))) {
        break;
      }
      var stopped = later(VietnamTime.dayOf(suspension.from()), VietnamTime.dayOf(receivedAt));
      var resumed = later(VietnamTime.dayOf(resumedAt), stopped);
      var days = dayCount.between(calendar, stopped, resumed);
      var moved = calendar.workingDayFrom(later(dayCount.plus(calendar, due, days), resumed));
      moves.add(new Move(suspension, stopped, resumed, days, due, moved));
      due = moved;
    }
    return moves;
  }

  /// The due date before any suspension.
  public LocalDate firstDueDate(WorkingCalendar calendar, Instant receivedAt) {
    var date = VietnamTime.dayOf(receivedAt);
    if (processingDays > 0) {
      return dayCount.plus(calendar, date, processingDays);
    }
    return isAfterCutOff(receivedAt)
        ? calendar.plusWorkingDays(date, 1)
        : calendar.workingDayFrom(date);
  }

  /// Whether something received then is too late for the same day.
  public boolean isAfterCutOff(Instant receivedAt) {
    return receivedAt.atZone(VietnamTime.ZONE).toLocalTime().isAfter(lastReceipt());
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

  /// What one suspension did to the due date.
  ///
  /// @param suspension itself, or the whole of several that overlap
  /// @param stopped the day the clock stopped
  /// @param resumed the day it ran again
  /// @param days how many days in (stopped, resumed] the limit counts
  public record Move(
      Suspension suspension,
      LocalDate stopped,
      LocalDate resumed,
      int days,
      LocalDate dueBefore,
      LocalDate dueAfter) {}
}

package vn.thanthien.dossier.deadline;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.calendar.DueDateRule;
import vn.thanthien.kernel.calendar.Suspension;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.time.VietnamTime;

/// How time is counted for the dossiers of one unit: its calendar and its closing hour.
public record Deadline(WorkingCalendar calendar, LocalTime closingTime) {

  /// The last moment on time, in days from receipt with the pauses taken out (NĐ 118/2025/NĐ-CP;
  /// before it NĐ 61/2018/NĐ-CP).
  ///
  /// @param processingDays days allowed, 0 for the same day
  public Instant dueAt(
      int processingDays,
      DayCount dayCount,
      @Nullable LocalTime cutOff,
      Instant receivedAt,
      List<DossierState.Suspension> suspensions) {
    return new DueDateRule(processingDays, dayCount, cutOff, closingTime)
        .dueAt(
            calendar,
            receivedAt,
            suspensions.stream().map(pause -> new Suspension(pause.from(), pause.to())).toList());
  }

  /// Early before the due date, on time on that date up to the due moment, late otherwise. Dates
  /// are those of Vietnam; the applicant fetching the result later makes nothing late (QĐ
  /// 766/QĐ-TTg, 2.1).
  public static Punctuality punctuality(Instant completedAt, Instant dueAt) {
    if (completedAt.isAfter(dueAt)) {
      return Punctuality.LATE;
    }
    return VietnamTime.dayOf(completedAt).isBefore(VietnamTime.dayOf(dueAt))
        ? Punctuality.EARLY
        : Punctuality.ON_TIME;
  }

  /// Working days from completion to the due date, negative when late, 0 on that date at any hour.
  public int savedWorkingDays(Instant completedAt, Instant dueAt) {
    return calendar.workingDaysSaved(completedAt, dueAt);
  }

  /// The closing of the working day after the given moment's: what is due by then is due soon.
  public Instant dueSoonUntil(Instant now) {
    return calendar
        .plusWorkingDays(VietnamTime.dayOf(now), 1)
        .atTime(closingTime)
        .atZone(VietnamTime.ZONE)
        .toInstant();
  }
}

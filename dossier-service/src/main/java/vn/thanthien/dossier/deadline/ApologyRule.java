package vn.thanthien.dossier.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.time.VietnamTime;

/// What the law demands when a dossier will be late, from a date until the next row's.
///
/// @param effectiveFrom first day of receipt it applies to
/// @param leadDays the apology with a new date must go out at least so many days before the due
///   date
/// @param maxReappointments how often a new date may be appointed
/// @param verification whether the source itself was read
public record ApologyRule(
    LocalDate effectiveFrom,
    int leadDays,
    int maxReappointments,
    String legalBasis,
    String verification) {

  /// Where the duty stands.
  ///
  /// @param dueAt the original due moment
  /// @param apologisedAt when the apology with a new date was given, absent while it was not
  /// @param endedAt when the dossier ended in whatever way
  /// @param expected whether the dossier was found to be due soon
  public ApologyDuty duty(
      Instant dueAt,
      @Nullable Instant apologisedAt,
      @Nullable Instant endedAt,
      boolean expected,
      Instant now) {
    if (apologisedAt != null) {
      var lastDay = VietnamTime.dayOf(dueAt).minusDays(leadDays);
      return VietnamTime.dayOf(apologisedAt).isAfter(lastDay)
          ? ApologyDuty.LATE
          : ApologyDuty.FULFILLED;
    }
    var end = endedAt == null ? now : endedAt;
    if (end.isAfter(dueAt)) {
      return ApologyDuty.BREACHED;
    }
    return expected && endedAt == null ? ApologyDuty.DUE : ApologyDuty.NONE;
  }
}

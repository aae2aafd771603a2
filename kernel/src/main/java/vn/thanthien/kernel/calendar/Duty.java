package vn.thanthien.kernel.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One dated row of a duty: how often something is owed.
///
/// @param to first day the row is no longer in force
/// @param verification how far its legal basis was checked
public record Duty(
    String code,
    String nameVi,
    int times,
    Per per,
    LocalDate from,
    @Nullable LocalDate to,
    String legalBasis,
    String verification) {

  /// The span a duty recurs in.
  public enum Per {
    DAY,
    WEEK,
    MONTH
  }

  public boolean isInForceOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || to.isAfter(day));
  }
}

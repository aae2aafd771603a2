package vn.thanthien.reporting.record;

import java.time.Instant;
import java.time.LocalDate;
import vn.thanthien.kernel.time.VietnamTime;

/// Legal days of Vietnam, half-open.
///
/// @param from first day
/// @param to first day after it
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("empty period " + from + " to " + to);
    }
  }

  /// The first moment of the period.
  public Instant start() {
    return VietnamTime.startOf(from);
  }

  /// Its first moment that is not before another.
  Instant startFrom(Instant moment) {
    return moment.isBefore(start()) ? start() : moment;
  }

  /// The first moment after it.
  public Instant end() {
    return VietnamTime.startOf(to);
  }
}

package vn.thanthien.kernel.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time in which a clock stands still: `[from, until)`.
///
/// @param until when it runs again; null while it still stands
public record Suspension(Instant from, @Nullable Instant until) {

  public Suspension {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("a suspension ends before it begins: " + from);
    }
  }

  boolean endedBefore(Instant moment) {
    return until != null && until.isBefore(moment);
  }
}

package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.util.Objects;

/// A target the unit has set itself.
///
/// @param indicator code, e.g. `S02`
/// @param value percent
public record KnownTarget(String indicator, BigDecimal value) {
  public KnownTarget {
    Objects.requireNonNull(indicator);
    Objects.requireNonNull(value);
  }
}

package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which records a list or an export shows; what is absent does not narrow. A record without a day
/// is of every period.
///
/// @param unit the caller's own where absent
/// @param below whether the records of all units below are shown too
/// @param from first day
/// @param to first day after
record RecordFilter(
    @RestQuery @Nullable @Size(max = 60) String unit,
    @RestQuery @Nullable Boolean below,
    @RestQuery @Nullable LocalDate from,
    @RestQuery @Nullable LocalDate to) {

  boolean isBelow() {
    return Boolean.TRUE.equals(below);
  }
}

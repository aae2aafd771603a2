package vn.thanthien.reporting.unit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.reference.UnitKind;

/// Everything that is said of a unit beside its id.
record UnitContent(
    String name,
    UnitKind kind,
    @Nullable String parent,
    @Nullable String agencyCode,
    @Nullable String unitCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    LocalTime closingTime,
    List<String> predecessors) {

  UnitContent {
    predecessors = List.copyOf(predecessors);
  }
}

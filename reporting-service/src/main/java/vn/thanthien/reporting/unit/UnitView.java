package vn.thanthien.reporting.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.reference.UnitKind;

/// A unit on the wire.
///
/// @param parentName of the unit above, which its own people may not see; absent in lists
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitView(
    String id,
    long revision,
    String name,
    UnitKind kind,
    @Nullable String parent,
    @Nullable String parentName,
    @Nullable String agencyCode,
    @Nullable String unitCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    LocalTime closingTime,
    List<String> predecessors) {

  static UnitView of(Unit unit) {
    return of(unit, null);
  }

  static UnitView of(Unit unit, @Nullable Unit parent) {
    return new UnitView(
        unit.id(),
        unit.revision(),
        unit.name(),
        unit.kind(),
        unit.parent(),
        parent == null ? null : parent.name(),
        unit.agencyCode(),
        unit.unitCode(),
        unit.validFrom(),
        unit.validTo(),
        unit.closingTime(),
        unit.predecessors());
  }
}

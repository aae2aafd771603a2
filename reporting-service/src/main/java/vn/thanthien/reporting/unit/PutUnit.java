package vn.thanthien.reporting.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.kernel.reference.Units;

/// A unit as the administrator states it.
///
/// @param id short stable text, never reused; villages by custom `<commune>.<village>`
/// @param validTo first day it no longer exists
/// @param closingTime Asia/Ho_Chi_Minh, 17:00 where absent
record PutUnit(
    @NotNull @Pattern(regexp = ID) String id,
    @NotBlank @Size(max = 200) String name,
    @NotNull UnitKind kind,
    @Nullable @Size(max = 60) String parent,
    @Nullable @Size(max = 60) String agencyCode,
    @Nullable @Size(max = 20) String unitCode,
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable LocalTime closingTime,
    @Nullable @Size(max = 100) List<@NotBlank @Size(max = 60) String> predecessors) {

  static final String ID = "[a-z0-9.-]{2,60}";
  static final int LONGEST_ID = 60;

  UnitContent content() {
    return new UnitContent(
        name,
        kind,
        parent,
        agencyCode,
        unitCode,
        validFrom,
        validTo,
        Objects.requireNonNullElse(closingTime, Units.USUAL_CLOSING_TIME),
        Objects.requireNonNullElse(predecessors, List.of()));
  }
}

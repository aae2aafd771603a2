package vn.thanthien.reporting.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.reference.UnitKind;

/// A merge, a split or a renaming: units that cease on a day, and those that take them over the
/// same day.
///
/// @param on first day of the new units, and first day the old ones no longer exist
/// @param from ids of the old ones; their villages cease with them
/// @param carriesVillages whether the one new unit gets a village for each of theirs
record Reorganise(
    @NotNull LocalDate on,
    @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 60) String> from,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid Successor> to,
    @Nullable Boolean carriesVillages) {

  /// A unit that takes over.
  ///
  /// @param unitCode in the code system in force from that day on
  record Successor(
      @NotNull @Pattern(regexp = PutUnit.ID) String id,
      @NotBlank @Size(max = 200) String name,
      @NotNull UnitKind kind,
      @Nullable @Size(max = 60) String parent,
      @Nullable @Size(max = 60) String agencyCode,
      @Nullable @Size(max = 20) String unitCode) {}
}

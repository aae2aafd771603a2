package vn.thanthien.petition.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.LeaderRole;

/// A field visit that was made, to record.
///
/// @param unit the commune, where the caller works for several; otherwise the caller's own
/// @param visitedOn legal day in Vietnam
/// @param role who went
/// @param village id of the village
record RecordFieldVisit(
    @Nullable @Size(max = 60) String unit,
    @NotNull LocalDate visitedOn,
    @NotNull LeaderRole role,
    @NotNull @Pattern(regexp = "[a-z0-9.-]{2,60}") String village,
    @NotBlank @Size(max = 300) String purpose,
    @NotNull @PositiveOrZero @Max(100_000) Integer participants) {}

package vn.thanthien.petition.box;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An opening of a suggestion box, to record.
///
/// @param unit the commune, where the caller works for several; otherwise the caller's own
/// @param openedOn legal day in Vietnam
/// @param village id of the village where the box hangs, absent for the one at the office
/// @param place "Nhà văn hóa thôn 1"
/// @param openedBy by office, not by name
/// @param letters how many lay in it
record RecordBoxOpening(
    @Nullable @Size(max = 60) String unit,
    @NotNull LocalDate openedOn,
    @Nullable @Pattern(regexp = "[a-z0-9.-]{2,60}") String village,
    @NotBlank @Size(max = 200) String place,
    @NotBlank @Size(max = 300) String openedBy,
    @NotNull @PositiveOrZero @Max(100_000) Integer letters) {}

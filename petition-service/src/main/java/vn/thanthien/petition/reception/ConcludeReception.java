package vn.thanthien.petition.reception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/// The conclusion notice of a session.
///
/// @param number and symbol, "12/TB-UBND"
/// @param concludedOn day of the notice
/// @param conclusion what was decided; stays in this service
record ConcludeReception(
    @NotBlank @Size(max = 40) @Pattern(regexp = "[0-9]{1,6}/[\\p{Lu}0-9.-]{1,30}") String number,
    @NotNull LocalDate concludedOn,
    @NotBlank @Size(max = 10_000) String conclusion) {}

package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody on the steering committee of a unit, for a time. As an official records it.
///
/// @param office the office held, as printed: “Bí thư Đảng ủy”
/// @param decision display form of the recorded document that set it up
/// @param leftOn first day no longer on it
record NewCommitteeMember(
    @Size(max = 60) @Nullable String unit,
    @NotNull CommitteeRole role,
    @NotBlank @Size(max = 200) String office,
    @Size(max = 100) @Nullable String fullName,
    @Size(max = 100) @Nullable String decision,
    @NotNull LocalDate joinedOn,
    @Nullable LocalDate leftOn)
    implements Entry {}

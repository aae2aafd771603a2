package vn.thanthien.reporting.obligation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// More time for everybody who owes a report.
///
/// @param dueOn new last day to send it, a working day after the one before
/// @param document number and symbol of the document that gives it
record ExtendRequest(
    @NotNull LocalDate dueOn,
    @NotBlank @Size(max = 500) String reason,
    @Nullable @Size(max = 60) String document) {}

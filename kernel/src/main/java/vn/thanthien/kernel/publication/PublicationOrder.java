package vn.thanthien.kernel.publication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What to publish.
///
/// @param unit absent for the caller's own, and for counts every unit below it too
/// @param from first legal day
/// @param to first day after
public record PublicationOrder(
    @Nullable @Size(max = 60) String unit, @NotNull LocalDate from, @NotNull LocalDate to) {}

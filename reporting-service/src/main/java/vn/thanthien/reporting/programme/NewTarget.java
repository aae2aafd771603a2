package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a unit has set itself for a year; a percentage for a rate, else a number. As an official
/// records it.
record NewTarget(
    @Nullable String unit,
    @NotBlank @Size(max = 10) String indicator,
    @NotNull @PositiveOrZero BigDecimal value,
    @NotNull @Min(2000) @Max(2100) Integer year,
    @Size(max = 500) @Nullable String note) {}

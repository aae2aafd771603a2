package vn.thanthien.reporting.scorecard;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the unit above finds by one criterion.
///
/// @param unit that is appraised
/// @param appraisedScore points; absent takes the finding back
record Appraisal(
    @NotBlank @Size(max = 60) String unit,
    @Nullable @PositiveOrZero @Digits(integer = 3, fraction = 2) BigDecimal appraisedScore,
    @Nullable @Size(max = 1000) String note) {}

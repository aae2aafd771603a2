package vn.thanthien.reporting.scorecard;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a unit says of itself by one criterion.
///
/// @param unit the caller's own where absent
/// @param selfScore points; absent where they are computed
/// @param evidence signs of documents, addresses, ids of records
record SelfScore(
    @Nullable @Size(max = 60) String unit,
    @Nullable @PositiveOrZero @Digits(integer = 3, fraction = 2) BigDecimal selfScore,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 300) String> evidence,
    @Nullable @Size(max = 1000) String note) {}

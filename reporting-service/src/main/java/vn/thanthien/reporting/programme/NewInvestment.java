package vn.thanthien.reporting.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Money spent on facilities, in đồng. As an official records it.
record NewInvestment(
    @Size(max = 60) @Nullable String unit,
    @NotNull @Positive @Max(1_000_000_000_000_000L) Long amount,
    @NotBlank @Size(max = 500) String purpose,
    @NotNull LocalDate spentOn,
    @Size(max = 200) @Nullable String source)
    implements Entry {}

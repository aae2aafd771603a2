package vn.thanthien.survey.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Paper ballots handed out in a village, beyond those stated before.
record IssueBallots(
    @Nullable @Size(max = 60) String village, @NotNull @Min(1) @Max(100_000) Integer count) {}

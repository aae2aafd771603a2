package vn.thanthien.dossier.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The steps of a dossier as callers send them; `at` is when it happened, now where absent.
sealed interface Step {

  @Nullable Instant at();

  record SupplementRequest(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason)
      implements Step {}

  record SupplementReceipt(@Nullable Instant at) implements Step {}

  record Completion(@Nullable Instant at, boolean resultDigitised) implements Step {}

  record Return(@Nullable Instant at, boolean homeDelivery) implements Step {}

  record Refused(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason) implements Step {}

  record Withdrawal(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason)
      implements Step {}

  record Stoppage(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason)
      implements Step {}
}

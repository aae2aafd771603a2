package vn.thanthien.dossier.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The steps of a dossier as callers send them; `at` is when it happened, now where absent.
sealed interface Step {

  @Nullable Instant at();

  /// What the history keeps beside the step.
  default @Nullable String note() {
    return null;
  }

  /// Of a dossier that was only registered.
  record Acceptance(@Nullable Instant at) implements Step {}

  record Assignment(
      @Nullable Instant at,
      @NotBlank @Size(max = 100) String handler,
      @Nullable @Size(max = 2000) String note)
      implements Step {}

  record SupplementRequest(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason)
      implements Step {
    @Override
    public String note() {
      return reason;
    }
  }

  record SupplementReceipt(@Nullable Instant at) implements Step {}

  /// A request to pay `amount` đồng.
  record PaymentRequest(
      @Nullable Instant at,
      @NotBlank @Size(max = 200) String name,
      @NotNull @PositiveOrZero @Max(1_000_000_000_000L) Long amount)
      implements Step {
    @Override
    public String note() {
      return name;
    }
  }

  record PaymentReceipt(@Nullable Instant at) implements Step {}

  record Reappointment(
      @Nullable Instant at, @NotNull Instant newDueAt, @NotBlank @Size(max = 2000) String reason)
      implements Step {
    @Override
    public String note() {
      return reason;
    }
  }

  record Completion(@Nullable Instant at, boolean resultDigitised) implements Step {}

  record Return(@Nullable Instant at, boolean homeDelivery) implements Step {}

  record Refused(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason) implements Step {
    @Override
    public String note() {
      return reason;
    }
  }

  record Withdrawal(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason)
      implements Step {
    @Override
    public String note() {
      return reason;
    }
  }

  record Stoppage(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason) implements Step {
    @Override
    public String note() {
      return reason;
    }
  }
}

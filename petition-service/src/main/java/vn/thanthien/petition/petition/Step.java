package vn.thanthien.petition.petition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionResult;

/// The steps of a petition as callers send them; `at` is when it happened, now where absent.
sealed interface Step {

  @Nullable Instant at();

  record Classification(
      @Nullable Instant at,
      @NotNull PetitionKind kind,
      @NotNull Boolean withinCompetence,
      @NotNull Boolean eligible)
      implements Step {}

  record Acceptance(@Nullable Instant at) implements Step {}

  /// Chuyển đơn.
  ///
  /// @param to the competent body it goes to
  record Transfer(
      @Nullable Instant at,
      @NotBlank @Size(max = 300) String to,
      @Nullable @Size(max = 50) String documentNumber)
      implements Step {}

  /// Hướng dẫn.
  ///
  /// @param to the competent body the submitter is directed to
  record Guidance(
      @Nullable Instant at,
      @NotBlank @Size(max = 300) String to,
      @Nullable @Size(max = 50) String documentNumber)
      implements Step {}

  record SendingBack(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason)
      implements Step {}

  record Filing(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason) implements Step {}

  record Withdrawal(@Nullable Instant at) implements Step {}

  record Resolution(
      @Nullable Instant at,
      @NotNull PetitionResult result,
      @Nullable @Size(max = 50) String documentNumber)
      implements Step {}
}

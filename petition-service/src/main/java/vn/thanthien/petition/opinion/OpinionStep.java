package vn.thanthien.petition.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What becomes of an opinion.
sealed interface OpinionStep {

  /// When it happened, now where absent.
  @Nullable Instant at();

  /// It is answered.
  ///
  /// @param answer what was answered; never leaves this service
  record Answer(@Nullable Instant at, @NotBlank @Size(max = 5000) String answer)
      implements OpinionStep {}

  /// Somebody promises to see to it, or takes the promise over.
  ///
  /// @param owner who owes it, by office, not by name
  /// @param dueOn last day
  record Promise(
      @Nullable Instant at, @NotBlank @Size(max = 200) String owner, @NotNull LocalDate dueOn)
      implements OpinionStep {}

  /// What was promised is done.
  ///
  /// @param answer what was done; never leaves this service
  record Completion(@Nullable Instant at, @NotBlank @Size(max = 5000) String answer)
      implements OpinionStep {}
}

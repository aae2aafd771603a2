package vn.thanthien.letter.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The steps of a letter as callers send them; `at` is when it happened, now where absent.
sealed interface LetterStep {

  /// To whom it goes.
  ///
  /// @param reason replaces the draft's, where given
  record Addressing(
      @NotBlank @Size(max = 200) @Pattern(regexp = DraftLetter.ONE_LINE) String recipientName,
      @Nullable @Size(max = 500) @Pattern(regexp = DraftLetter.ONE_LINE) String recipientAddress,
      @Nullable @Size(min = 1, max = 2000) String reason)
      implements LetterStep {}

  record Approval(@Nullable Instant at) implements LetterStep {}

  /// Has no time of its own: a letter bears the date of its approval.
  record Numbering() implements LetterStep {}

  record Issue(@Nullable Instant at) implements LetterStep {}

  record Withdrawal(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason)
      implements LetterStep {}
}

package vn.thanthien.letter.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.DeliveryChannel;
import vn.thanthien.letter.paper.Layout;

/// The steps of a letter as callers send them; `at` is when it happened, now where absent.
public sealed interface LetterStep {

  /// To whom it goes.
  ///
  /// @param reason replaces the draft's, where given
  /// @param newDueOn the day an apology promises; replaces the draft's, where given
  record Addressing(
      @NotBlank @Size(max = 200) @Pattern(regexp = Layout.ONE_LINE) String recipientName,
      @Nullable @Size(max = 500) @Pattern(regexp = Layout.ONE_LINE) String recipientAddress,
      @Nullable @Size(min = 1, max = 2000) String reason,
      @Nullable LocalDate newDueOn)
      implements LetterStep {}

  record Review(@Nullable Instant at) implements LetterStep {}

  /// The leader signs.
  ///
  /// @param toneConfirmed the leader knows of a death close by and congratulates all the same
  record Approval(@Nullable Instant at, @Nullable Boolean toneConfirmed) implements LetterStep {}

  /// Has no time of its own: a letter bears the date of its approval.
  record Numbering() implements LetterStep {}

  /// It leaves the house.
  ///
  /// @param toneConfirmed as for [Approval], of a death heard of since
  record Issue(@Nullable Instant at, @Nullable Boolean toneConfirmed) implements LetterStep {}

  /// It reached its addressee.
  ///
  /// @param proof who signed for it, the number of the post
  record Arrival(
      @Nullable Instant at,
      @NotNull DeliveryChannel channel,
      @NotBlank @Size(max = 500) @Pattern(regexp = Layout.ONE_LINE) String proof)
      implements LetterStep {}

  record Failure(
      @Nullable Instant at, @NotNull DeliveryChannel channel, @NotNull DeliveryFailure reason)
      implements LetterStep {}

  record Withdrawal(@Nullable Instant at, @NotBlank @Size(max = 2000) String reason)
      implements LetterStep {}
}

package vn.thanthien.letter.letter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The same step for many letters, or for none of them.
///
/// @param at when it happened, now where absent
/// @param toneConfirmed as in [LetterStep.Approval] and [LetterStep.Issue], for all of them
record LetterBatch(
    @NotNull @Size(min = 1, max = MOST) List<@NotNull UUID> letters,
    @Nullable Instant at,
    @Nullable Boolean toneConfirmed) {

  /// A longer transaction would hold back every relay of the server.
  static final int MOST = 200;
}

package vn.thanthien.survey.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.survey.round.Satisfaction;

/// A bundle of ballots of one village, as typed in.
///
/// @param collectedOn the day they came back, not in the future; where absent today, or the round's
///   last day once that is over
/// @param ballots 1 to 500, in no order that matters
record RecordBallots(
    @NotNull UUID roundId,
    @Nullable @Size(max = 60) String village,
    @Nullable LocalDate collectedOn,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid Paper> ballots) {

  /// One ballot. It is blank when it answers nothing.
  ///
  /// @param answer to the overall question, absent where that was left out
  /// @param valid false when the ballot may not be counted; then it carries no answer
  /// @param answers to the other questions, by their code
  record Paper(
      @Nullable Satisfaction answer,
      @Nullable Boolean valid,
      @Nullable @Size(max = 100) Map<String, @Nullable Satisfaction> answers) {}
}

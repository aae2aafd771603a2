package vn.thanthien.survey.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bundle of ballots of one village, as typed in once.
///
/// @param collectedOn the day they came back, not in the future; where absent today, or the round's
///   last day once that is over
/// @param ballots 1 to 500, in no order that matters
record RecordBallots(
    @NotNull UUID roundId,
    @Nullable @Size(max = 60) String village,
    @Nullable LocalDate collectedOn,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid Paper> ballots) {}

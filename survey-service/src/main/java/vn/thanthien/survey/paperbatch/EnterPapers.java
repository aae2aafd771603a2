package vn.thanthien.survey.paperbatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.survey.ballot.Paper;

/// The first reading of a pile of papers.
///
/// @param declared how many papers were counted by hand; as many are to be typed
/// @param ballots in the order of the pile
record EnterPapers(
    @NotNull UUID roundId,
    @Nullable @Size(max = 60) String village,
    @Nullable LocalDate collectedOn,
    @NotNull @Min(1) @Max(500) Integer declared,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid Paper> ballots) {

  /// The same papers read once more.
  record Again(@NotEmpty @Size(max = 500) List<@NotNull @Valid Paper> ballots) {}

  /// What was found on the papers where the two readings differ; every difference once.
  record Settlement(@NotEmpty @Size(max = 5000) List<@NotNull @Valid Ruling> rulings) {}

  /// @param paper number of the paper in the pile, from 1
  /// @param item key of the item as the difference names it
  /// @param answer what the paper says; none where it says nothing
  record Ruling(
      @NotNull @Min(1) @Max(500) Integer paper,
      @NotNull @Size(max = 60) String item,
      @NotNull @Size(max = 20) List<@NotNull @Size(max = 2000) String> answer) {}
}

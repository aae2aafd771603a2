package vn.thanthien.survey.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Something about a round that wants a second look. It changes no figure.
///
/// @param village absent where it concerns the whole round
/// @param text what was found, in Vietnamese
@JsonInclude(JsonInclude.Include.NON_NULL)
record Flag(Kind kind, @Nullable String village, String text) {

  enum Kind {
    /// Every valid answer to the overall question is the same.
    UNIFORM_ANSWERS,
    /// Many paper ballots typed by one person within minutes.
    ENTRY_BURST,
    /// More came back than were handed out.
    COLLECTED_OVER_ISSUED,
    /// A village's share of the ballots lies far from its share of the people.
    SHARE_FAR_FROM_POPULATION,
    /// The surveyed committee ran the round itself.
    SELF_RUN,
    /// Two people typed the same papers and read them differently.
    DOUBLE_ENTRY_DIFFERED,
    /// Papers that were typed once and not counted.
    ENTRY_UNFINISHED,
    /// Fewer valid ballots than were aimed at.
    BELOW_QUOTA
  }
}

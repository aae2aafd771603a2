package vn.thanthien.kernel.contract.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A survey round with its control totals and the answers to its one overall question.
///
/// @param closesOn last day of collection; the round belongs to the period in which it closes
/// @param closed whether collection has ended
/// @param tallies one per village, and one without a village where the round is commune-wide or
///   some villages have too few answers to be told by themselves: then it holds their answers
///   together, no ballots, and their own tallies hold ballots and no answers
public record SurveyRoundState(
    UUID id,
    long revision,
    String unit,
    SurveyRunner runner,
    SurveyPhase phase,
    LocalDate opensOn,
    LocalDate closesOn,
    boolean closed,
    List<Tally> tallies)
    implements SurveyFact {

  public SurveyRoundState {
    tallies = List.copyOf(tallies);
  }

  @Override
  public String key() {
    return id.toString();
  }

  /// Counts of one village, all 0 or more; `valid ≤ collected`, and the five answers of all tallies
  /// together add up to at most `valid` of all.
  ///
  /// @param groups of the questionnaire, where it has any on the scale of five
  public record Tally(
      @Nullable String village,
      int issued,
      int collected,
      int valid,
      int verySatisfied,
      int satisfied,
      int neutral,
      int dissatisfied,
      int veryDissatisfied,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Group> groups) {

    public Tally {
      groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /// Of a round without groups.
    public Tally(
        @Nullable String village,
        int issued,
        int collected,
        int valid,
        int verySatisfied,
        int satisfied,
        int neutral,
        int dissatisfied,
        int veryDissatisfied) {
      this(
          village,
          issued,
          collected,
          valid,
          verySatisfied,
          satisfied,
          neutral,
          dissatisfied,
          veryDissatisfied,
          null);
    }
  }

  /// Answers on the scale of five to the questions of one group (SIPAS A–E), added up.
  ///
  /// @param group code of the section
  /// @param valid answers; `verySatisfied ≤ satisfied ≤ valid`
  /// @param satisfied 4 or 5
  public record Group(String group, int valid, int satisfied, int verySatisfied) {}
}

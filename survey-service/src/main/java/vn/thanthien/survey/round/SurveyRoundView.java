package vn.thanthien.survey.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.survey.questionnaire.Question;

/// A survey round on the wire: sums by village and together.
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyRoundView(
    UUID id,
    long revision,
    String unit,
    @Nullable UUID questionnaireId,
    List<Question> questions,
    SurveyRunner runner,
    SurveyPhase phase,
    String title,
    LocalDate opensOn,
    LocalDate closesOn,
    boolean closed,
    @Nullable Instant closedAt,
    Sums total,
    List<Sums> villages) {

  static SurveyRoundView of(SurveyRound round) {
    return new SurveyRoundView(
        round.id(),
        round.revision(),
        round.unit(),
        round.questionnaireId(),
        round.questions(),
        round.runner(),
        round.phase(),
        round.title(),
        round.opensOn(),
        round.closesOn(),
        round.isClosed(),
        round.closedAt(),
        Sums.total(round.tallies()),
        round.tallies().stream().map(Sums::of).toList());
  }

  /// Control totals and answers.
  ///
  /// @param village absent in the total and in a commune-wide round
  /// @param quota absent where a village has none
  /// @param issued absent where a village's were not counted
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sums(
      @Nullable String village,
      @Nullable Integer quota,
      @Nullable Integer issued,
      int collected,
      int valid,
      int blank,
      int invalid,
      int verySatisfied,
      int satisfied,
      int neutral,
      int dissatisfied,
      int veryDissatisfied) {

    static Sums of(VillageTally tally) {
      return of(tally.village(), tally.quota(), tally.issued(), tally.count());
    }

    static Sums total(List<VillageTally> tallies) {
      return of(
          null,
          sumIfAll(tallies.stream().map(VillageTally::quota).toList()),
          sumIfAll(tallies.stream().map(VillageTally::issued).toList()),
          tallies.stream().map(VillageTally::count).reduce(BallotCount.NONE, BallotCount::plus));
    }

    private static Sums of(
        @Nullable String village,
        @Nullable Integer quota,
        @Nullable Integer issued,
        BallotCount count) {
      return new Sums(
          village,
          quota,
          issued,
          count.collected(),
          count.valid(),
          count.blank(),
          count.invalid(),
          count.verySatisfied(),
          count.satisfied(),
          count.neutral(),
          count.dissatisfied(),
          count.veryDissatisfied());
    }

    /// A sum with an unknown part is unknown, not smaller.
    private static @Nullable Integer sumIfAll(List<@Nullable Integer> parts) {
      var sum = 0;
      for (var part : parts) {
        if (part == null) {
          return null;
        }
        sum += part;
      }
      return sum;
    }
  }
}

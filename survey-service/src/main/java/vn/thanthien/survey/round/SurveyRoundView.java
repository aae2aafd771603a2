package vn.thanthien.survey.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.survey.questionnaire.Section;

/// A survey round on the wire: sums by village and together.
///
/// @param selfRun whether the surveyed committee runs it itself, which every reader is to know
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyRoundView(
    UUID id,
    long revision,
    String unit,
    @Nullable UUID questionnaireId,
    String questionnaireCode,
    List<Section> sections,
    SurveyRunner runner,
    boolean selfRun,
    SurveyPhase phase,
    String title,
    LocalDate opensOn,
    LocalDate closesOn,
    boolean closed,
    @Nullable Instant closedAt,
    Sums total,
    List<Sums> villages) {

  public static SurveyRoundView of(SurveyRound round) {
    return new SurveyRoundView(
        round.id(),
        round.revision(),
        round.unit(),
        round.questionnaireId(),
        round.questionnaireCode(),
        round.form().sections(),
        round.runner(),
        round.isSelfRun(),
        round.phase(),
        round.title(),
        round.opensOn(),
        round.closesOn(),
        round.isClosed(),
        round.closedAt(),
        Sums.total(round.tallies(), round.isClosed()),
        Sums.byVillage(round));
  }

  /// Control totals and answers.
  ///
  /// @param village absent in the total and in a commune-wide round
  /// @param population absent where it is not known
  /// @param quota absent where a village has none
  /// @param issued absent where a village's were not counted
  /// @param verySatisfied absent, like the four after it, until the ballot box is opened, and where
  ///   a village has so few ballots that they would tell of persons
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Sums(
      @Nullable String village,
      @Nullable Integer population,
      @Nullable Integer quota,
      @Nullable Integer issued,
      int collected,
      int valid,
      int blank,
      int invalid,
      @Nullable Integer verySatisfied,
      @Nullable Integer satisfied,
      @Nullable Integer neutral,
      @Nullable Integer dissatisfied,
      @Nullable Integer veryDissatisfied) {

    static List<Sums> byVillage(SurveyRound round) {
      var hidden = new VillageTallies(round.tallies()).hidden();
      return round.tallies().stream()
          .map(tally ->
              of(
                  tally.village(),
                  tally.population(),
                  tally.quota(),
                  tally.issued(),
                  tally.count(),
                  round.isClosed()
                      && (tally.village() == null || !hidden.contains(tally.village()))))
          .toList();
    }

    static Sums total(List<VillageTally> tallies, boolean shown) {
      return of(
          null,
          sumIfAll(tallies.stream().map(VillageTally::population).toList()),
          sumIfAll(tallies.stream().map(VillageTally::quota).toList()),
          sumIfAll(tallies.stream().map(VillageTally::issued).toList()),
          tallies.stream().map(VillageTally::count).reduce(BallotCount.NONE, BallotCount::plus),
          shown);
    }

    private static Sums of(
        @Nullable String village,
        @Nullable Integer population,
        @Nullable Integer quota,
        @Nullable Integer issued,
        BallotCount count,
        boolean shown) {
      return new Sums(
          village,
          population,
          quota,
          issued,
          count.collected(),
          count.valid(),
          count.blank(),
          count.invalid(),
          shown ? count.verySatisfied() : null,
          shown ? count.satisfied() : null,
          shown ? count.neutral() : null,
          shown ? count.dissatisfied() : null,
          shown ? count.veryDissatisfied() : null);
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

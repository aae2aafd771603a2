package vn.thanthien.survey.round;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.thanthien.survey.questionnaire.Satisfaction;

/// How many ballots came back and what they say to the overall question. Counts add up in any
/// order, so a village is the sum of its batches and a round the sum of its villages.
///
/// @param collected all that came back: `valid + blank + invalid`
/// @param valid ballots with an answer, be it to another question; the five answers add up to at
///   most this
/// @param blank ballots without any answer (phiếu trắng)
/// @param invalid ballots that may not be counted (phiếu không hợp lệ)
@Embeddable
public record BallotCount(
    int collected,
    int valid,
    int blank,
    int invalid,
    int verySatisfied,
    int satisfied,
    int neutral,
    int dissatisfied,
    int veryDissatisfied) {

  public static final BallotCount NONE = new BallotCount(0, 0, 0, 0, 0, 0, 0, 0, 0);
  public static final BallotCount ONE_BLANK = new BallotCount(1, 0, 1, 0, 0, 0, 0, 0, 0);
  public static final BallotCount ONE_INVALID = new BallotCount(1, 0, 0, 1, 0, 0, 0, 0, 0);

  public BallotCount {
    if (collected != valid + blank + invalid
        || verySatisfied + satisfied + neutral + dissatisfied + veryDissatisfied > valid) {
      throw new IllegalArgumentException("counts do not add up");
    }
  }

  /// One valid ballot.
  ///
  /// @param overall its answer to the overall question, absent where that one was left out
  public static BallotCount oneValid(@Nullable Satisfaction overall) {
    return new BallotCount(
        1,
        1,
        0,
        0,
        overall == Satisfaction.VERY_SATISFIED ? 1 : 0,
        overall == Satisfaction.SATISFIED ? 1 : 0,
        overall == Satisfaction.NEUTRAL ? 1 : 0,
        overall == Satisfaction.DISSATISFIED ? 1 : 0,
        overall == Satisfaction.VERY_DISSATISFIED ? 1 : 0);
  }

  /// Answers to the overall question.
  int answered() {
    return verySatisfied + satisfied + neutral + dissatisfied + veryDissatisfied;
  }

  /// The control totals alone.
  BallotCount withoutAnswers() {
    return new BallotCount(collected, valid, blank, invalid, 0, 0, 0, 0, 0);
  }

  /// With the answers of ballots whose control totals it holds already.
  BallotCount withAnswersOf(BallotCount known) {
    return new BallotCount(
        collected,
        valid,
        blank,
        invalid,
        verySatisfied + known.verySatisfied,
        satisfied + known.satisfied,
        neutral + known.neutral,
        dissatisfied + known.dissatisfied,
        veryDissatisfied + known.veryDissatisfied);
  }

  public BallotCount plus(BallotCount more) {
    return new BallotCount(
        collected + more.collected,
        valid + more.valid,
        blank + more.blank,
        invalid + more.invalid,
        verySatisfied + more.verySatisfied,
        satisfied + more.satisfied,
        neutral + more.neutral,
        dissatisfied + more.dissatisfied,
        veryDissatisfied + more.veryDissatisfied);
  }
}

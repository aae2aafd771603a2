package vn.thanthien.survey.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.survey.questionnaire.Question;
import vn.thanthien.survey.round.BallotCount;
import vn.thanthien.survey.round.Satisfaction;
import vn.thanthien.survey.round.SurveyRoundMother;

class BallotTest {

  @Test
  void aBallotWithAnAnswerIsValid() {
    var ballot = ballot(Satisfaction.NEUTRAL, null, null);

    assertThat(ballot.kind()).isEqualTo(BallotKind.VALID);
    assertThat(ballot.count()).isEqualTo(BallotCount.oneValid(Satisfaction.NEUTRAL));
  }

  @Test
  void aBallotThatLeavesOnlyTheOverallQuestionOutIsValidWithoutAnAnswerToIt() {
    var ballot = ballot(null, true, Map.of("A1", Satisfaction.SATISFIED));

    assertThat(ballot.kind()).isEqualTo(BallotKind.VALID);
    assertThat(ballot.count()).isEqualTo(BallotCount.oneValid(null));
  }

  @Test
  void aBallotThatAnswersNothingIsBlank() {
    assertThat(ballot(null, null, null).kind()).isEqualTo(BallotKind.BLANK);
    assertThat(ballot(null, true, Collections.singletonMap("A1", null)).kind())
        .isEqualTo(BallotKind.BLANK);
  }

  @Test
  void aBallotDeclaredInvalidCarriesNoAnswer() {
    assertThat(ballot(null, false, null).kind()).isEqualTo(BallotKind.INVALID);
    assertThat(refusedField(Satisfaction.SATISFIED, false, null)).isEqualTo("ballots[7].answer");
    assertThat(refusedField(null, false, Map.of("A1", Satisfaction.SATISFIED)))
        .isEqualTo("ballots[7].answers");
  }

  @Test
  void onlyTheOtherQuestionsOfTheRoundMayBeAnsweredByCode() {
    assertThat(refusedField(null, null, Map.of("Z9", Satisfaction.SATISFIED)))
        .isEqualTo("ballots[7].answers.Z9");
    assertThat(refusedField(null, null, Map.of("E1", Satisfaction.SATISFIED)))
        .isEqualTo("ballots[7].answers.E1");
  }

  /// Who fills in, types or brings a ballot has no place in it, nor has a moment: whoever adds a
  /// field must come here and say why it identifies nobody.
  @Test
  void aBallotHasNoRoomForAName() {
    assertThat(Arrays.stream(Ballot.class.getDeclaredFields()).map(field -> field.getName()))
        .filteredOn(name -> !name.startsWith("$"))
        .containsExactlyInAnyOrder(
            "id", "roundId", "village", "collectedOn", "kind", "answer", "answers");
  }

  private static Ballot ballot(
      @Nullable Satisfaction answer,
      @Nullable Boolean valid,
      @Nullable Map<String, Satisfaction> answers) {
    return new Ballot(
        SurveyRoundMother.asking(
            new Question("A1", "Nơi đón tiếp có thuận tiện?", false),
            new Question("E1", "Nhìn chung có hài lòng?", true)),
        null,
        LocalDate.of(2023, 3, 15),
        new RecordBallots.Paper(answer, valid, answers),
        "ballots[7]");
  }

  private static @Nullable String refusedField(
      @Nullable Satisfaction answer,
      @Nullable Boolean valid,
      @Nullable Map<String, Satisfaction> answers) {
    return catchThrowableOfType(Refusal.class, () -> ballot(answer, valid, answers)).field();
  }
}

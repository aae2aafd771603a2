package vn.thanthien.survey.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.survey.questionnaire.QuestionnaireMother;
import vn.thanthien.survey.questionnaire.Satisfaction;
import vn.thanthien.survey.round.BallotCount;

class BallotTest {

  @Test
  void aBallotWithAnAnswerIsValid() {
    var ballot = cast(Satisfaction.NEUTRAL, null, null);

    assertThat(ballot.kind()).isEqualTo(BallotKind.VALID);
    assertThat(ballot.count()).isEqualTo(BallotCount.oneValid(Satisfaction.NEUTRAL));
  }

  @Test
  void aBallotThatLeavesOnlyTheOverallQuestionOutIsValidWithoutAnAnswerToIt() {
    var ballot = cast(null, true, Map.of("A1", List.of("SATISFIED")));

    assertThat(ballot.kind()).isEqualTo(BallotKind.VALID);
    assertThat(ballot.count()).isEqualTo(BallotCount.oneValid(null));
  }

  @Test
  void aBallotThatAnswersNothingIsBlank() {
    assertThat(cast(null, null, null).kind()).isEqualTo(BallotKind.BLANK);
    assertThat(cast(null, true, Collections.singletonMap("A1", null)).kind())
        .isEqualTo(BallotKind.BLANK);
  }

  @Test
  void aBallotDeclaredInvalidCarriesNoAnswer() {
    assertThat(cast(null, false, null).kind()).isEqualTo(BallotKind.INVALID);
    assertThat(refusedField(Satisfaction.SATISFIED, false, null)).isEqualTo("ballots[7].answer");
    assertThat(refusedField(null, false, Map.of("A1", List.of("SATISFIED"))))
        .isEqualTo("ballots[7].answers");
  }

  @Test
  void onlyQuestionsOfTheRoundMayBeAnsweredAndEachOnce() {
    assertThat(refusedField(null, null, Map.of("Z9", List.of("SATISFIED"))))
        .isEqualTo("ballots[7].answers.Z9");
    assertThat(refusedField(Satisfaction.NEUTRAL, null, Map.of("E1", List.of("SATISFIED"))))
        .isEqualTo("ballots[7].answers.E1");
  }

  /// Who fills in, types or brings a ballot has no place in it, nor has a moment: whoever adds a
  /// field must come here and say why it identifies nobody.
  @Test
  void aBallotHasNoRoomForAName() {
    assertThat(Arrays.stream(Ballot.class.getDeclaredFields()).map(field -> field.getName()))
        .filteredOn(name -> !name.startsWith("$"))
        .containsExactlyInAnyOrder("id", "roundId", "village", "kind", "answer", "answers");
  }

  private static Cast cast(
      @Nullable Satisfaction answer,
      @Nullable Boolean valid,
      @Nullable Map<String, List<String>> answers) {
    return Cast.of(
        new Paper(answer, valid, answers),
        QuestionnaireMother.form(QuestionnaireMother.scale("A1"), QuestionnaireMother.OVERALL),
        "ballots[7]");
  }

  private static @Nullable String refusedField(
      @Nullable Satisfaction answer,
      @Nullable Boolean valid,
      @Nullable Map<String, List<String>> answers) {
    return catchThrowableOfType(Refusal.class, () -> cast(answer, valid, answers)).field();
  }
}

package vn.thanthien.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.problem.Refusal;

class QuestionnaireTest {

  private static final Question PLACE = new Question("A1", "Nơi đón tiếp có thuận tiện?", false);
  private static final Question OVERALL = new Question("E1", "Nhìn chung có hài lòng?", true);

  @Test
  void questionsKeepTheirOrder() {
    var questionnaire = new Questionnaire("hoangcat", "Phiếu mẫu", List.of(OVERALL, PLACE));

    assertThat(questionnaire.questions()).containsExactly(OVERALL, PLACE);
  }

  @Test
  void withoutAnOverallQuestionThereIsNothingToReadSatisfactionFrom() {
    assertThat(refusal(PLACE).field()).isEqualTo("questions");
  }

  @Test
  void twoOverallQuestionsWouldContradictOneAnother() {
    assertThat(refusal(OVERALL, new Question("E2", "Còn gì khác?", true)).field())
        .isEqualTo("questions");
  }

  @Test
  void aCodeUsedTwiceIsNamed() {
    assertThat(refusal(OVERALL, PLACE, PLACE).field()).isEqualTo("questions[2].code");
  }

  private static Refusal refusal(Question... questions) {
    return catchThrowableOfType(
        Refusal.class, () -> new Questionnaire("hoangcat", "Phiếu mẫu", List.of(questions)));
  }
}

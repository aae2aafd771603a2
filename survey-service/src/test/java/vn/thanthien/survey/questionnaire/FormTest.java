package vn.thanthien.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.thanthien.survey.questionnaire.QuestionnaireMother.OVERALL;
import static vn.thanthien.survey.questionnaire.QuestionnaireMother.choice;
import static vn.thanthien.survey.questionnaire.QuestionnaireMother.form;
import static vn.thanthien.survey.questionnaire.QuestionnaireMother.matrix;
import static vn.thanthien.survey.questionnaire.QuestionnaireMother.scale;
import static vn.thanthien.survey.questionnaire.QuestionnaireMother.section;
import static vn.thanthien.survey.questionnaire.QuestionnaireMother.when;
import static vn.thanthien.survey.questionnaire.QuestionnaireMother.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.problem.Refusal;

class FormTest {

  private static final Question HOW = choice("A1", AnswerKind.SINGLE, "tai-cho", "truc-tuyen");
  private static final Question WHY = choice("W1", AnswerKind.MULTIPLE, "cho", "giay", "tre");

  @Test
  void everyKindOfAnswerIsRead() {
    var form = form(HOW, WHY, matrix("M", "sach", "dep"), OVERALL, words("G1"));

    var reading =
        form.read(
            Map.of(
                "A1", List.of("tai-cho"),
                "W1", List.of("tre", "cho"),
                "M.sach", List.of("SATISFIED"),
                "E1", List.of("VERY_SATISFIED"),
                "G1", List.of(" Cảm ơn. ")));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.answers().overall()).isEqualTo(Satisfaction.VERY_SATISFIED);
    assertThat(reading.answers().items())
        .isEqualTo(
            Map.of(
                "A1", List.of("tai-cho"),
                "W1", List.of("tre", "cho"),
                "M.sach", List.of("SATISFIED")));
    assertThat(reading.answers().words()).isEqualTo(Map.of("G1", "Cảm ơn."));
  }

  @Test
  void whatIsNoAnswerIsNamedByItsItem() {
    var form = form(HOW, WHY, OVERALL, words("G1"));

    var reading =
        form.read(
            Map.of(
                "A1", List.of("tai-cho", "truc-tuyen"),
                "W1", List.of("cho", "cho"),
                "E1", List.of("PERFECT"),
                "G1", List.of("x".repeat(1001)),
                "Z9", List.of("1")));

    assertThat(reading.faults().keySet()).containsExactly("A1", "E1", "G1", "W1", "Z9");
    assertThat(reading.answers().isEmpty()).isTrue();
  }

  @Test
  void aQuestionUnderAConditionIsAskedOnlyAfterItsAnswer() {
    var form =
        new Form(
            List.of(
                section("A", HOW),
                section("B", when(scale("B1"), "A1", "truc-tuyen")),
                section("O", OVERALL)));
    var answer = List.of("SATISFIED");

    var asked = form.read(Map.of("A1", List.of("truc-tuyen"), "B1", answer));
    var notAsked = form.read(Map.of("A1", List.of("tai-cho"), "B1", answer));

    assertThat(asked.faults()).isEmpty();
    assertThat(notAsked.faults()).containsOnlyKeys("B1");
    assertThat(form.asked(Map.of("A1", List.of("tai-cho"), "B1", answer))).containsOnlyKeys("A1");
    assertThat(form.pages()).hasSize(2);
  }

  @Test
  void aConditionLooksBackAtAChoice() {
    var later = when(scale("B1"), "A1", "truc-tuyen");

    assertThat(fault(section("A", HOW, later, OVERALL)))
        .isEqualTo("sections[0].questions[1].showIf.question");
    assertThat(fault(section("A", HOW), section("B", when(scale("B1"), "A1", "bay"), OVERALL)))
        .isEqualTo("sections[1].questions[0].showIf.answers");
    assertThat(fault(section("A", HOW), section("B", later), section("O", OVERALL))).isNull();
  }

  @Test
  void shapesThatDoNotFitTheKindAreNamed() {
    assertThat(fault(section("A", choice("A1", AnswerKind.SINGLE, "mot"), OVERALL)))
        .isEqualTo("sections[0].questions[0].choices");
    assertThat(fault(section("A", choice("A1", AnswerKind.SCALE, "mot", "hai"), OVERALL)))
        .isEqualTo("sections[0].questions[0].choices");
    assertThat(fault(section("A", matrix("A1"), OVERALL)))
        .isEqualTo("sections[0].questions[0].rows");
    assertThat(fault(section("A", choice("A1", AnswerKind.SINGLE, "mot", "mot"), OVERALL)))
        .isEqualTo("sections[0].questions[0].choices");
    assertThat(fault(section("A", scale("A1"), scale("A1"), OVERALL)))
        .isEqualTo("sections[0].questions[1].code");
    assertThat(fault(section("A", OVERALL), section("A", scale("A1"))))
        .isEqualTo("sections[1].code");
  }

  @Test
  void thereIsExactlyOneOverallQuestion() {
    assertThat(fault(section("A", scale("A1")))).isEqualTo("sections");
    assertThat(fault(section("A", OVERALL, scale("E2", true)))).isEqualTo("sections");
  }

  @Test
  void aLongFormIsCutIntoPages() {
    var sections =
        java.util.stream.IntStream.range(0, 5)
            .mapToObj(i -> section("P" + i, matrix("M" + i, "a", "b", "c", "d", "e", "f", "g")))
            .toList();

    assertThat(new Form(sections).pages()).hasSize(2);
  }

  private static String fault(Section... sections) {
    var refusal = catchThrowableOfType(Refusal.class, () -> Form.checked(List.of(sections)));
    return refusal == null ? null : refusal.field();
  }
}

package vn.thanthien.survey.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Questions and forms to start a test from.
public final class QuestionnaireMother {

  /// The question S02 and S03 are read from.
  public static final Question OVERALL = scale("E1", true);

  private QuestionnaireMother() {}

  /// A form of one section.
  public static Form form(Question... questions) {
    return new Form(List.of(section("S", questions)));
  }

  public static Section section(String code, Question... questions) {
    return new Section(code, text("Phần " + code), null, List.of(questions));
  }

  public static Question scale(String code) {
    return scale(code, false);
  }

  static Question scale(String code, boolean overall) {
    return new Question(
        code, AnswerKind.SCALE, text("Câu " + code), overall, false, null, null, null);
  }

  public static Question choice(String code, AnswerKind kind, String... choices) {
    return new Question(
        code, kind, text("Câu " + code), false, false, choices(choices), null, null);
  }

  public static Question matrix(String code, String... rows) {
    return new Question(
        code, AnswerKind.MATRIX, text("Câu " + code), false, false, null, choices(rows), null);
  }

  public static Question words(String code) {
    return new Question(code, AnswerKind.TEXT, text("Câu " + code), false, false, null, null, null);
  }

  /// The same question, asked only after these answers.
  public static Question when(Question question, String other, String... answers) {
    return new Question(
        question.code(),
        question.kind(),
        question.text(),
        question.overall(),
        question.required(),
        question.choices(),
        question.rows(),
        new Condition(other, List.of(answers)));
  }

  private static Wording text(@Nullable String vi) {
    return new Wording(vi == null ? "" : vi, null);
  }

  private static List<Choice> choices(String... codes) {
    return List.of(codes).stream().map(code -> new Choice(code, text("Ý " + code))).toList();
  }
}

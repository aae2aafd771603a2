package vn.thanthien.survey.questionnaire;

import java.util.List;

/// Questionnaires to start a test from.
public final class QuestionnaireMother {

  private QuestionnaireMother() {}

  public static Questionnaire of(Question... questions) {
    return new Questionnaire("hoangcat", "Phiếu mẫu", List.of(questions));
  }
}

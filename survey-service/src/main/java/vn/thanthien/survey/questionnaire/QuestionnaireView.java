package vn.thanthien.survey.questionnaire;

import java.util.List;
import java.util.UUID;

/// A questionnaire on the wire.
record QuestionnaireView(UUID id, String unit, String title, List<Question> questions) {

  static QuestionnaireView of(Questionnaire questionnaire) {
    return new QuestionnaireView(
        questionnaire.id(), questionnaire.unit(), questionnaire.title(), questionnaire.questions());
  }
}

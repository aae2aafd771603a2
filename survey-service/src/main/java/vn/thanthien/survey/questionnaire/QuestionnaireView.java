package vn.thanthien.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A questionnaire on the wire.
///
/// @param id absent for a built-in one, which is named by its code
/// @param unit absent for a built-in one
/// @param source what a built-in one follows, and what of it is not verified
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionnaireView(
    @Nullable UUID id,
    @Nullable String unit,
    String code,
    int edition,
    Wording title,
    @Nullable String source,
    List<Section> sections) {

  static QuestionnaireView of(Questionnaire questionnaire) {
    return new QuestionnaireView(
        questionnaire.id(),
        questionnaire.unit(),
        questionnaire.code(),
        questionnaire.edition(),
        questionnaire.title(),
        null,
        questionnaire.form().sections());
  }

  static QuestionnaireView of(BuiltIn builtIn) {
    return new QuestionnaireView(
        null,
        null,
        builtIn.code(),
        builtIn.edition(),
        builtIn.title(),
        builtIn.source(),
        builtIn.sections());
  }
}

package vn.thanthien.survey.questionnaire;

/// How a question is answered: on the scale of five, by one choice, by any number of choices, row
/// by row on the scale or by choices (ma trận), or in one's own words.
public enum AnswerKind {
  SCALE,
  SINGLE,
  MULTIPLE,
  MATRIX,
  TEXT
}

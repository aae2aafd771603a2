package vn.thanthien.survey.round;

/// The scale of five, best first: rất hài lòng, hài lòng, bình thường, không hài lòng, rất không
/// hài lòng.
public enum Satisfaction {
  VERY_SATISFIED,
  SATISFIED,
  NEUTRAL,
  DISSATISFIED,
  VERY_DISSATISFIED
}

package vn.thanthien.survey.questionnaire;

/// The scale of five, best first.
public enum Satisfaction {
  VERY_SATISFIED("Rất hài lòng", "Very satisfied"),
  SATISFIED("Hài lòng", "Satisfied"),
  NEUTRAL("Bình thường", "Neutral"),
  DISSATISFIED("Không hài lòng", "Dissatisfied"),
  VERY_DISSATISFIED("Rất không hài lòng", "Very dissatisfied");

  private final String vi;
  private final String en;

  Satisfaction(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  public Wording wording() {
    return new Wording(vi, en);
  }

  /// Whether it is one of the two that count as satisfied (4 and 5).
  public boolean isSatisfied() {
    return this == VERY_SATISFIED || this == SATISFIED;
  }

  /// Whether a text names a step.
  public static boolean names(String text) {
    for (var step : values()) {
      if (step.name().equals(text)) {
        return true;
      }
    }
    return false;
  }
}

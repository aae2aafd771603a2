package vn.thanthien.survey.rating;

import vn.thanthien.survey.questionnaire.Wording;

/// How an officer served: three steps of their own, none a remainder of the others.
enum Rating {
  VERY_GOOD("Rất tốt", "Very good"),
  GOOD("Tốt", "Good"),
  BAD("Chưa tốt", "Not good");

  private final String vi;
  private final String en;

  Rating(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  public Wording wording() {
    return new Wording(vi, en);
  }
}

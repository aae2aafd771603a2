package vn.thanthien.survey.round;

/// When a part of a whole is too small to be shown: so few answers would tell of persons.
public final class Small {

  /// Fewest valid ballots of a part that is shown.
  public static final int FEWEST = 5;

  private Small() {}

  /// Nothing at all tells of nobody.
  public static boolean tooSmall(int valid) {
    return valid > 0 && valid < FEWEST;
  }
}

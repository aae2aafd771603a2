package vn.thanthien.reporting.programme;

/// What a commune's profile tells; numbers first, then texts.
public enum ProfileName {
  HOUSEHOLDS(true),
  POPULATION(true),
  VILLAGES(true),
  PARTY_CELLS(true),
  PARTY_MEMBERS(true),
  /// Cán bộ, công chức, người lao động: the headcount of M01 and M02.
  STAFF(true),
  LOCATION(false),
  BORDER_EAST(false),
  BORDER_NORTH(false),
  BORDER_SOUTH(false),
  BORDER_WEST(false),
  NEW_RURAL(false);

  private final boolean number;

  ProfileName(boolean number) {
    this.number = number;
  }

  /// Whether it is told by a number, else by a text.
  public boolean isNumber() {
    return number;
  }
}

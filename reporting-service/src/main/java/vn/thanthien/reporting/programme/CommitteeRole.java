package vn.thanthien.reporting.programme;

/// What somebody is on the steering committee.
public enum CommitteeRole {
  HEAD("Trưởng ban"),
  DEPUTY("Phó Trưởng ban"),
  SECRETARY("Thư ký"),
  MEMBER("Thành viên");

  private final String title;

  CommitteeRole(String title) {
    this.title = title;
  }

  /// For people, in Vietnamese.
  public String title() {
    return title;
  }
}

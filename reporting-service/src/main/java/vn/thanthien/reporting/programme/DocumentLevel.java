package vn.thanthien.reporting.programme;

/// The level a document comes from; `COMMUNE` is the unit's own.
public enum DocumentLevel {
  CENTRAL("Trung ương"),
  PROVINCE("Tỉnh"),
  DISTRICT("Huyện"),
  COMMUNE("Xã");

  private final String title;

  DocumentLevel(String title) {
    this.title = title;
  }

  /// For people, in Vietnamese.
  public String title() {
    return title;
  }
}

package vn.thanthien.reporting.programme;

/// What a document is for: it directs the programme, or it asks for a report.
public enum DocumentPurpose {
  DIRECTION("Chỉ đạo"),
  REQUEST("Yêu cầu báo cáo");

  private final String title;

  DocumentPurpose(String title) {
    this.title = title;
  }

  /// For people, in Vietnamese.
  public String title() {
    return title;
  }
}

package vn.thanthien.reporting.programme;

/// What the programme holds.
public enum ProgrammeEventKind {
  LAUNCH("Ra mắt mô hình"),
  TRAINING("Tập huấn"),
  /// Quán triệt tới cán bộ, công chức, người lao động (M01).
  BRIEFING("Quán triệt"),
  COMMUNICATION("Tuyên truyền"),
  /// Who attended has signed (M02).
  COMMITMENT("Ký cam kết"),
  /// Giao ban tuần của Ban Chỉ đạo (M04).
  WEEKLY_MEETING("Giao ban tuần"),
  /// Giao ban tháng của Ban Chỉ đạo (M04).
  MONTHLY_MEETING("Giao ban tháng");

  private final String title;

  ProgrammeEventKind(String title) {
    this.title = title;
  }

  /// For people, in Vietnamese.
  public String title() {
    return title;
  }
}

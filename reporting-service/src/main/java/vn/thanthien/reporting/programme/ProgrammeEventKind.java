package vn.thanthien.reporting.programme;

/// What the programme holds.
public enum ProgrammeEventKind {
  /// Ra mắt mô hình.
  LAUNCH,
  /// Tập huấn.
  TRAINING,
  /// Quán triệt tới cán bộ, công chức, người lao động (M01).
  BRIEFING,
  /// Tuyên truyền.
  COMMUNICATION,
  /// Ký cam kết; who attended has signed (M02).
  COMMITMENT,
  /// Giao ban tuần của Ban Chỉ đạo (M04).
  WEEKLY_MEETING,
  /// Giao ban tháng của Ban Chỉ đạo (M04).
  MONTHLY_MEETING
}

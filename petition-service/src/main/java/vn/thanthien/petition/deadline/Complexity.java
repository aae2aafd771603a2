package vn.thanthien.petition.deadline;

/// How hard a matter is, as far as the law allows more time for it.
public enum Complexity {
  /// Phức tạp; in processing a denunciation: checks in several places.
  COMPLEX,
  /// Đặc biệt phức tạp.
  VERY_COMPLEX
}

package vn.thanthien.reporting.record;

/// A wide counter table and the record table whose rows it counts. Each table is written by one
/// statement per transaction, always in this order and in the order of its key, so that no two
/// projections ever wait for each other.
public enum Counter {
  DOSSIER,
  PETITION,
  DIALOGUE,
  LETTER,
  SURVEY;

  String records() {
    return lower() + "_record";
  }

  String counters() {
    return lower() + "_counter";
  }

  String effect() {
    return lower() + "_effect";
  }

  /// Key columns beside unit, grain and start, as the records name them.
  String extraKey() {
    return this == SURVEY ? ", phase, runner" : "";
  }

  private String lower() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

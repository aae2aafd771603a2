package vn.thanthien.reporting.record;

/// A wide counter table and the record table whose rows it counts. Each table is written by one
/// statement per transaction, always in this order and in the order of its key, so that no two
/// projections ever wait for each other.
public enum Counter {
  DOSSIER,
  PETITION,
  DIALOGUE,
  LETTER,
  SURVEY,
  /// First apologies, counted on the due date of their dossiers.
  APOLOGY;

  String records() {
    return subject() + "_record";
  }

  String counters() {
    return subject() + "_counter";
  }

  String effect() {
    return subject() + "_effect";
  }

  /// Key columns beside unit, grain and start, as the records name them.
  String extraKey() {
    return switch (this) {
      case SURVEY -> ", phase, runner";
      case APOLOGY -> ", late_on";
      case DOSSIER, PETITION, DIALOGUE, LETTER -> "";
    };
  }

  /// What these are of a month: a letter that is late within the month of its due date is not told
  /// from one that is not.
  String extraKeyOfMonth() {
    return switch (this) {
      case APOLOGY ->
          ", case when late_on >= date_trunc('month', day) + interval '1 month'"
              + " then late_on else '-infinity' end";
      case SURVEY, DOSSIER, PETITION, DIALOGUE, LETTER -> extraKey();
    };
  }

  /// What its records are, in small letters.
  String subject() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

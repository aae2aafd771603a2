package vn.thanthien.reporting.contradiction;

import java.util.Objects;

/// One section of narrative as its author wrote it.
///
/// @param key the report's own name of the section, e.g. `II.2.2`; comes back in findings
/// @param purpose results are checked; in a plan every figure is a target
public record NarrativeSection(String key, String text, Purpose purpose) {

  /// What the section speaks of: what was done, or what is to be done.
  public enum Purpose {
    RESULTS,
    PLAN
  }

  public NarrativeSection {
    Objects.requireNonNull(key);
    Objects.requireNonNull(text);
    Objects.requireNonNull(purpose);
  }

  public static NarrativeSection results(String key, String text) {
    return new NarrativeSection(key, text, Purpose.RESULTS);
  }

  public static NarrativeSection plan(String key, String text) {
    return new NarrativeSection(key, text, Purpose.PLAN);
  }
}

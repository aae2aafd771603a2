package vn.thanthien.reporting.contradiction;

import java.util.Comparator;
import java.util.List;

/// Replaces [start, end) of a section's original text.
public record Edit(int start, int end, String replacement) {

  static String apply(String text, List<Edit> edits) {
    var result = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end).reversed())
        .forEach(e -> result.replace(e.start, e.end, e.replacement));
    return result.toString();
  }

  boolean touches(Edit other) {
    return (start < other.end && other.start < end) || start == other.start;
  }
}

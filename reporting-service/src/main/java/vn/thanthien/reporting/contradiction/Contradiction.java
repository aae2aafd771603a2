package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The text says one thing, the figures another.
///
/// @param code the kind, X1…X21
/// @param indicator code of the indicator, or empty
/// @param passage where; `nowhere` when only figures contradict one another
/// @param claimed as written, white space normalised
/// @param computed as printed
/// @param explanation one Vietnamese sentence for the author
/// @param suggestion the passage as it could read, or empty
/// @param edits what turns the section into the suggested text
public record Contradiction(
    String code,
    Severity severity,
    String indicator,
    Passage passage,
    String claimed,
    String computed,
    String explanation,
    String suggestion,
    List<Edit> edits) {

  public Contradiction {
    Objects.requireNonNull(code);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(passage);
    edits = List.copyOf(edits);
  }

  /// One that no rewording settles.
  static Contradiction of(
      CheckRules.Rule rule,
      String indicator,
      Passage passage,
      String claimed,
      String computed,
      String explanation,
      String suggestion) {
    return new Contradiction(
        rule.code(),
        rule.severity(),
        indicator,
        passage,
        claimed,
        computed,
        explanation,
        suggestion,
        List.of());
  }

  /// One that stands in figures or records, whatever the text says.
  ///
  /// @param indicator code of the indicator, or empty
  static Contradiction ofRecords(
      CheckRules.Rule rule,
      String indicator,
      String claimed,
      String computed,
      String explanation,
      String suggestion) {
    return of(rule, indicator, Passage.nowhere(), claimed, computed, explanation, suggestion);
  }

  /// The section's text with this suggestion applied. The text must be the one that was checked.
  public String corrected(String sectionText) {
    return Edit.apply(sectionText, edits);
  }

  /// Applies all findings of one section; of two that touch the same place the earlier in the list
  /// wins, and a second check tells whether the other still stands.
  public static String corrected(
      String sectionKey, String sectionText, List<Contradiction> findings) {
    var chosen = new ArrayList<Edit>();
    for (var finding : findings) {
      var free = finding.edits.stream().noneMatch(e -> chosen.stream().anyMatch(c -> c.touches(e)));
      if (finding.passage.section().equals(sectionKey) && free) {
        chosen.addAll(finding.edits);
      }
    }
    return Edit.apply(sectionText, chosen);
  }
}

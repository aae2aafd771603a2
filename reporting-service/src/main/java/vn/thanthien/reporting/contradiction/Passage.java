package vn.thanthien.reporting.contradiction;

/// A place in the original text of a section, in UTF-16 offsets, end exclusive.
///
/// @param excerpt the original characters of [start, end)
/// @param claimStart where inside the section the claimed expression itself begins
public record Passage(
    String section, int start, int end, String excerpt, int claimStart, int claimEnd) {

  /// A sentence, with the claim inside it.
  static Passage of(NarrativeSection section, Sentence sentence, int claimStart, int claimEnd) {
    return new Passage(
        section.key(),
        sentence.start(),
        sentence.end(),
        section.text().substring(sentence.start(), sentence.end()),
        claimStart,
        claimEnd);
  }

  /// A sentence that is the claim itself.
  static Passage of(NarrativeSection section, Sentence sentence) {
    return of(section, sentence, sentence.start(), sentence.end());
  }

  /// Of a contradiction that stands in the figures and not in the text.
  public static Passage nowhere() {
    return new Passage("", 0, 0, "", 0, 0);
  }
}

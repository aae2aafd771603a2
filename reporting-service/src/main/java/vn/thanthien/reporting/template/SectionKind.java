package vn.thanthien.reporting.template;

/// Who writes a section.
public enum SectionKind {
  /// Sentences over figures.
  COMPUTED,
  /// Programme records, listed.
  LIST,
  /// An official.
  NARRATIVE,
  /// The template.
  FIXED
}

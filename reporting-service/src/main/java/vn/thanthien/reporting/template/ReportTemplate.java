package vn.thanthien.reporting.template;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.thanthien.reporting.material.UnitCard;
import vn.thanthien.reporting.rule.RuleFile;
import vn.thanthien.reporting.rule.RuleFiles;

/// A kind of report: its sections in order, its sentences, the words of its time.
///
/// @param version changes with every change of the file; a snapshot remembers it
/// @param basis one line per requesting document, in Qute
/// @param opening first paragraph, in Qute
/// @param closing last sentence of the body, in Qute
/// @param terms words a law has replaced, each with the day from which it is printed
/// @param names how the values of a breakdown are called, `{villages}` for what the unit calls its
///   villages
public record ReportTemplate(
    String version,
    String typeName,
    String basis,
    String opening,
    String closing,
    Map<String, List<DatedWord>> terms,
    Map<String, String> names,
    List<TemplateSection> sections) {

  private static final String VILLAGES = "{villages}";

  public ReportTemplate {
    terms = Map.copyOf(terms);
    names = Map.copyOf(names);
    sections = List.copyOf(sections);
    var keys = new HashSet<String>();
    for (var section : sections) {
      if (!keys.add(section.key())) {
        throw new IllegalArgumentException("section " + section.key() + " stands twice");
      }
    }
  }

  /// A word and the first day it is the right one.
  ///
  /// @param basis the law that introduced it
  public record DatedWord(LocalDate from, String text, String basis) {}

  /// Reads a template. The version of one that an administrator put in the place of the shipped one
  /// says so, whether or not it was raised.
  ///
  /// @throws vn.thanthien.reporting.rule.BrokenRules when it is not of this form
  static ReportTemplate read(RuleFiles files, RuleFile file) {
    ReportTemplate template = files.read(file, new TypeReference<>() {});
    var mark = files.mark(file);
    return mark.isEmpty()
        ? template
        : new ReportTemplate(
            template.version + "+" + mark,
            template.typeName,
            template.basis,
            template.opening,
            template.closing,
            template.terms,
            template.names,
            template.sections);
  }

  /// How the values of a breakdown are called at a unit, its villages by their right name.
  public Map<String, String> names(UnitCard unit) {
    return names.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, name -> name.getValue().replace(VILLAGES, unit.villages())));
  }

  /// The word in force on a day.
  String term(String name, LocalDate day) {
    return Objects.requireNonNull(terms.get(name), name).stream()
        .filter(word -> !word.from().isAfter(day))
        .reduce((_, later) -> later)
        .map(DatedWord::text)
        .orElseThrow();
  }
}

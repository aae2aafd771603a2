package vn.thanthien.reporting.template;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A kind of report: its sections in order, its sentences, the words of its time.
///
/// @param version changes with every change of the file; a snapshot remembers it
/// @param basis one line per requesting document, in Qute
/// @param opening first paragraph, in Qute
/// @param closing last sentence of the body, in Qute
/// @param terms words a law has replaced, each with the day from which it is printed
/// @param names how the values of a breakdown are called
public record ReportTemplate(
    String version,
    String typeName,
    String basis,
    String opening,
    String closing,
    Map<String, List<DatedWord>> terms,
    Map<String, String> names,
    List<TemplateSection> sections) {

  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

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

  /// Reads a template that comes with this version, for example "commune".
  static ReportTemplate named(String kind) {
    var file = "report/" + kind + "-template.yaml";
    try (var stream = ReportTemplate.class.getClassLoader().getResourceAsStream(file)) {
      return YAML.readValue(Objects.requireNonNull(stream, file), ReportTemplate.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
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

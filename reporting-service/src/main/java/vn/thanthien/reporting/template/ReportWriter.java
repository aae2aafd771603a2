package vn.thanthien.reporting.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.ReportHead;
import vn.thanthien.reporting.material.ReportKind;

/// Writes what a report says by itself: the same material gives the same sentences.
@ApplicationScoped
public class ReportWriter {

  private final Map<ReportKind, ReportTemplate> templates = new EnumMap<>(ReportKind.class);
  private final SentenceWriter sentences = new SentenceWriter();

  public ReportWriter() {
    for (var kind : ReportKind.values()) {
      templates.put(kind, ReportTemplate.named(kind.name().toLowerCase(Locale.ROOT)));
    }
  }

  /// The structure of a kind of report.
  public ReportTemplate template(ReportKind kind) {
    return Objects.requireNonNull(templates.get(kind));
  }

  /// Everything but the narrative.
  public WrittenText write(ReportKind kind, Material material, ReportHead head) {
    var template = template(kind);
    var words = new MaterialWords(template, material, head).words();
    var texts = new LinkedHashMap<String, String>();
    for (var section : template.sections()) {
      if (section.text() != null) {
        texts.put(section.key(), sentences.write(section.text(), words));
      }
    }
    return new WrittenText(
        head.requestingDocuments().stream()
            .map(document ->
                sentences.write(
                    template.basis(),
                    words.with(
                        "document", new Words(Map.of("citation", Wording.citation(document))))))
            .toList(),
        sentences.write(template.opening(), words),
        sentences.write(template.closing(), words),
        texts);
  }

  /// A report's own words.
  ///
  /// @param bases the lines before the body, one per requesting document
  /// @param sections texts of the sections that write themselves, by key
  public record WrittenText(
      List<String> bases, String opening, String closing, Map<String, String> sections) {
    public WrittenText {
      bases = List.copyOf(bases);
      sections = Map.copyOf(sections);
    }
  }
}

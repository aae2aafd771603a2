package vn.thanthien.reporting.template;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.ReportHead;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.rule.RuleFile;
import vn.thanthien.reporting.rule.RuleFiles;

/// Writes what a report says by itself: the same material gives the same sentences.
@Startup
@ApplicationScoped
public class ReportWriter {

  private final Map<ReportKind, ReportTemplate> templates = new EnumMap<>(ReportKind.class);
  private final SentenceWriter sentences = new SentenceWriter();

  @Inject
  public ReportWriter(RuleFiles files, Indicators indicators) {
    for (var kind : ReportKind.values()) {
      var file =
          switch (kind) {
            case COMMUNE -> RuleFile.COMMUNE_TEMPLATE;
            case DISTRICT -> RuleFile.DISTRICT_TEMPLATE;
          };
      var template = ReportTemplate.read(files, file);
      new TemplateCheck(kind, file, files, template, sentences).run(indicators::knows);
      templates.put(kind, template);
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

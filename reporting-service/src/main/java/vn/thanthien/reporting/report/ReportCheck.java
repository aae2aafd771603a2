package vn.thanthien.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thanthien.reporting.contradiction.CheckedReport;
import vn.thanthien.reporting.contradiction.Contradiction;
import vn.thanthien.reporting.contradiction.ContradictionChecker;
import vn.thanthien.reporting.contradiction.KnownFigure;
import vn.thanthien.reporting.contradiction.KnownTarget;
import vn.thanthien.reporting.contradiction.NarrativeSection;
import vn.thanthien.reporting.contradiction.Passage;
import vn.thanthien.reporting.contradiction.Severity;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.snapshot.Snapshot;
import vn.thanthien.reporting.template.ReportTemplate;
import vn.thanthien.reporting.template.ReportWriter;
import vn.thanthien.reporting.template.TemplateSection;

/// Holds what people typed against what was computed.
@ApplicationScoped
class ReportCheck {

  /// X9 and X10: steering documents out of the order of time, by the kind of the remark on them.
  private static final Map<String, String> DATE_REMARKS = Map.of("YEAR", "X9", "ORDER", "X10");

  private final ContradictionChecker checker = ContradictionChecker.standard();
  private final ReportWriter writer;

  @Inject
  ReportCheck(ReportWriter writer) {
    this.writer = writer;
  }

  /// A contradiction at its section.
  ///
  /// @param fingerprint the same for the same claim at the same place, check after check
  /// @param section key, empty when only figures contradict one another
  record Located(String fingerprint, String section, Contradiction contradiction) {}

  /// Every contradiction, wrong claims first, in the order of the text.
  List<Located> find(Snapshot contents) {
    var template = writer.template(contents.kind());
    var keys = labels(template);
    var found = checker.check(checked(contents, template, keys));
    var seen = new HashMap<String, Integer>();
    var located = new ArrayList<Located>();
    for (var contradiction : found) {
      var section = keys.getOrDefault(contradiction.passage().section(), "");
      if (section.isEmpty() && contents.kind() == ReportKind.DISTRICT) {
        // it stands in some commune's figures, and there with that commune's explanation
        continue;
      }
      var fingerprint = fingerprint(section, contradiction);
      // the same words twice in one section are two findings
      var times = seen.merge(fingerprint, 1, Integer::sum);
      located.add(
          new Located(
              times == 1 ? fingerprint : fingerprint + "-" + times, section, contradiction));
    }
    for (var remark : contents.material().programme().standing().remarks()) {
      var code = DATE_REMARKS.get(remark.kind());
      if (code != null) {
        var contradiction =
            new Contradiction(
                code,
                Severity.WARNING,
                "",
                Passage.nowhere(),
                remark.displayForm(),
                "",
                remark.text(),
                "",
                List.of());
        located.add(new Located(fingerprint(remark.text(), contradiction), "", contradiction));
      }
    }
    return located;
  }

  private static CheckedReport checked(
      Snapshot contents, ReportTemplate template, Map<String, String> keys) {
    var material = contents.material();
    var sections = new ArrayList<NarrativeSection>();
    keys.forEach((label, key) -> {
      var text = contents.text(key);
      if (!text.isBlank()) {
        sections.add(new NarrativeSection(label, text, purpose(template, key)));
      }
    });
    return new CheckedReport(
        material.unit().name(),
        material.from(),
        material.to(),
        material.to().minusDays(1),
        sections,
        known(material),
        material.programme().targets().stream()
            .filter(target -> target.value().signum() > 0)
            .map(target -> new KnownTarget(target.indicator(), target.value()))
            .toList());
  }

  private static NarrativeSection.Purpose purpose(ReportTemplate template, String key) {
    return template.sections().stream()
        .filter(section -> section.key().equals(key))
        .map(TemplateSection::purpose)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /// Narrative sections by the name people know them by: "III.2", or the title of a dash paragraph.
  private static Map<String, String> labels(ReportTemplate template) {
    var labels = new LinkedHashMap<String, String>();
    var chapter = "";
    var number = "";
    var title = "";
    for (var section : template.sections()) {
      var level = section.level();
      if (level != null) {
        chapter = level == 1 ? Objects.requireNonNull(section.number()) : chapter;
        number = level == 1 ? chapter : chapter + "." + section.number();
        title = "";
      } else if (!section.title().isEmpty()) {
        title = section.title();
      }
      if (section.isNarrative()) {
        labels.put(title.isEmpty() ? number : number + " (" + title + ")", section.key());
      }
    }
    return labels;
  }

  private static List<KnownFigure> known(Material material) {
    return material.figures().stream()
        .filter(figure -> figure.isWhole() || isOfPhase(figure))
        .map(figure ->
            new KnownFigure(
                figure.code(),
                figure.by().getOrDefault("phase", ""),
                figure.name(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.text(),
                state(figure.state())))
        .toList();
  }

  private static boolean isOfPhase(ReportFigure figure) {
    return figure.by().containsKey("phase")
        && !figure.by().containsKey("village")
        && !figure.by().containsKey("measure");
  }

  private static KnownFigure.State state(FigureState state) {
    return switch (state) {
      case COMPUTED -> KnownFigure.State.COMPUTED;
      case NONE_OCCURRED -> KnownFigure.State.NOT_ARISEN;
      case NO_DATA -> KnownFigure.State.NO_DATA;
      case NO_REPORT -> KnownFigure.State.NO_REPORT;
    };
  }

  private static String fingerprint(String section, Contradiction contradiction) {
    var text =
        String.join(
            "\n",
            contradiction.code(),
            contradiction.indicator(),
            section,
            contradiction.claimed(),
            contradiction.passage().excerpt());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

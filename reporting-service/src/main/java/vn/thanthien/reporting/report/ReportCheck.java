package vn.thanthien.reporting.report;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.file.FileHash;
import vn.thanthien.reporting.contradiction.CheckedReport;
import vn.thanthien.reporting.contradiction.Contradiction;
import vn.thanthien.reporting.contradiction.ContradictionChecker;
import vn.thanthien.reporting.contradiction.KnownFigure;
import vn.thanthien.reporting.contradiction.KnownRecords;
import vn.thanthien.reporting.contradiction.KnownTarget;
import vn.thanthien.reporting.contradiction.NarrativeSection;
import vn.thanthien.reporting.contradiction.Passage;
import vn.thanthien.reporting.contradiction.Severity;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.Programme;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.record.Doubts;
import vn.thanthien.reporting.record.ReceptionCounts;
import vn.thanthien.reporting.rule.RuleFiles;
import vn.thanthien.reporting.snapshot.Snapshot;
import vn.thanthien.reporting.template.ReportTemplate;
import vn.thanthien.reporting.template.ReportWriter;
import vn.thanthien.reporting.template.TemplateSection;

/// Holds what people typed against what was computed.
@Startup
@ApplicationScoped
class ReportCheck {

  /// X9 and X10: steering documents out of the order of time, by the kind of the remark on them.
  private static final Map<String, String> DATE_REMARKS = Map.of("YEAR", "X9", "ORDER", "X10");

  private static final String RHYTHM = "rhythm";

  /// Ballots issued, collected and valid.
  private static final String BALLOTS = "S01";

  /// Leaders who owe receptions, with the indicator of their duty.
  private static final Map<LeaderRole, String> RECEIVERS =
      Map.of(LeaderRole.CHAIRMAN, "P05", LeaderRole.PARTY_SECRETARY, "P06");

  private final ContradictionChecker checker;
  private final ReportWriter writer;

  @Inject
  ReportCheck(ReportWriter writer, RuleFiles files) {
    this.writer = writer;
    checker = ContradictionChecker.of(files);
  }

  /// A contradiction at its section.
  ///
  /// @param fingerprint the same for the same claim at the same place, check after check
  /// @param section key, empty when only figures contradict one another
  record Located(String fingerprint, String section, Contradiction contradiction) {}

  /// Every contradiction, wrong claims first, in the order of the text.
  ///
  /// @param before the unit's report over an earlier period, absent where there is none
  List<Located> find(Snapshot contents, @Nullable Snapshot before) {
    var template = writer.template(contents.kind());
    var keys = labels(template);
    var found = checker.check(checked(contents, before, template, keys));
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
                "Sửa ngày của văn bản ghi nhầm, hoặc nêu rõ trình tự ban hành.",
                List.of());
        located.add(new Located(fingerprint(remark.text(), contradiction), "", contradiction));
      }
    }
    return located;
  }

  private static CheckedReport checked(
      Snapshot contents,
      @Nullable Snapshot before,
      ReportTemplate template,
      Map<String, String> keys) {
    var material = contents.material();
    return new CheckedReport(
        material.unit().name(),
        contents.head().subject(),
        material.from(),
        material.to(),
        material.to().minusDays(1),
        narrative(contents, template, keys),
        known(material),
        material.programme().targets().stream()
            .filter(target -> target.value().signum() > 0)
            .map(target -> new KnownTarget(target.indicator(), target.value()))
            .toList(),
        records(material, template),
        before == null ? List.of() : narrative(before, template, keys));
  }

  private static List<NarrativeSection> narrative(
      Snapshot contents, ReportTemplate template, Map<String, String> keys) {
    var sections = new ArrayList<NarrativeSection>();
    keys.forEach((label, key) -> {
      var text = contents.text(key);
      if (!text.isBlank()) {
        sections.add(new NarrativeSection(label, text, purpose(template, key)));
      }
    });
    return sections;
  }

  private static KnownRecords records(Material material, ReportTemplate template) {
    var names = template.names(material.unit());
    var programme = material.programme();
    var register = material.register();
    var profile = new HashMap<String, Long>();
    for (var value : programme.profile()) {
      if (value.number() != null) {
        profile.put(value.name(), value.number());
      }
    }
    return new KnownRecords(
        register == null
            ? null
            : new KnownRecords.Dossiers(
                register.opening(),
                register.received(),
                register.processed() + register.stopped(),
                register.inProgress() + register.paused()),
        ballots(material),
        profile,
        material.doubts().letters().entrySet().stream()
            .collect(Collectors.toMap(letters -> letters.getKey().name(), Map.Entry::getValue)),
        programme.documents().stream()
            .filter(document -> document.issuedOn() != null)
            .map(document ->
                new KnownRecords.Document(
                    document.displayForm(),
                    document.type() + " " + document.subject(),
                    document.issuedOn()))
            .toList(),
        programme.standing().committee().stream()
            .map(Programme.Seat::since)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        programme.events().stream()
            .map(event -> new KnownRecords.Event(event.kind(), event.heldOn()))
            .toList(),
        material.doubts().twins().stream()
            .map(twins ->
                new KnownRecords.Twins(
                    twins.one().heldOn(),
                    dialogue(twins.one(), names),
                    dialogue(twins.other(), names)))
            .toList());
  }

  private static List<KnownRecords.Ballots> ballots(Material material) {
    var valid = new LinkedHashMap<Map<String, String>, Long>();
    var others = new HashMap<Map<String, String>, Long>();
    for (var figure : material.figures()) {
      if (figure.code().equals(BALLOTS) && figure.by().containsKey("phase")) {
        (figure.by().containsKey("measure") ? others : valid)
            .put(figure.by(), figure.counted().longValue());
      }
    }
    return valid.entrySet().stream()
        .map(entry -> {
          var by = entry.getKey();
          return new KnownRecords.Ballots(
              Objects.requireNonNull(by.get("phase")),
              by.getOrDefault("runner", ""),
              by.getOrDefault("village", ""),
              measured(others, by, "ISSUED"),
              measured(others, by, "COLLECTED"),
              entry.getValue());
        })
        .toList();
  }

  private static long measured(
      Map<Map<String, String>, Long> counts, Map<String, String> by, String measure) {
    var key = new HashMap<>(by);
    key.put("measure", measure);
    return counts.getOrDefault(key, 0L);
  }

  private static KnownRecords.Dialogue dialogue(
      Doubts.Dialogue dialogue, Map<String, String> names) {
    return new KnownRecords.Dialogue(
        Objects.requireNonNull(names.get(dialogue.kind().name())),
        Objects.requireNonNullElse(dialogue.village(), ""),
        dialogue.participants());
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
    return Stream.concat(
            material.figures().stream().filter(ReportCheck::isJudged).map(ReportCheck::known),
            sessions(material))
        .toList();
  }

  /// What leaders held, however much they owed.
  private static Stream<KnownFigure> sessions(Material material) {
    var held = material.receptions();
    if (held == null || held.isEmpty()) {
      return Stream.empty();
    }
    return RECEIVERS.entrySet().stream()
        .flatMap(receiver -> {
          var counts = held.getOrDefault(receiver.getKey(), ReceptionCounts.NONE);
          var code = receiver.getValue();
          return Stream.of(
              KnownFigure.count(code, "SESSIONS", "Số buổi trực tiếp tiếp", counts.sessions()),
              KnownFigure.count(code, "DAYS", "Số ngày trực tiếp tiếp", counts.days()),
              KnownFigure.count(code, "WEEKS", "Số tuần trực tiếp tiếp", counts.weeks()));
        });
  }

  private static boolean isJudged(ReportFigure figure) {
    return figure.isWhole() || isOfPhase(figure) || figure.by().containsKey(RHYTHM);
  }

  private static KnownFigure known(ReportFigure figure) {
    return new KnownFigure(
        figure.code(),
        figure.by().getOrDefault("phase", figure.by().getOrDefault(RHYTHM, "")),
        figure.name(),
        figure.numerator(),
        figure.denominator(),
        figure.value(),
        figure.text(),
        state(figure.state()));
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
    return FileHash.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}

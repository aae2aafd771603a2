package vn.thanthien.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.scope.OneMoment;
import vn.thanthien.reporting.contradiction.Severity;
import vn.thanthien.reporting.material.CommuneShare;
import vn.thanthien.reporting.material.CommuneShare.OpenQuestion;
import vn.thanthien.reporting.material.Direction;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.Materials;
import vn.thanthien.reporting.material.Register;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.material.UnitCard;
import vn.thanthien.reporting.obligation.Obligations;
import vn.thanthien.reporting.obligation.ReportObligation;
import vn.thanthien.reporting.record.SurveyCounts;
import vn.thanthien.reporting.scorecard.Scores;
import vn.thanthien.reporting.snapshot.Snapshot;
import vn.thanthien.reporting.snapshot.Snapshots;
import vn.thanthien.reporting.template.ReportWriter;
import vn.thanthien.reporting.template.TemplateSection;
import vn.thanthien.reporting.unit.ReportingGroups;
import vn.thanthien.reporting.unit.Unit;
import vn.thanthien.reporting.unit.UnitTree;

/// What a report says: written from the records of now while it is a draft, what was frozen ever
/// after.
@ApplicationScoped
class ReportContents {

  private final Materials materials;
  private final ReportWriter writer;
  private final ReportSections sections;
  private final Findings findings;
  private final Snapshots snapshots;
  private final Reports reports;
  private final UnitTree units;
  private final ReportingGroups groups;
  private final ReportNotes notes;
  private final Obligations obligations;
  private final Scores scores;

  @Inject
  ReportContents(
      Materials materials,
      ReportWriter writer,
      ReportSections sections,
      Findings findings,
      Snapshots snapshots,
      Reports reports,
      UnitTree units,
      ReportingGroups groups,
      ReportNotes notes,
      Obligations obligations,
      Scores scores) {
    this.materials = materials;
    this.writer = writer;
    this.sections = sections;
    this.findings = findings;
    this.snapshots = snapshots;
    this.reports = reports;
    this.units = units;
    this.groups = groups;
    this.notes = notes;
    this.obligations = obligations;
    this.scores = scores;
  }

  Snapshot of(Report report) {
    return report.isFrozen() ? snapshots.of(report.id()) : written(report);
  }

  /// What a draft says at this moment: nothing that is committed while it is written stands in one
  /// of its figures and not in another. Waits for nobody, so who must not write meanwhile is locked
  /// out before.
  Snapshot now(Report report) {
    return OneMoment.read(() -> written(report));
  }

  /// What was just checked, with what the check found.
  Snapshot checked(Report report, Snapshot written) {
    return new Snapshot(
        written.kind(),
        written.head(),
        written.material(),
        written.template(),
        written.typeName(),
        written.bases(),
        written.opening(),
        written.closing(),
        written.sections(),
        questions(report),
        written.notes());
  }

  private Snapshot written(Report report) {
    var gathered = gathered(report);
    var material = gathered.material();
    var template = writer.template(report.kind());
    var text = writer.write(report.kind(), material, report.head());
    var typed = sections.of(report.id());
    return new Snapshot(
        report.kind(),
        report.head(),
        material,
        template.version(),
        template.typeName(),
        text.bases(),
        text.opening(),
        text.closing(),
        template.sections().stream()
            .map(section -> section(section, typed, text.sections()))
            .toList(),
        questions(report),
        gathered.notes());
  }

  /// What it would be written from now, frozen or not.
  Material material(Report report) {
    return gathered(report).material();
  }

  /// The units whose records it is written from.
  List<String> counted(Report report) {
    var own = List.of(report.unit());
    return report.head().withPredecessors() ? units.withPredecessors(own) : own;
  }

  /// The communes whose reports a district's is put together of.
  List<Unit> communes(Report report) {
    return groups.communes(report.unit(), report.group(), report.to().minusDays(1));
  }

  private Gathered gathered(Report report) {
    if (report.kind() == ReportKind.COMMUNE) {
      var head = report.head();
      return new Gathered(
          materials.ofCommune(
              report.unit(), report.from(), report.to(), head.dataUntil(), head.withPredecessors()),
          notes.of(report));
    }
    var below = communes(report);
    var ids = below.stream().map(Unit::id).toList();
    var issued = reports.issued(ids, report.from(), report.to());
    var said =
        snapshots.of(
            issued.values().stream().filter(Report::isReceived).map(Report::id).toList(), Said::of);
    // where nobody was asked through the platform, it cannot tell whom somebody asked
    var owed = obligations.owed(ids, report.from(), report.to(), report.unit());
    var scored = scores.of(ids, report.to().minusDays(1).getYear());
    var communes =
        below.stream()
            .map(unit ->
                share(
                    unit,
                    issued.get(unit.id()),
                    said,
                    owed.isEmpty() ? null : owed(owed.get(unit.id())),
                    scored.get(unit.id())))
            .toList();
    return new Gathered(
        materials.ofCommunes(report.unit(), report.group(), report.from(), report.to(), communes),
        communes.stream()
            .filter(CommuneShare::isReceived)
            .flatMap(share ->
                Objects.requireNonNull(said.get(share.report())).notes().stream()
                    .map(note ->
                        "Theo báo cáo của %s: %s"
                            .formatted(
                                share.unit().name(),
                                Character.toLowerCase(note.charAt(0)) + note.substring(1))))
            .toList());
  }

  /// What a report is written from, and what its readers must know of that.
  private record Gathered(Material material, List<String> notes) {}

  private static CommuneShare.Owed owed(@Nullable ReportObligation obligation) {
    if (obligation == null) {
      return CommuneShare.Owed.NOTHING;
    }
    var sentOn = obligation.sentOn();
    return new CommuneShare.Owed(
        true,
        obligation.dueOn(),
        sentOn,
        sentOn == null ? null : !sentOn.isAfter(obligation.onTimeUntil()));
  }

  private static CommuneShare share(
      Unit unit,
      @Nullable Report report,
      Map<UUID, Said> contents,
      CommuneShare.@Nullable Owed owed,
      CommuneShare.@Nullable Score score) {
    var card = UnitCard.of(unit);
    if (report == null || !report.isReceived()) {
      return CommuneShare.without(card, owed, score, report != null);
    }
    var said = Objects.requireNonNull(contents.get(report.id()));
    return new CommuneShare(
        card,
        report.id(),
        report.notation(),
        Objects.requireNonNull(report.issue()).date(),
        said.figures(),
        said.register(),
        said.surveys(),
        said.questions(),
        said.proposals(),
        owed,
        said.direction(),
        score,
        false);
  }

  private static Snapshot.Section section(
      TemplateSection section, Map<String, ReportSection> typed, Map<String, String> written) {
    return new Snapshot.Section(
        section.key(),
        section.kind(),
        section.level(),
        section.number(),
        section.title(),
        section.isNarrative()
            ? typedText(typed.get(section.key()))
            : written.getOrDefault(section.key(), ""),
        section.empty());
  }

  private static String typedText(@Nullable ReportSection section) {
    return section == null ? "" : section.text();
  }

  /// What stands against the text, for the reader above; remarks on style are the author's affair.
  private List<OpenQuestion> questions(Report report) {
    return findings.of(report.id()).stream()
        .filter(finding -> finding.status() != FindingStatus.CORRECTED)
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(finding ->
            new OpenQuestion(
                finding.code(),
                finding.severity().name(),
                finding.claimed(),
                finding.computed(),
                finding.explanation()))
        .toList();
  }

  /// What a commune's report says to the report above it.
  private record Said(
      List<ReportFigure> figures,
      @Nullable Register register,
      List<SurveyCounts> surveys,
      List<OpenQuestion> questions,
      String proposals,
      Direction direction,
      List<String> notes) {

    static Said of(Snapshot snapshot) {
      var material = snapshot.material();
      return new Said(
          material.figures(),
          material.register(),
          material.surveys(),
          snapshot.questions(),
          snapshot.text("proposals"),
          Direction.of(material),
          snapshot.notes());
    }
  }
}

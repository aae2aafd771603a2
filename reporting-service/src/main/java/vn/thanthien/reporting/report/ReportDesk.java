package vn.thanthien.reporting.report;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.reporting.material.ReportHead;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.obligation.Obligations;
import vn.thanthien.reporting.obligation.ReportObligation;
import vn.thanthien.reporting.snapshot.Issue;
import vn.thanthien.reporting.snapshot.IssueFiles;
import vn.thanthien.reporting.snapshot.Snapshot;
import vn.thanthien.reporting.snapshot.Snapshots;
import vn.thanthien.reporting.template.ReportWriter;
import vn.thanthien.reporting.template.TemplateSection;
import vn.thanthien.reporting.unit.ReportingGroups;
import vn.thanthien.reporting.unit.UnitTree;

/// The reporting desk: loads, asks, records.
@ApplicationScoped
class ReportDesk {

  private final Reports reports;
  private final ReportSections sections;
  private final ReportContents contents;
  private final FindingDesk findings;
  private final Snapshots snapshots;
  private final ReportWriter writer;
  private final ReportAccess access;
  private final Units owners;
  private final UnitTree units;
  private final ReportingGroups groups;
  private final ReportSteps steps;
  private final Obligations obligations;

  @Inject
  ReportDesk(
      Reports reports,
      ReportSections sections,
      ReportContents contents,
      FindingDesk findings,
      Snapshots snapshots,
      ReportWriter writer,
      ReportAccess access,
      Units owners,
      UnitTree units,
      ReportingGroups groups,
      ReportSteps steps,
      Obligations obligations) {
    this.reports = reports;
    this.sections = sections;
    this.contents = contents;
    this.findings = findings;
    this.snapshots = snapshots;
    this.writer = writer;
    this.access = access;
    this.owners = owners;
    this.units = units;
    this.groups = groups;
    this.steps = steps;
    this.obligations = obligations;
  }

  @Transactional
  Report draft(DraftReport request) {
    var unit = owners.owner(request.unit());
    var by = access.writer(unit, request.kind());
    checkKind(units.get(unit).kind(), request.kind());
    var owed = obligations.answeredBy(unit, request.from(), request.to(), request.obligation());
    var head = request.head(owed.map(ReportObligation::demand).orElse(null));
    var report = new Report(unit, request.kind(), request.from(), request.to(), head, by);
    owed.ifPresent(obligation -> report.answers(obligation.id()));
    if (request.group() != null) {
      groups.communes(unit, request.group(), request.from());
      report.of(request.group());
    }
    if (Boolean.TRUE.equals(request.ranked())) {
      report.rank();
    }
    reports.persist(report);
    writer.template(request.kind()).sections().stream()
        .filter(TemplateSection::isNarrative)
        .forEach(section -> sections.persist(new ReportSection(report, section.key())));
    steps.add(report, ReportStep.Kind.DRAFTED, by);
    // before anybody reads it: a page that tells of no contradiction says that there is none
    findings.recheck(report, contents.of(report));
    Log.infof("report %s drafted", report.id());
    return report;
  }

  private static void checkKind(UnitKind unit, ReportKind kind) {
    var fits =
        switch (kind) {
          case COMMUNE -> UnitTree.COMMUNES.contains(unit);
          case DISTRICT -> unit == UnitKind.DISTRICT || unit == UnitKind.PROVINCE;
        };
    if (!fits) {
      throw new Refusal(ProblemType.INVALID, "Loại báo cáo không hợp với cấp của đơn vị.", "kind");
    }
  }

  /// Puts something else around a draft's text, or has other records told of.
  @Transactional
  Report change(UUID id, ReportHead head, @Nullable String ifMatch) {
    var report = reports.toMove(id);
    var by = access.writer(report);
    Revision.check(ifMatch, report.revision());
    report.change(head);
    steps.add(report, ReportStep.Kind.HEAD_CHANGED, by);
    Log.infof("report %s head changed", id);
    return report;
  }

  /// Gives a draft up. It stays with its texts and its history; it answers nothing.
  @Transactional
  Report discard(UUID id, String reason, @Nullable String ifMatch) {
    var report = reports.toMove(id);
    var by = access.writer(report);
    Revision.check(ifMatch, report.revision());
    report.discard();
    steps.add(report, ReportStep.Kind.DISCARDED, by, reason);
    Log.infof("report %s discarded", id);
    return report;
  }

  @Transactional
  ReportSection write(UUID id, String key, String text, @Nullable String ifMatch) {
    var report = reports.toEdit(id);
    var by = access.writer(report);
    report.checkEditable();
    if (writer.template(report.kind()).sections().stream()
        .anyMatch(section -> section.key().equals(key) && !section.isNarrative())) {
      throw new Refusal(
          ProblemType.WRONG_STATE, "Mục này được viết tự động từ số liệu, không sửa tay.");
    }
    var section = sections.get(id, key);
    section.write(text, ifMatch, by);
    sections.remember(section, by);
    Log.infof("report %s section %s revision %d", id, key, section.revision());
    return section;
  }

  /// Freezes the contents as the records and the text are now, all at one moment; what is frozen is
  /// what was checked.
  @Transactional
  Report freeze(UUID id, @Nullable String ifMatch) {
    var report = reports.toMove(id);
    var by = access.writer(report);
    Revision.check(ifMatch, report.revision());
    report.checkCanBecome(ReportState.FROZEN);
    report.checkDaysAreOver(by.at());
    var written = contents.now(report);
    var blocking = findings.recheck(report, written);
    if (blocking > 0) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Còn %d mâu thuẫn giữa lời báo cáo và số liệu phải sửa hoặc giải trình trước khi chốt."
              .formatted(blocking));
    }
    report.freeze(snapshots.freeze(report.unit(), id, contents.checked(report, written)), by);
    steps.add(report, ReportStep.Kind.FROZEN, by);
    Log.infof("report %s frozen as %s", id, report.contentHash());
    return report;
  }

  /// Sends a report back before its issue, to be written on with the text it has.
  ///
  /// @param remarks what is to be mended
  @Transactional
  Report reopen(UUID id, String remarks, @Nullable String ifMatch) {
    var report = reports.toMove(id);
    var by = access.approver(report);
    Revision.check(ifMatch, report.revision());
    report.reopen();
    snapshots.thaw(id);
    steps.add(report, ReportStep.Kind.REOPENED, by, remarks);
    Log.infof("report %s reopened", id);
    return report;
  }

  @Transactional
  Report approve(UUID id, @Nullable String ifMatch) {
    var report = reports.toMove(id);
    var by = access.approver(report);
    Revision.check(ifMatch, report.revision());
    report.approve(by);
    steps.add(report, ReportStep.Kind.APPROVED, by);
    Log.infof("report %s approved", id);
    return report;
  }

  /// Writes the files a report would be issued with now, outside of any transaction.
  ///
  /// @return null where it cannot be issued; [#issue] says why
  @Nullable IssueFiles files(UUID id, LocalDate date, @Nullable Integer number) {
    var draft =
        QuarkusTransaction.requiringNew()
            .call(() ->
                reports
                    .findByIdOptional(id)
                    .filter(report -> report.state().canBecome(ReportState.ISSUED))
                    .map(report ->
                        new IssueDraft(
                            snapshots.of(id),
                            String.valueOf(report.contentHash()),
                            new Issue(
                                number == null
                                    ? reports.nextNumber(report.unit(), date.getYear())
                                    : number,
                                date)))
                    .orElse(null));
    return draft == null ? null : IssueFiles.of(draft.snapshot(), draft.hash(), draft.issue());
  }

  private record IssueDraft(Snapshot snapshot, String hash, Issue issue) {}

  /// Numbers and dates the report and keeps its files.
  ///
  /// @param number as the unit's register gave it, the next one where absent
  /// @param files as written just before; written anew where another report took the number since
  @Transactional
  Report issue(
      UUID id,
      LocalDate date,
      @Nullable Integer number,
      @Nullable String ifMatch,
      @Nullable IssueFiles files) {
    var report = reports.toMove(id);
    var by = access.approver(report);
    Revision.check(ifMatch, report.revision());
    report.checkCanBecome(ReportState.ISSUED);
    reports.issueAlone(report.unit());
    checkNoneBeside(report);
    var next = reports.nextNumber(report.unit(), date.getYear());
    if (number != null && reports.hasNumber(report.unit(), date.getYear(), number)) {
      throw new Refusal(
          ProblemType.ALREADY_EXISTS, "Số này đã dùng trong năm của đơn vị.", "number");
    }
    var given = number == null ? next : number;
    report.issue(given, date, by);
    steps.add(report, ReportStep.Kind.ISSUED, by);
    var hash = String.valueOf(report.contentHash());
    var issue = new Issue(given, date);
    snapshots.issue(
        report.unit(),
        id,
        files != null && files.fit(hash, issue)
            ? files
            : IssueFiles.of(snapshots.of(id), hash, issue));
    if (report.replaces() != null) {
      var old = reports.toMove(report.replaces());
      old.replacedBy(report);
      steps.add(old, ReportStep.Kind.REPLACED, by);
    }
    obligations.answered(report.unit(), report.from(), report.to(), id, report.replaces(), by.at());
    Log.infof("report %s issued as %s", id, report.notation());
    return report;
  }

  /// A unit says one thing of a period: a second report must take the first one's place.
  private void checkNoneBeside(Report report) {
    reports.standing(report).stream()
        .filter(other -> !other.id().equals(report.replaces()))
        .findFirst()
        .ifPresent(other -> {
          throw new Refusal(
              ProblemType.ALREADY_EXISTS,
              "Kỳ này đơn vị đã ban hành Báo cáo số %s; muốn sửa, hãy soạn báo cáo thay thế báo cáo đó."
                  .formatted(other.notation()));
        });
  }
}

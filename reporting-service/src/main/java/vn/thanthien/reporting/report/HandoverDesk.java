package vn.thanthien.reporting.report;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.reporting.obligation.Obligations;

/// What happens to a report after its issue: the unit above takes it, its own unit replaces it.
@ApplicationScoped
class HandoverDesk {

  private final Reports reports;
  private final ReportSections sections;
  private final ReportContents contents;
  private final FindingDesk findings;
  private final ReportSteps steps;
  private final Obligations obligations;
  private final ReportAccess access;

  @Inject
  HandoverDesk(
      Reports reports,
      ReportSections sections,
      ReportContents contents,
      FindingDesk findings,
      ReportSteps steps,
      Obligations obligations,
      ReportAccess access) {
    this.reports = reports;
    this.sections = sections;
    this.contents = contents;
    this.findings = findings;
    this.steps = steps;
    this.obligations = obligations;
    this.access = access;
  }

  /// The unit above takes the report.
  ///
  /// @param remarks why it is returned, or what to heed next time
  @Transactional
  Report handOver(UUID id, Handover next, @Nullable String remarks, @Nullable String ifMatch) {
    var report = reports.toMove(id);
    var by = access.receiver(report, obligations.askersOf(id));
    Revision.check(ifMatch, report.revision());
    report.handOver(next, remarks);
    steps.add(report, ReportStep.Kind.valueOf(next.name()), by, remarks);
    Log.infof("report %s %s", id, next);
    return report;
  }

  /// Drafts the report that will take an issued one's place, with the text it had.
  @Transactional
  Report replace(UUID id, @Nullable String ifMatch) {
    var old = reports.toMove(id);
    var by = access.writer(old);
    Revision.check(ifMatch, old.revision());
    var newer = old.replacement(by);
    if (reports.isBeingReplaced(id)) {
      throw new Refusal(
          ProblemType.ALREADY_EXISTS, "Báo cáo thay thế đang được soạn, hãy mở báo cáo đó.");
    }
    reports.persist(newer);
    for (var section : sections.of(id).values()) {
      var copy = new ReportSection(newer, section.key());
      sections.persist(copy);
      if (section.revision() > 0) {
        copy.write(section.text(), by);
        sections.remember(copy, by);
      }
    }
    steps.add(newer, ReportStep.Kind.DRAFTED, by);
    findings.recheck(newer, contents.of(newer));
    Log.infof("report %s drafted to replace %s", newer.id(), id);
    return newer;
  }
}

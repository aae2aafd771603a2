package vn.thanthien.reporting.report;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.snapshot.Snapshot;

/// The desk where contradictions are found, corrected and explained.
@ApplicationScoped
class FindingDesk {

  private final Reports reports;
  private final ReportSections sections;
  private final Findings findings;
  private final ReportContents contents;
  private final ReportCheck check;
  private final ReportAccess access;
  private final Clock clock;

  @Inject
  FindingDesk(
      Reports reports,
      ReportSections sections,
      Findings findings,
      ReportContents contents,
      ReportCheck check,
      ReportAccess access,
      Clock clock) {
    this.reports = reports;
    this.sections = sections;
    this.findings = findings;
    this.contents = contents;
    this.check = check;
    this.access = access;
    this.clock = clock;
  }

  /// Checks the text against the figures of now and remembers what was found.
  @Transactional
  List<Finding> check(UUID id) {
    var report = reports.toMove(id);
    access.writer(report);
    report.checkEditable();
    var open = recheck(report, contents.now(report));
    Log.infof("report %s checked, %d blocking", id, open);
    return findings.of(id);
  }

  /// Checks what a report says, in the caller's transaction.
  ///
  /// @return how many findings keep it from being frozen
  long recheck(Report report, Snapshot says) {
    var known =
        findings.of(report.id()).stream()
            .collect(Collectors.toMap(Finding::fingerprint, Function.identity()));
    var found = found(report, says);
    var gone = new ArrayList<>(known.values());
    found.forEach(located -> gone.remove(known.get(located.fingerprint())));
    var position = 0;
    for (var located : found) {
      var finding = known.get(located.fingerprint());
      if (finding == null) {
        finding = reworded(gone, located);
        if (finding == null) {
          finding = new Finding(report, located.fingerprint(), clock.instant());
          findings.persist(finding);
        }
        known.put(located.fingerprint(), finding);
      }
      finding.found(located, position++);
    }
    gone.forEach(Finding::gone);
    findings.flush();
    return known.values().stream().distinct().filter(Finding::isBlocking).count();
  }

  /// Takes out of what is gone the same claim, whose sentence has become another around it.
  private static @Nullable Finding reworded(List<Finding> gone, ReportCheck.Located located) {
    for (var finding : gone) {
      if (finding.isReworded(located)) {
        gone.remove(finding);
        return finding;
      }
    }
    return null;
  }

  /// A replacement begins with the text of what it replaces, which nobody need rewrite.
  private List<ReportCheck.Located> found(Report report, Snapshot says) {
    var before =
        reports
            .before(report)
            .filter(earlier -> !earlier.to().isAfter(report.from()))
            .map(contents::of)
            .orElse(null);
    return check.find(says, before);
  }

  /// Puts the suggestion into the section's text.
  @Transactional
  Finding correct(UUID id, UUID findingId) {
    var report = reports.toMove(id);
    var by = access.writer(report);
    report.checkEditable();
    var finding = findings.get(id, findingId);
    // the text may have moved since the check: the place is looked up in the text of now
    var located =
        found(report, contents.of(report)).stream()
            .filter(found -> found.fingerprint().equals(finding.fingerprint()))
            .findFirst()
            .orElseThrow(() ->
                new Refusal(
                    ProblemType.WRONG_STATE, "Câu này không còn trong báo cáo, hãy kiểm tra lại."));
    if (located.contradiction().edits().isEmpty()) {
      throw new Refusal(
          ProblemType.WRONG_STATE,
          "Mâu thuẫn này không tự sửa được; hãy sửa câu chữ hoặc giải trình.");
    }
    var section = sections.get(id, located.section());
    section.write(located.contradiction().corrected(section.text()), by);
    sections.remember(section, by);
    sections.flush();
    recheck(report, contents.of(report));
    Log.infof("report %s finding %s corrected", id, findingId);
    return finding;
  }

  @Transactional
  Finding explain(UUID id, UUID findingId, String text) {
    var report = reports.toEdit(id);
    var by = access.writer(report);
    report.checkEditable();
    var finding = findings.get(id, findingId);
    if (finding.status() == FindingStatus.CORRECTED) {
      throw new Refusal(
          ProblemType.WRONG_STATE, "Mâu thuẫn này đã được sửa, không cần giải trình.");
    }
    finding.explain(text.strip(), by);
    Log.infof("report %s finding %s explained", id, findingId);
    return finding;
  }
}

package vn.thanthien.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Officials;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.obligation.Obligations;
import vn.thanthien.reporting.template.ReportWriter;

/// Reports and their sections as they are shown.
@ApplicationScoped
class ReportViews {

  private final ReportContents contents;
  private final ReportSections sections;
  private final ReportWriter writer;
  private final Obligations obligations;
  private final ReportSteps steps;
  private final Officials officials;

  @Inject
  ReportViews(
      ReportContents contents,
      ReportSections sections,
      ReportWriter writer,
      Obligations obligations,
      ReportSteps steps,
      Officials officials) {
    this.contents = contents;
    this.sections = sections;
    this.writer = writer;
    this.obligations = obligations;
    this.steps = steps;
    this.officials = officials;
  }

  ReportView of(Report report) {
    var obligation = report.obligation();
    var typed = sections.of(report.id());
    return ReportView.of(
        report,
        contents.of(report),
        writer.template(report.kind()),
        typed,
        sentBack(report),
        officials.names(
            Stream.concat(
                    Stream.of(
                        report.drafted(), report.frozen(), report.approved(), report.issued()),
                    typed.values().stream().map(ReportSection::edited))
                .filter(Objects::nonNull)
                .map(Report.Signature::name)),
        obligation == null ? null : obligations.withdrawal(obligation).orElse(null));
  }

  /// Who sent a report back that is to be mended, nothing where nobody did.
  @Nullable StepView sentBack(Report report) {
    return sentBack(List.of(report)).get(report.id());
  }

  /// The same of many.
  Map<UUID, StepView> sentBack(Collection<Report> reports) {
    var open = reports.stream().filter(Report::isToBeMended).toList();
    var last =
        steps.lastSentBack(
            open.stream()
                .flatMap(report -> Stream.of(report.id(), report.replaces()))
                .filter(Objects::nonNull)
                .toList());
    var names = officials.names(last.values().stream().map(ReportStep::actor));
    var sentBack = new HashMap<UUID, StepView>();
    for (var report : open) {
      var step = last.getOrDefault(report.id(), last.get(report.replaces()));
      if (step != null) {
        sentBack.put(report.id(), StepView.of(step, names));
      }
    }
    return sentBack;
  }

  /// @throws Refusal `not-found` for an unknown section
  SectionView section(Report report, String key) {
    return of(report).sections().stream()
        .filter(section -> section.key().equals(key))
        .findFirst()
        .orElseThrow(Refusal::unknown);
  }
}

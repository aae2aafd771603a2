package vn.thanthien.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

  @Inject
  ReportViews(
      ReportContents contents,
      ReportSections sections,
      ReportWriter writer,
      Obligations obligations) {
    this.contents = contents;
    this.sections = sections;
    this.writer = writer;
    this.obligations = obligations;
  }

  ReportView of(Report report) {
    var obligation = report.obligation();
    return ReportView.of(
        report,
        contents.of(report),
        writer.template(report.kind()),
        sections.of(report.id()),
        obligation == null ? null : obligations.withdrawal(obligation).orElse(null));
  }

  /// @throws Refusal `not-found` for an unknown section
  SectionView section(Report report, String key) {
    return of(report).sections().stream()
        .filter(section -> section.key().equals(key))
        .findFirst()
        .orElseThrow(Refusal::unknown);
  }
}

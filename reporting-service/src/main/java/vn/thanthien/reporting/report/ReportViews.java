package vn.thanthien.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.template.ReportWriter;

/// Reports and their sections as they are shown.
@ApplicationScoped
class ReportViews {

  private final ReportContents contents;
  private final ReportSections sections;
  private final ReportWriter writer;

  @Inject
  ReportViews(ReportContents contents, ReportSections sections, ReportWriter writer) {
    this.contents = contents;
    this.sections = sections;
    this.writer = writer;
  }

  ReportView of(Report report) {
    return ReportView.of(
        report, contents.of(report), writer.template(report.kind()), sections.of(report.id()));
  }

  /// @throws Refusal `not-found` for an unknown section
  SectionView section(Report report, String key) {
    return of(report).sections().stream()
        .filter(section -> section.key().equals(key))
        .findFirst()
        .orElseThrow(Refusal::unknown);
  }
}

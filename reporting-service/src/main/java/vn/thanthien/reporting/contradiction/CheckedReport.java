package vn.thanthien.reporting.contradiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Everything the checker looks at.
///
/// @param unitName the reporting unit with its kind, e.g. `xã Hoằng Cát`
/// @param subject trích yếu of the report, or empty
/// @param from first day of the period
/// @param to first day after the period
/// @param reportDate the day on the report
/// @param earlier what the unit wrote in its report before this one
public record CheckedReport(
    String unitName,
    String subject,
    LocalDate from,
    LocalDate to,
    LocalDate reportDate,
    List<NarrativeSection> sections,
    List<KnownFigure> figures,
    List<KnownTarget> targets,
    KnownRecords records,
    List<NarrativeSection> earlier) {
  public CheckedReport {
    Objects.requireNonNull(unitName);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(reportDate);
    Objects.requireNonNull(records);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("the period is empty: " + from + " to " + to);
    }
    sections = List.copyOf(sections);
    figures = List.copyOf(figures);
    targets = List.copyOf(targets);
    earlier = List.copyOf(earlier);
  }

  /// One without a title whose records nobody knows, the first of its unit.
  public CheckedReport(
      String unitName,
      LocalDate from,
      LocalDate to,
      LocalDate reportDate,
      List<NarrativeSection> sections,
      List<KnownFigure> figures,
      List<KnownTarget> targets) {
    this(
        unitName,
        "",
        from,
        to,
        reportDate,
        sections,
        figures,
        targets,
        KnownRecords.NONE,
        List.of());
  }

  public CheckedReport withSections(List<NarrativeSection> changed) {
    return new CheckedReport(
        unitName, subject, from, to, reportDate, changed, figures, targets, records, earlier);
  }
}

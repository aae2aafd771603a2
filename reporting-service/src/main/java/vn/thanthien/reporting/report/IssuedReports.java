package vn.thanthien.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.snapshot.Snapshots;

/// What a unit has said for good, for features that show it elsewhere.
@ApplicationScoped
public class IssuedReports {

  private final Reports reports;
  private final Snapshots snapshots;

  @Inject
  IssuedReports(Reports reports, Snapshots snapshots) {
    this.reports = reports;
    this.snapshots = snapshots;
  }

  /// The issued reports of a unit that are neither replaced nor returned, the newest period first.
  public List<Issued> inForce(String unit) {
    return reports.inForce(unit).stream()
        .map(report ->
            new Issued(
                report.id(),
                report.from(),
                report.to(),
                Objects.requireNonNull(report.notation()),
                Objects.requireNonNull(report.issue()).date()))
        .toList();
  }

  /// Its figures as frozen.
  public List<ReportFigure> figures(Issued report) {
    return snapshots.of(report.id()).material().figures();
  }

  /// An issued report.
  ///
  /// @param to first day after the period
  public record Issued(UUID id, LocalDate from, LocalDate to, String notation, LocalDate date) {}
}

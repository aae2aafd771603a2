package vn.thanthien.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The histories of reports.
@ApplicationScoped
public class ReportSteps implements PanacheRepositoryBase<ReportStep, UUID> {

  void add(Report report, ReportStep.Kind kind, Report.Signature by) {
    add(report, kind, by, null);
  }

  void add(Report report, ReportStep.Kind kind, Report.Signature by, @Nullable String remarks) {
    persist(new ReportStep(report, kind, by, remarks));
  }

  /// Oldest first.
  List<ReportStep> of(UUID report) {
    return list("report = ?1 order by id", report);
  }
}

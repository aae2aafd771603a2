package vn.thanthien.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /// When each was last sent back, before its issue or after; none that never was.
  Map<UUID, ReportStep> lastSentBack(Collection<UUID> reports) {
    return list(
            "report in ?1 and kind in ?2 order by id",
            reports,
            List.of(ReportStep.Kind.REOPENED, ReportStep.Kind.RETURNED))
        .stream()
        .collect(Collectors.toMap(ReportStep::report, Function.identity(), (_, later) -> later));
  }

  /// Oldest first.
  List<ReportStep> of(UUID report) {
    return list("report = ?1 order by id", report);
  }
}

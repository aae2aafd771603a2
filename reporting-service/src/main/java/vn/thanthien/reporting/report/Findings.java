package vn.thanthien.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.problem.Refusal;

/// Contradictions found in reports.
@ApplicationScoped
public class Findings implements PanacheRepositoryBase<Finding, UUID> {

  /// @throws Refusal `not-found` when that report has none of that id
  Finding get(UUID report, UUID id) {
    return find("report = ?1 and id = ?2", report, id)
        .firstResultOptional()
        .orElseThrow(Refusal::unknown);
  }

  /// Everything found in a report so far, in the order of the last check, what is gone last.
  List<Finding> of(UUID report) {
    return list(
        """
        report = ?1
        order by case when status = CORRECTED then 1 else 0 end, position, id
        """,
        report);
  }
}

package vn.thanthien.reporting.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.problem.Refusal;

/// Periodic obligations the caller may see.
@ApplicationScoped
public class ReportSchedules implements PanacheRepositoryBase<ReportSchedule, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  ReportSchedule get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  List<ReportSchedule> all() {
    return list("order by id");
  }

  List<ReportSchedule> inForce(LocalDate day) {
    return list("validFrom <= ?1 and (validTo is null or validTo > ?1)", day);
  }
}

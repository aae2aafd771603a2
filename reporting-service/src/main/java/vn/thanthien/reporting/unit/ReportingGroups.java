package vn.thanthien.reporting.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.problem.Refusal;

/// The reporting groups the caller may see.
@ApplicationScoped
public class ReportingGroups implements PanacheRepositoryBase<ReportingGroup, UUID> {

  /// A group.
  ///
  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  public ReportingGroup get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  List<ReportingGroup> byName() {
    return list("order by name, id");
  }
}

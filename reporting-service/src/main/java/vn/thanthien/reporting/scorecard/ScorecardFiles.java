package vn.thanthien.reporting.scorecard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.problem.Refusal;

/// The files of the scorecards the caller may see.
@ApplicationScoped
class ScorecardFiles implements PanacheRepositoryBase<ScorecardFile, UUID> {

  /// @throws Refusal `not-found` for an unknown one, or one outside the caller's units
  ScorecardFile get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  List<ScorecardFile> of(Collection<UUID> marks) {
    return marks.isEmpty() ? List.of() : list("mark in ?1 order by id", marks);
  }
}

package vn.thanthien.reporting.scorecard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is said in the scorecards the caller may see.
@ApplicationScoped
class ScorecardMarks implements PanacheRepositoryBase<ScorecardMark, UUID> {

  List<ScorecardMark> of(String unit, int year) {
    return list("unit = ?1 and year = ?2", unit, year);
  }

  Optional<ScorecardMark> find(String unit, int year, String criterion) {
    return find("unit = ?1 and year = ?2 and criterion = ?3", unit, year, criterion)
        .firstResultOptional();
  }
}

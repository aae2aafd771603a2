package vn.thanthien.reporting.scorecard;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thanthien.reporting.rule.RuleFile;
import vn.thanthien.reporting.rule.RuleFiles;

/// The dated sets of criteria, as data.
@Startup
@ApplicationScoped
class Criteria {

  private final List<CriteriaSet> sets;

  @Inject
  Criteria(RuleFiles files) {
    sets = files.read(RuleFile.CRITERIA, new TypeReference<>() {});
  }

  /// The set by which a year is scored: the one in force on its last day.
  Optional<CriteriaSet> of(int year) {
    var lastDay = LocalDate.of(year, 12, 31);
    return sets.stream().filter(set -> set.isValidOn(lastDay)).findFirst();
  }
}

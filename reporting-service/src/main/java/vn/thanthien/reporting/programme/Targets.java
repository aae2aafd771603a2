package vn.thanthien.reporting.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.history.RecordChange;
import vn.thanthien.reporting.history.RecordChanges;
import vn.thanthien.reporting.indicator.Indicators;

/// What units have set themselves: one target per unit, indicator and year.
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<Target, UUID> {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final Indicators indicators;
  private final RecordChanges changes;

  @Inject
  Targets(Indicators indicators, RecordChanges changes) {
    this.indicators = indicators;
    this.changes = changes;
  }

  /// The targets of a unit for a year, by indicator.
  public List<Target> of(String unit, int year) {
    return list("unit = ?1 and year = ?2 order by indicator", unit, year);
  }

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  Target get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// A second target for the same indicator and year corrects the first.
  UUID put(String unit, NewTarget request) {
    if (!indicators.knows(request.indicator())) {
      throw new Refusal(
          ProblemType.UNKNOWN_REFERENCE, "Không có chỉ tiêu mang mã này.", "indicator");
    }
    if (indicators.isRate(request.indicator()) && request.value().compareTo(ALL) > 0) {
      throw new Refusal(ProblemType.INVALID, "Chỉ tiêu là tỷ lệ không thể quá 100%.", "value");
    }
    var target =
        find(
                "unit = ?1 and indicator = ?2 and year = ?3",
                unit,
                request.indicator(),
                request.year())
            .firstResult();
    if (target == null) {
      target = new Target(unit, request);
      persist(target);
      changes.recorded(unit, target.id(), TargetView.of(target));
    } else {
      var before = changes.seen(TargetView.of(target));
      target.change(request);
      var fields = changes.differences(before, changes.seen(TargetView.of(target)));
      if (!fields.isEmpty()) {
        target.corrected();
        changes.note(unit, target.id(), target.revision(), RecordChange.Act.CORRECTED, fields);
      }
    }
    return target.id();
  }

  void remove(Target target) {
    changes.removed(target.unit(), target.id(), target.revision() + 1, TargetView.of(target));
    delete(target);
  }
}

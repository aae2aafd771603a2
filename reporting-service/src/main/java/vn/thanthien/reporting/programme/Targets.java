package vn.thanthien.reporting.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.indicator.Indicators;

/// What units have set themselves: one target per unit, indicator and year.
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<Target, UUID> {

  private final Indicators indicators;

  @Inject
  Targets(Indicators indicators) {
    this.indicators = indicators;
  }

  /// The targets of a unit for a year, by indicator.
  public List<Target> of(String unit, int year) {
    return list("unit = ?1 and year = ?2 order by indicator", unit, year);
  }

  /// A second target for the same indicator and year replaces the first.
  UUID put(String unit, NewTarget request) {
    if (!indicators.knows(request.indicator())) {
      throw new Refusal(
          ProblemType.UNKNOWN_REFERENCE, "Không có chỉ tiêu mang mã này.", "indicator");
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
    } else {
      target.change(request);
    }
    return target.id();
  }
}

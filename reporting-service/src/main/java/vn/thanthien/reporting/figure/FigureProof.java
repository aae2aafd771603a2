package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.Recount;
import vn.thanthien.reporting.unit.UnitTree;

/// Proves for a unit and each commune below it that the counters say what the records say.
@ApplicationScoped
class FigureProof {

  private final UnitTree units;
  private final Recount recount;

  @Inject
  FigureProof(UnitTree units, Recount recount) {
    this.units = units;
    this.recount = recount;
  }

  @Transactional
  List<Recount.Difference> differences(String unit, Period period) {
    var checked = units.get(unit).id();
    var differences = new ArrayList<>(recount.differences(checked, period));
    for (var commune : units.communes(List.of(checked), period.from(), period.to())) {
      if (!commune.id().equals(checked)) {
        differences.addAll(recount.differences(commune.id(), period));
      }
    }
    return differences;
  }
}

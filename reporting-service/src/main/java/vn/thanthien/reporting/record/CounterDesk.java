package vn.thanthien.reporting.record;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.scope.UnitScope;

/// Recounts all counters from the records, of every day and every unit.
@ApplicationScoped
class CounterDesk {

  private static final int LONGEST_SECONDS = 3600;

  private final Counters counters;
  private final Units units;
  private final Caller caller;

  @Inject
  CounterDesk(Counters counters, Units units, Caller caller) {
    this.counters = counters;
    this.units = units;
    this.caller = caller;
  }

  /// The counters the caller may see that differ from the records.
  ///
  /// @param repair makes all counters what the records say; facts wait only while they are
  ///   exchanged
  List<CounterDifference> recount(boolean repair) {
    var differences = new ArrayList<CounterDifference>();
    UnitScope.asSystem(() ->
        QuarkusTransaction.requiringNew()
            .timeout(LONGEST_SECONDS)
            .run(() -> {
              differences.addAll(counters.differences());
              if (repair && !differences.isEmpty()) {
                counters.rebuild();
              }
            }));
    Log.infof("counters recounted: %d differ%s", differences.size(), repair ? ", repaired" : "");
    var viewer = caller.unit();
    var visible =
        differences.stream()
            .map(CounterDifference::unit)
            .distinct()
            .filter(unit -> units.sees(viewer, unit))
            .collect(Collectors.toSet());
    return differences.stream().filter(cell -> visible.contains(cell.unit())).toList();
  }
}

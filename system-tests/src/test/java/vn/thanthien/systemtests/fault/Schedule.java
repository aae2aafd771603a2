package vn.thanthien.systemtests.fault;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Who is killed when, and for how long; the same seed gives the same.
record Schedule(long seed, Map<Victim, Outage> outages) {

  /// What is killed.
  enum Victim {
    POSTGRES,
    KAFKA,
    DOSSIER_SERVICE,
    REPORTING_SERVICE
  }

  /// @param after from the start of the load to the kill
  /// @param length from the kill to the start of the restart
  record Outage(Duration after, Duration length) {}

  static Schedule of(long seed) {
    var random = new Random(seed);
    var outages = new EnumMap<Victim, Outage>(Victim.class);
    for (var victim : Victim.values()) {
      outages.put(
          victim,
          new Outage(
              Duration.ofMillis(random.nextLong(300, 5000)),
              Duration.ofMillis(random.nextLong(50, 1500))));
    }
    return new Schedule(seed, outages);
  }

  @Override
  public String toString() {
    return "seed "
        + seed
        + ": "
        + outages.entrySet().stream()
            .map(outage ->
                "%s at %d ms for %d ms"
                    .formatted(
                        outage.getKey(),
                        outage.getValue().after().toMillis(),
                        outage.getValue().length().toMillis()))
            .collect(Collectors.joining(", "));
  }
}

package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Proves that the counters say what the records say.
@ApplicationScoped
public class Recount {

  private final CounterReader counters;
  private final RecordReader records;

  @Inject
  Recount(CounterReader counters, RecordReader records) {
    this.counters = counters;
    this.records = records;
  }

  /// Where counters and records disagree for a unit with all below it; empty when they are right.
  public List<Difference> differences(String unit, Period period) {
    var counted = counters.counted(List.of(unit), period, period.end()).answer();
    var recounted =
        records.recount(
            new RecordReader.Question(
                List.of(unit), period.start(), period.end(), period.end(), 0));
    var differences = new ArrayList<Difference>();
    for (var measure : Measure.values()) {
      if (measure.counter() == null) {
        continue;
      }
      if (counted.of(measure) != recounted.of(measure)) {
        differences.add(
            new Difference(unit, measure.name(), counted.of(measure), recounted.of(measure)));
      }
      if (measure.isStock() && counted.opening(measure) != recounted.opening(measure)) {
        differences.add(
            new Difference(
                unit,
                measure.name() + "@start",
                counted.opening(measure),
                recounted.opening(measure)));
      }
    }
    compareSurveys(unit, period, counted.surveys(), differences);
    return differences;
  }

  private void compareSurveys(
      String unit, Period period, List<SurveyCounts> kept, List<Difference> differences) {
    var counted = new TreeMap<String, Long>();
    for (var counts : kept) {
      add(counted, counts);
    }
    var recounted = new TreeMap<String, Long>();
    for (var counts : counters.surveysByVillage(List.of(unit), period)) {
      add(recounted, counts);
    }
    var names = new TreeSet<>(counted.keySet());
    names.addAll(recounted.keySet());
    for (var name : names) {
      long says = counted.getOrDefault(name, 0L);
      long is = recounted.getOrDefault(name, 0L);
      if (says != is) {
        differences.add(new Difference(unit, name, says, is));
      }
    }
  }

  private static void add(Map<String, Long> sums, SurveyCounts counts) {
    var prefix = counts.phase() + "/" + counts.runner() + "/";
    sums.merge(prefix + "ISSUED", counts.issued(), Long::sum);
    sums.merge(prefix + "COLLECTED", counts.collected(), Long::sum);
    sums.merge(prefix + "VALID", counts.valid(), Long::sum);
    sums.merge(prefix + "ANSWERED", counts.answered(), Long::sum);
    sums.merge(prefix + "VERY_SATISFIED", counts.verySatisfied(), Long::sum);
    sums.merge(prefix + "SATISFIED", counts.satisfied(), Long::sum);
  }

  /// A counter that is wrong.
  ///
  /// @param counted what the counters say
  /// @param recounted what the records say
  public record Difference(String unit, String measure, long counted, long recounted) {}
}

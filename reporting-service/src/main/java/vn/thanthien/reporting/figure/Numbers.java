package vn.thanthien.reporting.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.indicator.Term;
import vn.thanthien.reporting.record.Measure;
import vn.thanthien.reporting.record.RecordReader;
import vn.thanthien.reporting.record.Totals;

/// The counted numbers of one request, each read when first needed: sums off the counters, joins
/// from the records.
final class Numbers {

  private final Supplier<Totals> counters;
  private final RecordReader records;
  private final RecordReader.Question question;
  private final Map<Measure, Long> joined = new EnumMap<>(Measure.class);
  private @Nullable Totals totals;

  Numbers(Supplier<Totals> counters, RecordReader records, RecordReader.Question question) {
    this.counters = counters;
    this.records = records;
    this.question = question;
  }

  long sum(List<Term> terms) {
    return terms.stream().mapToLong(this::signed).sum();
  }

  boolean any(List<Term> terms) {
    return terms.stream().anyMatch(term -> value(term) != 0);
  }

  Map<String, Long> exclusions(Indicator indicator) {
    var counts = new TreeMap<String, Long>();
    for (var exclusion : indicator.exclusions()) {
      var count = sum(exclusion.terms());
      if (count != 0) {
        counts.put(exclusion.nameVi(), count);
      }
    }
    return counts;
  }

  private long signed(Term term) {
    return term.subtracted() ? -value(term) : value(term);
  }

  private long value(Term term) {
    if (!term.measure().isCounted()) {
      return joined.computeIfAbsent(term.measure(), measure -> records.count(measure, question));
    }
    if (totals == null) {
      totals = counters.get();
    }
    return term.atStart() ? totals.opening(term.measure()) : totals.of(term.measure());
  }
}

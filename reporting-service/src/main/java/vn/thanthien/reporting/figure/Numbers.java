package vn.thanthien.reporting.figure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.indicator.Term;
import vn.thanthien.reporting.record.CounterReader;
import vn.thanthien.reporting.record.Inquiry;
import vn.thanthien.reporting.record.Measure;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.RecordReader;
import vn.thanthien.reporting.record.SurveyCounts;
import vn.thanthien.reporting.record.SurveyGroupCounts;
import vn.thanthien.reporting.record.Totals;

/// The counted numbers of one request, each read when first needed: sums off the counters, joins
/// from the records.
final class Numbers {

  private final CounterReader counters;
  private final Period period;
  private final RecordReader.Question question;
  private final Inquiry.Lookup<Totals> counted;
  private final Inquiry.@Nullable Lookup<Map<Measure, Long>> joined;
  private @Nullable Totals totals;
  private @Nullable List<SurveyCounts> surveysByVillage;
  private @Nullable List<SurveyGroupCounts> surveyGroups;

  /// @param uncounted the measures no counter keeps that may be asked for
  Numbers(
      CounterReader counters,
      RecordReader records,
      Period period,
      RecordReader.Question question,
      Set<Measure> uncounted) {
    this.counters = counters;
    this.period = period;
    this.question = question;
    this.counted = counters.counted(question.units(), period, question.cutoff());
    this.joined = uncounted.isEmpty() ? null : records.counting(uncounted, question);
  }

  /// What may be asked with others.
  List<Inquiry.Lookup<?>> lookups() {
    return joined == null ? List.of(counted) : List.of(counted, joined);
  }

  List<SurveyCounts> surveys() {
    return totals().surveys();
  }

  List<SurveyCounts> surveysByVillage() {
    if (surveysByVillage == null) {
      surveysByVillage = counters.surveysByVillage(question.units(), period);
    }
    return surveysByVillage;
  }

  List<SurveyGroupCounts> surveyGroups() {
    if (surveyGroups == null) {
      surveyGroups = counters.surveyGroups(question.units(), period);
    }
    return surveyGroups;
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
    return switch (term.measure()) {
      case DUE_MISSED_APOLOGISED -> totals().apologised(Totals.BEHIND);
      case DUE_MISSED_APOLOGISED_AHEAD -> totals().apologised(question.apologyLead());
      default -> {
        if (!term.measure().isCounted()) {
          yield joined(term.measure());
        }
        yield term.atStart() ? totals().opening(term.measure()) : totals().of(term.measure());
      }
    };
  }

  private long joined(Measure measure) {
    return Objects.requireNonNull(Objects.requireNonNull(joined).answer().get(measure));
  }

  private Totals totals() {
    if (totals == null) {
      totals = counters.totals(counted, question.units(), period, question.cutoff());
    }
    return totals;
  }
}

package vn.thanthien.reporting.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.indicator.Term;
import vn.thanthien.reporting.material.ReportFigure;

/// What a figure's two numbers count, as sums of things each counted once, so that it can be told
/// which numbers follow from others.
///
/// @param numerator how often each thing is in it, by its name
/// @param denominator absent for a plain count
record Quantities(Map<String, Double> numerator, @Nullable Map<String, Double> denominator) {

  /// @param indicator as defined at that time; absent for a code of which nothing is known any more
  static Quantities of(ReportFigure figure, @Nullable Indicator indicator) {
    var denominator = figure.denominator() != null;
    if (indicator == null) {
      return unknown(figure, denominator);
    }
    return switch (indicator.source()) {
      case RECORDS -> {
        var numerator =
            figure.isWhole()
                ? indicator.numerator()
                : indicator.breakdowns().stream()
                    .filter(part -> part.by().equals(figure.by()))
                    .findFirst()
                    .map(Indicator.Breakdown::numerator)
                    .orElse(List.of());
        yield numerator.isEmpty()
            ? unknown(figure, denominator)
            : new Quantities(sum(numerator), denominator ? sum(indicator.denominator()) : null);
      }
      case SURVEY_BALLOTS -> {
        var measure = figure.by().getOrDefault("measure", "VALID");
        yield new Quantities(
            ballots(figure, measure), denominator ? ballots(figure, "ISSUED") : null);
      }
      case SURVEY_SATISFIED ->
          new Quantities(
              ballots(figure, "SATISFIED", "VERY_SATISFIED"), ballots(figure, "ANSWERED"));
      case SURVEY_VERY_SATISFIED ->
          new Quantities(ballots(figure, "VERY_SATISFIED"), ballots(figure, "ANSWERED"));
      case SURVEY_GROUPS,
          RECEPTION_CHAIRMAN,
          RECEPTION_SECRETARY,
          BRIEFED_STAFF,
          COMMITTED_STAFF,
          INVESTMENT,
          MEETINGS,
          OBLIGATIONS ->
          unknown(figure, denominator);
    };
  }

  /// Things of this figure alone.
  private static Quantities unknown(ReportFigure figure, boolean denominator) {
    var name = figure.code() + figure.by();
    return new Quantities(
        Map.of(name + " above", 1.0), denominator ? Map.of(name + " below", 1.0) : null);
  }

  /// A sum as the catalogue and the rules write it.
  static Map<String, Double> sum(List<Term> terms) {
    var sum = new HashMap<String, Double>();
    for (var term : terms) {
      sum.merge(
          new Term(term.measure(), term.atStart(), false).toString(),
          term.subtracted() ? -1.0 : 1.0,
          Double::sum);
    }
    return sum;
  }

  private static Map<String, Double> ballots(ReportFigure figure, String... kinds) {
    var round =
        figure.by().getOrDefault("phase", "") + "/" + figure.by().getOrDefault("runner", "");
    var sum = new HashMap<String, Double>();
    for (var kind : kinds) {
      sum.put(kind + " " + round, 1.0);
    }
    return sum;
  }

  /// One sum less another.
  static Map<String, Double> less(Map<String, Double> a, Map<String, Double> b) {
    var difference = new HashMap<>(a);
    b.forEach((name, times) -> difference.merge(name, -times, Double::sum));
    difference.values().removeIf(times -> times == 0);
    return difference;
  }
}

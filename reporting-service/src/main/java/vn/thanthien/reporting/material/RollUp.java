package vn.thanthien.reporting.material;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.record.SurveyCounts;

/// Totals over the communes whose report was received. Counts are added; rates are computed anew
/// from added numerators and denominators, never from rates. A commune without data for a figure is
/// not in that figure. Survey rounds of different phases or runners are never added.
final class RollUp {

  private final List<CommuneShare> received;

  RollUp(List<CommuneShare> communes) {
    received = communes.stream().filter(CommuneShare::isReceived).toList();
  }

  List<ReportFigure> figures() {
    var groups =
        new LinkedHashMap<Map.Entry<String, SortedMap<String, String>>, List<ReportFigure>>();
    var surveyed = new HashSet<String>();
    for (var commune : received) {
      for (var figure : commune.figuresByRunner()) {
        if (!figure.by().containsKey("village")) {
          groups.computeIfAbsent(figure.key(), _ -> new ArrayList<>()).add(figure);
          if (figure.by().containsKey(CommuneShare.PHASE)) {
            surveyed.add(figure.code());
          }
        }
      }
    }
    // a commune without a round says so of the whole; beside others' rounds that is no total
    groups.keySet().removeIf(key -> key.getValue().isEmpty() && surveyed.contains(key.getKey()));
    return groups.values().stream().map(RollUp::total).toList();
  }

  @Nullable Register register() {
    return received.stream()
        .map(CommuneShare::register)
        .filter(Objects::nonNull)
        .reduce(Register::plus)
        .orElse(null);
  }

  List<SurveyCounts> surveys() {
    var sums = new LinkedHashMap<String, SurveyCounts>();
    for (var commune : received) {
      for (var counts : commune.surveys()) {
        sums.merge(counts.phase() + "/" + counts.runner(), counts, RollUp::plus);
      }
    }
    return sums.values().stream()
        .sorted(
            java.util.Comparator.comparing(SurveyCounts::phase).thenComparing(SurveyCounts::runner))
        .toList();
  }

  private static ReportFigure total(List<ReportFigure> parts) {
    var known =
        parts.stream()
            .filter(part -> part.state() == FigureState.COMPUTED || part.denominator() != null)
            .filter(part -> part.state() != FigureState.NO_DATA)
            .toList();
    var first = parts.getFirst();
    if (known.isEmpty()) {
      var nothing = parts.stream().anyMatch(part -> part.state() == FigureState.NONE_OCCURRED);
      return figure(
          first,
          null,
          null,
          null,
          nothing ? "không phát sinh" : "chưa đủ dữ liệu",
          nothing ? FigureState.NONE_OCCURRED : FigureState.NO_DATA,
          exclusions(parts),
          0);
    }
    var numerator =
        known.stream().map(ReportFigure::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
    var denominator =
        known.stream()
            .map(ReportFigure::denominator)
            .filter(Objects::nonNull)
            .reduce(BigDecimal::add)
            .orElse(null);
    var rate = first.form() == Form.PERCENT || first.form() == Form.MEAN;
    if (rate && (denominator == null || denominator.signum() == 0)) {
      return figure(
          first,
          numerator,
          denominator,
          null,
          "không phát sinh",
          FigureState.NONE_OCCURRED,
          exclusions(known),
          known.size());
    }
    var value = value(first.form(), numerator, denominator);
    return figure(
        first,
        numerator,
        denominator,
        value,
        text(first.form(), value),
        FigureState.COMPUTED,
        exclusions(known),
        known.size());
  }

  private static BigDecimal value(
      Form form, BigDecimal numerator, @Nullable BigDecimal denominator) {
    return switch (form) {
      case COUNT, MONEY -> numerator;
      case PERCENT ->
          numerator
              .movePointRight(2)
              .divide(Objects.requireNonNull(denominator), 2, RoundingMode.HALF_UP);
      case MEAN -> numerator.divide(Objects.requireNonNull(denominator), 2, RoundingMode.HALF_UP);
    };
  }

  private static String text(Form form, BigDecimal value) {
    return switch (form) {
      case COUNT -> VietnameseFormat.decimal(value, 0);
      case MONEY -> VietnameseFormat.dong(value);
      case PERCENT -> VietnameseFormat.percent(value);
      case MEAN -> VietnameseFormat.decimal(value, 2);
    };
  }

  private static SortedMap<String, Long> exclusions(List<ReportFigure> parts) {
    var sums = new TreeMap<String, Long>();
    parts.forEach(part -> part.exclusions().forEach((name, n) -> sums.merge(name, n, Long::sum)));
    return sums;
  }

  private static ReportFigure figure(
      ReportFigure like,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal value,
      String text,
      FigureState state,
      SortedMap<String, Long> exclusions,
      int units) {
    return new ReportFigure(
        like.code(),
        like.name(),
        like.by(),
        like.form(),
        like.unitVi(),
        numerator,
        denominator,
        exclusions,
        value,
        text,
        state,
        like.ruleVersion(),
        null,
        units);
  }

  private static SurveyCounts plus(SurveyCounts a, SurveyCounts b) {
    return new SurveyCounts(
        a.phase(),
        a.runner(),
        null,
        a.rounds() + b.rounds(),
        a.issued() + b.issued(),
        a.collected() + b.collected(),
        a.valid() + b.valid(),
        a.answered() + b.answered(),
        a.verySatisfied() + b.verySatisfied(),
        a.satisfied() + b.satisfied());
  }
}

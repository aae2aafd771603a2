package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.figure.Figure;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator.Better;
import vn.thanthien.reporting.material.CommuneShare;
import vn.thanthien.reporting.material.ReportFigure;

/// Communes by one rate, the best first. A rate of a few cases says nothing of a commune: under
/// [#SMALLEST] it has no place, and neither has one that sent no report.
///
/// @param places equal rates share one
/// @param without those that have none, by name
record Ranking(String code, List<Place> places, List<Place> without) {

  /// Cases below which a rate is no ground for a place (domain.md 1.11; our own rule).
  static final int SMALLEST = 30;

  static Ranking of(String code, Better better, List<CommuneShare> communes) {
    var ranked = new ArrayList<Place>();
    var without = new ArrayList<Place>();
    for (var commune : communes) {
      var unit = new Figure.UnitName(commune.unit().id(), commune.unit().name());
      var figure = figure(code, commune);
      if (figure.isEmpty()) {
        without.add(new Place(null, unit, null, null, Reason.NO_FIGURE));
      } else if (isSmall(figure.get().denominator())) {
        without.add(
            new Place(
                null, unit, figure.get().value(), figure.get().denominator(), Reason.TOO_FEW));
      } else {
        ranked.add(new Place(null, unit, figure.get().value(), figure.get().denominator(), null));
      }
    }
    var rising = Comparator.comparing(Place::rate);
    ranked.sort(better == Better.LOWER ? rising : rising.reversed());
    var places = new ArrayList<Place>();
    for (var i = 0; i < ranked.size(); i++) {
      var tied = i > 0 && ranked.get(i).rate().compareTo(ranked.get(i - 1).rate()) == 0;
      places.add(ranked.get(i).at(tied ? places.getLast().place() : Integer.valueOf(i + 1)));
    }
    return new Ranking(code, places, without);
  }

  private static Optional<ReportFigure> figure(String code, CommuneShare commune) {
    return commune.figures().stream()
        .filter(figure -> figure.code().equals(code) && figure.isWhole())
        .filter(figure -> figure.state() == FigureState.COMPUTED && figure.denominator() != null)
        .findFirst();
  }

  private static boolean isSmall(@Nullable BigDecimal denominator) {
    return denominator == null || denominator.compareTo(BigDecimal.valueOf(SMALLEST)) < 0;
  }

  /// Why a commune has no place.
  enum Reason {
    /// No report, or a figure without a value.
    NO_FIGURE,
    /// Fewer cases than a rate may be judged by.
    TOO_FEW
  }

  /// Where a commune stands.
  ///
  /// @param place from 1, absent for one that has none
  /// @param reason why it has none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Place(
      @Nullable Integer place,
      Figure.UnitName unit,
      @Nullable BigDecimal value,
      @Nullable BigDecimal denominator,
      @Nullable Reason reason) {

    private BigDecimal rate() {
      return value == null ? BigDecimal.ZERO : value;
    }

    private Place at(@Nullable Integer place) {
      return new Place(place, unit, value, denominator, reason);
    }
  }
}

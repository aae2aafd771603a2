package vn.thanthien.reporting.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.programme.Target;
import vn.thanthien.reporting.programme.Targets;
import vn.thanthien.reporting.record.Period;

/// Holds the figures of a period against those of an earlier one, and against what the unit has set
/// itself for the year.
@ApplicationScoped
class FigureComparisons {

  private final Figures figures;
  private final Indicators indicators;
  private final Targets targets;

  @Inject
  FigureComparisons(Figures figures, Indicators indicators, Targets targets) {
    this.figures = figures;
    this.indicators = indicators;
    this.targets = targets;
  }

  /// One line for each figure of the period, in their order.
  ///
  /// @param codes of the indicators asked for, all where empty
  FiguresCompared of(Subject subject, Period period, Before before, Collection<String> codes) {
    var earlier = before.of(period);
    var were =
        figures.of(subject, earlier, earlier.end(), codes).stream()
            .collect(Collectors.toMap(FigureComparisons::key, Function.identity()));
    var day = period.to().minusDays(1);
    var aims =
        targets.of(subject.name().id(), day.getYear()).stream()
            .collect(Collectors.toMap(Target::indicator, Target::value));
    var are = figures.of(subject, period, period.end(), codes);
    var wholes = new HashSet<String>();
    are.stream().filter(is -> is.by().isEmpty()).forEach(is -> wholes.add(is.code()));
    var lines = new ArrayList<ComparedFigure>();
    for (var is : are) {
      var isAimedAt =
          is.by().isEmpty()
              || (!wholes.contains(is.code())
                  && !is.by().containsKey(SurveyFigures.VILLAGE)
                  && !is.by().containsKey("measure"));
      lines.add(
          line(
              is,
              were.get(key(is)),
              isAimedAt ? aims.get(is.code()) : null,
              indicators.find(is.code(), day).map(Indicator::better).orElse(null)));
    }
    return new FiguresCompared(earlier.from(), earlier.to(), lines);
  }

  private static String key(Figure figure) {
    return figure.code() + figure.by();
  }

  private static ComparedFigure line(
      Figure is,
      @Nullable Figure was,
      @Nullable BigDecimal target,
      Indicator.@Nullable Better better) {
    var value = is.value();
    var before = was == null ? null : was.value();
    return new ComparedFigure(
        is.code(),
        is.by(),
        was == null ? null : EarlierFigure.of(was),
        value == null || before == null ? null : value.subtract(before),
        target,
        reached(value, target, better));
  }

  private static @Nullable Boolean reached(
      @Nullable BigDecimal value, @Nullable BigDecimal target, Indicator.@Nullable Better better) {
    if (value == null || target == null || better == null) {
      return null;
    }
    return switch (better) {
      case HIGHER -> value.compareTo(target) >= 0;
      case LOWER -> value.compareTo(target) <= 0;
    };
  }

  /// Which earlier period.
  enum Before {
    /// The one right before, as many months long, or as many days where it is no whole months.
    PREVIOUS {
      @Override
      Period of(Period period) {
        var from = period.from();
        var isMonths = from.getDayOfMonth() == 1 && period.to().getDayOfMonth() == 1;
        return new Period(
            isMonths
                ? from.minusMonths(ChronoUnit.MONTHS.between(from, period.to()))
                : from.minusDays(ChronoUnit.DAYS.between(from, period.to())),
            from);
      }
    },
    /// Cùng kỳ năm trước: the same days a year before.
    YEAR_BEFORE {
      @Override
      Period of(Period period) {
        var from = period.from().minusYears(1);
        var to = period.to().minusYears(1);
        // 28/02 is the day before 29/02 and both are it a year before
        return new Period(from, from.isBefore(to) ? to : from.plusDays(1));
      }
    };

    abstract Period of(Period period);
  }

  /// Figures beside an earlier period and beside the targets.
  ///
  /// @param from first day of the earlier period
  /// @param to first day after it
  record FiguresCompared(LocalDate from, LocalDate to, List<ComparedFigure> figures) {
    FiguresCompared {
      figures = List.copyOf(figures);
    }
  }

  /// One figure.
  ///
  /// @param by the part it is of, empty for the whole
  /// @param was absent where the earlier period has no such part
  /// @param difference of the values where both have one; of rates in percentage points
  /// @param target for the year of the period's last day
  /// @param reached whether the value is as good as the target; absent where the catalogue does not
  ///   say which values are the better ones
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ComparedFigure(
      String code,
      Map<String, String> by,
      @Nullable EarlierFigure was,
      @Nullable BigDecimal difference,
      @Nullable BigDecimal target,
      @Nullable Boolean reached) {}

  /// What a figure said.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EarlierFigure(
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      String text,
      FigureState state) {

    static EarlierFigure of(Figure figure) {
      return new EarlierFigure(
          figure.numerator(), figure.denominator(), figure.text(), figure.state());
    }
  }
}

package vn.thanthien.reporting.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.material.ReportFigure;

/// Takes out of figures what would tell of single people: small groups, rates a small group could
/// be reckoned from, and the part that a sum and its other parts would give away.
final class Suppression {

  private final PublicRules rules;

  Suppression(PublicRules rules) {
    this.rules = rules;
  }

  /// The figures that may be shown; those whose number may not are among them, to be shown without.
  List<Shown> of(List<ReportFigure> figures) {
    var open =
        figures.stream()
            .filter(figure -> figure.by().keySet().stream().noneMatch(rules.withheld()::contains))
            .toList();
    var hidden = new HashSet<ReportFigure>();
    for (var figure : open) {
      if (!rules.occasions().contains(figure.code()) && isSmall(figure)) {
        hidden.add(figure);
      }
    }
    hideTheOneLeft(open, hidden);
    return open.stream().map(figure -> new Shown(figure, hidden.contains(figure))).toList();
  }

  private boolean isSmall(ReportFigure figure) {
    var numerator = figure.numerator();
    var denominator = figure.denominator();
    if (figure.form() == Form.MEAN) {
      return isSmall(denominator);
    }
    return isSmall(numerator == null ? figure.value() : numerator)
        || isSmall(denominator)
        || (numerator != null && denominator != null && isSmall(denominator.subtract(numerator)));
  }

  private boolean isSmall(@Nullable BigDecimal number) {
    return number != null
        && number.signum() > 0
        && number.compareTo(BigDecimal.valueOf(rules.smallest())) < 0;
  }

  /// One hidden part among shown ones is their sum less the others: the smallest of these goes too.
  private static void hideTheOneLeft(List<ReportFigure> open, Set<ReportFigure> hidden) {
    var breakdowns = new LinkedHashMap<String, List<ReportFigure>>();
    for (var figure : open) {
      if (!figure.isWhole()) {
        breakdowns
            .computeIfAbsent(
                figure.code() + new TreeSet<>(figure.by().keySet()), _ -> new ArrayList<>())
            .add(figure);
      }
    }
    for (var parts : breakdowns.values()) {
      if (parts.stream().filter(hidden::contains).count() == 1) {
        parts.stream()
            .filter(part -> !hidden.contains(part) && part.counted().signum() > 0)
            .min(Comparator.comparing(ReportFigure::counted))
            .ifPresent(hidden::add);
      }
    }
  }

  /// A figure that may be shown.
  ///
  /// @param withheld whether its number may not
  record Shown(ReportFigure figure, boolean withheld) {}
}

package vn.thanthien.reporting.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.material.ReportFigure;

/// Takes out of figures what would tell of single people: small groups, rates a small group could
/// be reckoned from, and figures from which, with the others shown, a small group would follow.
final class Suppression {

  private final PublicRules rules;
  private final Function<String, @Nullable Indicator> definitions;

  /// @param definitions of indicators by their code, as of the figures' time
  Suppression(PublicRules rules, Function<String, @Nullable Indicator> definitions) {
    this.rules = rules;
    this.definitions = definitions;
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
    hideWhatOthersFollowFrom(open, hidden);
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

  /// Figures of different indicators over the same records give one another away: the late dossiers
  /// are those completed less the early and the punctual ones. Of the figures a small group follows
  /// from, the smallest goes, until none follows.
  private void hideWhatOthersFollowFrom(List<ReportFigure> open, Set<ReportFigure> hidden) {
    var told =
        open.stream()
            .filter(figure -> figure.numerator() != null)
            .filter(figure -> !rules.occasions().contains(figure.code()))
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    figure -> Quantities.of(figure, definitions.apply(figure.code())),
                    (one, _) -> one,
                    LinkedHashMap::new));
    for (var secret : secrets(told)) {
      while (true) {
        var known = new ArrayList<Map<String, Double>>(rules.identities());
        var from = new ArrayList<@Nullable ReportFigure>();
        rules.identities().forEach(_ -> from.add(null));
        told.forEach((figure, quantities) -> {
          if (!hidden.contains(figure)) {
            known.add(quantities.numerator());
            from.add(figure);
            if (quantities.denominator() != null) {
              known.add(quantities.denominator());
              from.add(figure);
            }
          }
        });
        var needed =
            Reckoning.of(secret, known).stream()
                .map(from::get)
                .filter(figure -> figure != null)
                .min(
                    Comparator.comparing((ReportFigure figure) -> figure.counted().signum() == 0)
                        .thenComparing(ReportFigure::counted));
        if (needed.isEmpty()) {
          break;
        }
        hidden.add(needed.get());
      }
    }
  }

  /// Every small group a figure tells of: above or below its line, the rest of a rate, and what one
  /// figure counts beyond another over the same records.
  private Set<Map<String, Double>> secrets(Map<ReportFigure, Quantities> told) {
    var secrets = new LinkedHashSet<Map<String, Double>>();
    told.forEach((figure, quantities) -> {
      var numerator = figure.counted();
      var below = quantities.denominator();
      var denominator = figure.denominator();
      if (figure.form() != Form.MEAN && isSmall(numerator)) {
        secrets.add(quantities.numerator());
      }
      if (below == null || denominator == null) {
        return;
      }
      if (isSmall(denominator)) {
        secrets.add(below);
      }
      if (figure.form() == Form.MEAN) {
        return;
      }
      if (isSmall(denominator.subtract(numerator))) {
        secrets.add(Quantities.less(below, quantities.numerator()));
      }
      told.forEach((other, others) -> {
        var beyond = Quantities.less(quantities.numerator(), others.numerator());
        if (below.equals(others.denominator())
            && other.form() != Form.MEAN
            && beyond.values().stream().allMatch(times -> times > 0)
            && isSmall(numerator.subtract(other.counted()))) {
          secrets.add(beyond);
        }
      });
    });
    return secrets;
  }

  /// A figure that may be shown.
  ///
  /// @param withheld whether its number may not
  record Shown(ReportFigure figure, boolean withheld) {}
}

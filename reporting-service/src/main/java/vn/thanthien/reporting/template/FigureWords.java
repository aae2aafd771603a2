package vn.thanthien.reporting.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.material.ReportFigure;

/// A figure as sentences speak of it.
final class FigureWords {

  private FigureWords() {}

  /// What a sentence may ask of an indicator that was not computed at all.
  static Words unknown() {
    var words = new HashMap<String, Object>();
    states(words, FigureState.NO_DATA);
    words.put("none", false);
    words.put("zero", false);
    words.put("full", false);
    words.put("positive", false);
    for (var text : List.of("count", "part", "whole", "rest", "fraction", "rate", "coverage")) {
      words.put(text, "chưa đủ dữ liệu");
    }
    words.put("parts", Words.list(List.of()));
    return new Words(words);
  }

  static Words of(ReportFigure figure, List<ReportFigure> all, Map<String, String> names) {
    var words = new HashMap<>(unknown().values());
    states(words, figure.state());
    var counted = figure.counted();
    var denominator = figure.denominator();
    if (figure.state() == FigureState.COMPUTED) {
      words.put("none", counted.signum() == 0);
      words.put("zero", counted.signum() == 0);
      words.put("positive", figure.value() != null && figure.value().signum() > 0);
      words.put("count", padded(counted));
      words.put("rate", rate(figure));
    }
    if (figure.state() == FigureState.NONE_OCCURRED) {
      words.put("none", true);
      words.put("zero", true);
      words.put("rate", "không phát sinh");
      words.put("count", "00");
    }
    if (denominator != null && figure.numerator() != null) {
      words.put("part", padded(counted));
      words.put("whole", padded(denominator));
      words.put("rest", padded(denominator.subtract(counted)));
      words.put("fraction", plain(counted) + "/" + plain(denominator));
      words.put("full", denominator.signum() > 0 && counted.compareTo(denominator) == 0);
    }
    if (figure.units() != null) {
      words.put("coverage", VietnameseFormat.padded(figure.units()));
    }
    words.put("parts", parts(figure, all, names));
    return new Words(words);
  }

  /// The parts that arose and have a name here, as the template orders nothing: in the figures'
  /// order.
  private static Words parts(
      ReportFigure whole, List<ReportFigure> all, Map<String, String> names) {
    return Words.list(
        all.stream()
            .filter(f -> f.code().equals(whole.code()) && f.by().size() == 1)
            .filter(f -> f.by().containsKey("kind"))
            .filter(f -> f.state() == FigureState.COMPUTED && f.counted().signum() > 0)
            .filter(f -> names.containsKey(f.by().get("kind")))
            .map(f ->
                new Words(
                    Map.of("count", padded(f.counted()), "name", names.get(f.by().get("kind")))))
            .toList());
  }

  private static void states(Map<String, Object> words, FigureState state) {
    words.put("computed", state == FigureState.COMPUTED);
    words.put("notArisen", state == FigureState.NONE_OCCURRED);
    words.put("noData", state == FigureState.NO_DATA || state == FigureState.NO_REPORT);
  }

  private static String rate(ReportFigure figure) {
    return figure.form() == Form.MEAN
        ? VietnameseFormat.withUnit(figure.text(), figure.unitVi())
        : figure.text();
  }

  private static String padded(BigDecimal number) {
    return VietnameseFormat.padded(number.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private static String plain(BigDecimal number) {
    return VietnameseFormat.decimal(number, 0);
  }
}

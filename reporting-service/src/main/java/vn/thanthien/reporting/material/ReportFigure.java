package vn.thanthien.reporting.material;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.figure.Figure;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator;

/// A figure as a report keeps it.
///
/// @param by the breakdown, for example `{phase: START}`; empty for the whole
/// @param form how the value is made of numerator and denominator, and printed
/// @param unitVi what is counted, for example "hồ sơ"
/// @param value percent for a rate, a number otherwise; absent unless computed
/// @param text as printed
/// @param ruleVersion of the indicator's definition
/// @param note what a reader must know beside the number
/// @param units communes whose figures a total sums, absent outside a district
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportFigure(
    String code,
    String name,
    SortedMap<String, String> by,
    Indicator.Form form,
    String unitVi,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    SortedMap<String, Long> exclusions,
    @Nullable BigDecimal value,
    String text,
    FigureState state,
    int ruleVersion,
    @Nullable String note,
    @Nullable Integer units) {

  public ReportFigure {
    by = new TreeMap<>(by);
    exclusions = new TreeMap<>(exclusions);
  }

  public static ReportFigure of(Figure figure, Indicator indicator) {
    return new ReportFigure(
        figure.code(),
        figure.name(),
        new TreeMap<>(figure.by()),
        indicator.form(),
        indicator.unitVi(),
        figure.numerator(),
        figure.denominator(),
        new TreeMap<>(figure.exclusions()),
        figure.value(),
        figure.text(),
        figure.state(),
        figure.ruleVersion(),
        figure.note(),
        null);
  }

  /// Whether this is the figure of the whole unit.
  @JsonIgnore
  public boolean isWhole() {
    return by.isEmpty();
  }

  /// What tells figures of one set apart.
  Map.Entry<String, SortedMap<String, String>> key() {
    return Map.entry(code, by);
  }

  /// The same figure, its part named otherwise.
  ReportFigure of(SortedMap<String, String> by) {
    return by.equals(this.by)
        ? this
        : new ReportFigure(
            code,
            name,
            by,
            form,
            unitVi,
            numerator,
            denominator,
            exclusions,
            value,
            text,
            state,
            ruleVersion,
            note,
            units);
  }

  /// What was counted: the numerator where there is one.
  public BigDecimal counted() {
    if (numerator != null) {
      return numerator;
    }
    return value == null ? BigDecimal.ZERO : value;
  }
}

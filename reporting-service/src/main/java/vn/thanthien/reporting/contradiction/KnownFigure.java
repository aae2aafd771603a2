package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/// A computed figure the narrative is held against.
///
/// @param code indicator code, e.g. `P02`
/// @param by breakdown value, e.g. the survey phase `START`; empty for the whole
/// @param numerator null when the indicator has none
/// @param denominator null when the indicator has none
/// @param value percent for rates, a number for counts; null unless `state` is `COMPUTED`
/// @param text as printed, e.g. `42,41%`
public record KnownFigure(
    String code,
    String by,
    String nameVi,
    BigDecimal numerator,
    BigDecimal denominator,
    BigDecimal value,
    String text,
    State state) {

  /// The empty states are three, and none of them is ever 100 %.
  public enum State {
    COMPUTED,
    NOT_ARISEN,
    NO_DATA,
    NO_REPORT
  }

  public KnownFigure {
    Objects.requireNonNull(code);
    Objects.requireNonNull(by);
    Objects.requireNonNull(nameVi);
    Objects.requireNonNull(text);
    Objects.requireNonNull(state);
    if (state == State.COMPUTED && value == null) {
      throw new IllegalArgumentException("a computed figure has a value: " + code);
    }
  }

  /// A rate in percent, two decimals, HALF_UP; denominator 0 gives "không phát sinh".
  public static KnownFigure rate(String code, String nameVi, long numerator, long denominator) {
    return rate(code, "", nameVi, numerator, denominator);
  }

  public static KnownFigure rate(
      String code, String by, String nameVi, long numerator, long denominator) {
    var n = BigDecimal.valueOf(numerator);
    var d = BigDecimal.valueOf(denominator);
    if (denominator == 0) {
      return new KnownFigure(code, by, nameVi, n, d, null, "không phát sinh", State.NOT_ARISEN);
    }
    var value = n.movePointRight(2).divide(d, 2, RoundingMode.HALF_UP);
    return new KnownFigure(
        code, by, nameVi, n, d, value, VietnameseNumber.percent(value), State.COMPUTED);
  }

  public static KnownFigure count(String code, String nameVi, long count) {
    return count(code, "", nameVi, count);
  }

  public static KnownFigure count(String code, String by, String nameVi, long count) {
    var value = BigDecimal.valueOf(count);
    return new KnownFigure(
        code, by, nameVi, value, null, value, VietnameseNumber.count(value), State.COMPUTED);
  }

  public static KnownFigure noData(String code, String nameVi) {
    return new KnownFigure(code, "", nameVi, null, null, null, "chưa đủ dữ liệu", State.NO_DATA);
  }

  /// The number of records counted: the numerator where there is one.
  BigDecimal counted() {
    return numerator != null ? numerator : value;
  }

  boolean hasFraction() {
    return numerator != null && denominator != null && denominator.signum() > 0;
  }

  String fraction() {
    return VietnameseNumber.count(numerator) + "/" + VietnameseNumber.count(denominator);
  }

  /// The exact rate in percent with room for comparing, or null where the figure is no rate.
  BigDecimal percent() {
    if (state != State.COMPUTED) {
      return null;
    }
    return hasFraction()
        ? numerator.movePointRight(2).divide(denominator, 10, RoundingMode.HALF_UP)
        : value;
  }
}

package vn.thanthien.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.indicator.Indicator.Form;

/// What numerator and denominator come to. A rate without a denominator says "không phát sinh", one
/// whose data nobody collects "chưa đủ dữ liệu"; neither is ever 100 %.
///
/// @param denominator absent for a plain count
/// @param value percent, mean or number; set exactly when the state is `COMPUTED`
/// @param text as printed: `42,41%`, `1.716`
record FigureValue(
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal value,
    String text,
    FigureState state) {

  static final int DECIMALS = 2;

  /// What a form makes of two numbers.
  ///
  /// @param denominator absent for a plain count
  static FigureValue of(Form form, long numerator, @Nullable Long denominator) {
    var above = BigDecimal.valueOf(numerator);
    var below = denominator == null ? null : BigDecimal.valueOf(denominator);
    return switch (form) {
      case COUNT -> computed(above, below, above, VietnameseFormat.count(numerator));
      case MONEY -> computed(above, below, above, VietnameseFormat.dong(above));
      case PERCENT -> {
        if (below == null || below.signum() == 0) {
          yield nothing(above, below);
        }
        var value = above.movePointRight(2).divide(below, DECIMALS, RoundingMode.HALF_UP);
        yield computed(above, below, value, VietnameseFormat.percent(value));
      }
      case MEAN -> {
        if (below == null || below.signum() == 0) {
          yield nothing(above, below);
        }
        var value = above.divide(below, DECIMALS, RoundingMode.HALF_UP);
        yield computed(above, below, value, VietnameseFormat.decimal(value, DECIMALS));
      }
    };
  }

  static FigureValue unknown() {
    return new FigureValue(null, null, null, "chưa đủ dữ liệu", FigureState.NO_DATA);
  }

  /// It did not occur: nothing to divide by.
  static FigureValue nothing(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    return new FigureValue(
        numerator, denominator, null, "không phát sinh", FigureState.NONE_OCCURRED);
  }

  private static FigureValue computed(
      BigDecimal numerator, @Nullable BigDecimal denominator, BigDecimal value, String text) {
    return new FigureValue(numerator, denominator, value, text, FigureState.COMPUTED);
  }
}

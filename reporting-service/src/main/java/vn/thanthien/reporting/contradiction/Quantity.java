package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;

/// A quantity somebody claims, as words [from, to) of a sentence.
///
/// @param low lower bound in percent (equal to `high` where one number is named)
/// @param numerator of a fraction a/b, else null
record Quantity(
    Kind kind,
    Comparison comparison,
    BigDecimal low,
    BigDecimal high,
    BigDecimal numerator,
    BigDecimal denominator,
    int from,
    int to) {

  enum Kind {
    /// "95%"
    PERCENT,
    /// "4/5 đơn"
    FRACTION,
    /// "toàn bộ đơn"
    ALL,
    /// "giải quyết hết"
    EXHAUSTED,
    /// "không có hồ sơ trễ hẹn"
    NONE,
    /// "không còn đơn nào chưa giải quyết"
    NONE_MISSING
  }

  enum Comparison {
    EXACT,
    AT_LEAST,
    ABOVE,
    BELOW,
    ABOUT,
    NEAR,
    BETWEEN
  }

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Quantity whole(Kind kind, int from, int to) {
    var value = kind == Kind.NONE ? BigDecimal.ZERO : HUNDRED;
    return new Quantity(kind, Comparison.EXACT, value, value, null, null, from, to);
  }

  Quantity to(int other) {
    return new Quantity(kind, comparison, low, high, numerator, denominator, from, other);
  }
}

package vn.thanthien.kernel.calendar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a duty amounts to over a period, by the rows in force on each of its days.
public record DutySchedule(List<Duty> rows) {

  private static final BigDecimal DAYS_OF_WEEK = BigDecimal.valueOf(7);

  public DutySchedule {
    rows = List.copyOf(rows);
  }

  /// How often it is owed in `[from, to)`: each day bears its share of its week or month, and the
  /// sum is rounded HALF_UP once. 303 days at once a week are 43,29, hence 43.
  ///
  /// @return 0 where no row was in force
  public long owed(LocalDate from, LocalDate to) {
    return exactly(from, to).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /// The row in force on a day.
  public Optional<Duty> on(LocalDate day) {
    return rows.stream().filter(row -> row.isInForceOn(day)).findFirst();
  }

  /// What [#owed] rounds.
  public BigDecimal exactly(LocalDate from, LocalDate to) {
    var sum = BigDecimal.ZERO;
    for (var row : rows) {
      var first = row.from().isAfter(from) ? row.from() : from;
      var last = row.to() != null && row.to().isBefore(to) ? row.to() : to;
      if (first.isBefore(last)) {
        sum = sum.add(spans(row.per(), first, last).multiply(BigDecimal.valueOf(row.times())));
      }
    }
    return sum;
  }

  private static BigDecimal spans(Duty.Per per, LocalDate from, LocalDate to) {
    var days = BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay());
    return switch (per) {
      case DAY -> days;
      case WEEK -> days.divide(DAYS_OF_WEEK, MathContext.DECIMAL64);
      case MONTH -> months(from, to);
    };
  }

  /// Whole months, and of a month cut by the period the share of its days.
  private static BigDecimal months(LocalDate from, LocalDate to) {
    var sum = BigDecimal.ZERO;
    for (var month = from.withDayOfMonth(1); month.isBefore(to); month = month.plusMonths(1)) {
      var next = month.plusMonths(1);
      var first = month.isBefore(from) ? from : month;
      var last = next.isAfter(to) ? to : next;
      sum =
          sum.add(
              BigDecimal.valueOf(last.toEpochDay() - first.toEpochDay())
                  .divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL64));
    }
    return sum;
  }
}

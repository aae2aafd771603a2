package vn.thanthien.kernel.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;

/// One record of a table, its cells by the names of their columns.
///
/// @param number in the file, from 1
/// @param dayOffset added to dates held as numbers
public record TableRow(
    int number, Map<String, Integer> columns, List<String> cells, int dayOffset) {

  private static final String TIME = "(\\d{1,2})[:hg](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?";
  private static final String DAY = "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})";
  private static final Pattern DAY_FIRST = Pattern.compile(DAY + "(?:[ T,]+" + TIME + ")?");
  private static final Pattern TIME_FIRST = Pattern.compile(TIME + "[ ,]+" + DAY);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?:[ T]+" + TIME + ")?");

  /// Days since the turn of the year 1900, as spreadsheets count: 1954 to 2119.
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:[.,]\\d{1,20})?");

  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  /// The cell of a column, null where it is empty or the table has no such column.
  public @Nullable String get(String column) {
    var at = columns.get(column);
    return at == null || at >= cells.size() || cells.get(at).isEmpty() ? null : cells.get(at);
  }

  /// A moment or a day: `dd/MM/yyyy[ HH:mm[:ss]]` (also with the hour first), ISO-8601, or a
  /// spreadsheet's number. Midnight is a day: where a source keeps dates it writes that.
  ///
  /// @return as ISO-8601 with offset, a day as a date alone; null where the cell is empty
  /// @throws Refusal `invalid` naming the column
  public @Nullable String moment(String column) {
    var text = get(column);
    if (text == null) {
      return null;
    }
    try {
      return iso(text);
    } catch (DateTimeException e) {
      throw new Refusal(
          ProblemType.INVALID,
          "Ngày giờ phải có dạng dd/MM/yyyy, dd/MM/yyyy HH:mm hoặc ISO-8601.",
          column);
    }
  }

  private String iso(String text) {
    var dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return iso(day(dayFirst, 3, 2, 1), time(dayFirst, 4));
    }
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return iso(day(yearFirst, 1, 2, 3), time(yearFirst, 4));
    }
    var timeFirst = TIME_FIRST.matcher(text);
    if (timeFirst.matches()) {
      return iso(day(timeFirst, 6, 5, 4), time(timeFirst, 1));
    }
    return SERIAL.matcher(text).matches() ? serial(text) : OffsetDateTime.parse(text).toString();
  }

  private String serial(String text) {
    var days = new BigDecimal(text.replace(',', '.'));
    var seconds = days.remainder(BigDecimal.ONE).multiply(SECONDS_OF_DAY);
    var rounded = seconds.setScale(0, RoundingMode.HALF_UP).intValue();
    return iso(
        SERIAL_ZERO.plusDays(days.longValue() + dayOffset),
        LocalTime.ofSecondOfDay(Math.min(rounded, LocalTime.MAX.toSecondOfDay())));
  }

  private static String iso(LocalDate day, LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT)
        ? day.toString()
        : LocalDateTime.of(day, time).atZone(VietnamTime.ZONE).toOffsetDateTime().toString();
  }

  private static LocalDate day(Matcher read, int year, int month, int day) {
    return LocalDate.of(number(read, year), number(read, month), number(read, day));
  }

  private static LocalTime time(Matcher read, int hour) {
    return read.group(hour) == null
        ? LocalTime.MIDNIGHT
        : LocalTime.of(
            number(read, hour),
            number(read, hour + 1),
            read.group(hour + 2) == null ? 0 : number(read, hour + 2));
  }

  private static int number(Matcher read, int group) {
    return Integer.parseInt(read.group(group));
  }
}

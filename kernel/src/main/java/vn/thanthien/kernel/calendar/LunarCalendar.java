package vn.thanthien.kernel.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The lunisolar calendar of one meridian: lunar days to solar days and back, for 1900 to 2199.
///
/// Vietnam reckons on the 105th meridian east (UTC+7, QĐ 121/CP of 1967), China on the 120th; where
/// a new moon or a solstice falls in the hour between their midnights the two calendars part, by a
/// day (Tết 2007, 2030) or by a month (Tết 1985). Before 1968 the result is the same rule carried
/// back, not what every region of the country printed.
///
/// The rules: a month begins on the day of the new moon; the winter solstice lies in month 11; when
/// thirteen months lie between two such months, the first one without a principal solar term is the
/// leap one. Method and constants follow Hồ Ngọc Đức's public description ("Thuật toán tính âm
/// lịch"), whose short series for the new moon and the sun come from Meeus, Astronomical
/// Algorithms. They are good to about two minutes, so a month whose new moon is nearer to midnight
/// is uncertain: nine of the 3698 months of 1901 to 2199 (1944, 1967, and from 2072 on) begin a day
/// later here than by the book's full series. For Tết and Giỗ Tổ the yearly announcement decides.
public final class LunarCalendar {

  /// The calendar of Vietnam, UTC+7.
  public static final LunarCalendar VIETNAM = new LunarCalendar(7);

  /// The first lunar and solar year this calendar answers for.
  public static final int FIRST_YEAR = 1900;

  /// The last lunar and solar year this calendar answers for.
  public static final int LAST_YEAR = 2199;

  /// The mean time from one new moon to the next, in days.
  private static final double MEAN_MONTH = 29.530588853;

  /// The first mean new moon of 1900 (31 December 1899 in Greenwich) as a Julian day.
  private static final double FIRST_NEW_MOON = 2415020.75933;

  /// The Julian day of noon UTC on 1 January 1970.
  private static final int JULIAN_DAY_OF_EPOCH = 2440588;

  /// The sector of the ecliptic, of 30 degrees each from the spring equinox, that the winter
  /// solstice opens.
  private static final int WINTER_SOLSTICE_SECTOR = 9;

  private final double meridian;

  /// @param hoursEast the offset from UTC, in hours, of the meridian whose midnights separate days
  LunarCalendar(int hoursEast) {
    this.meridian = hoursEast / 24.0;
  }

  /// The lunar day of a solar one.
  ///
  /// @throws IllegalArgumentException for a date outside [#FIRST_YEAR] to [#LAST_YEAR]
  public LunarDate lunarDate(LocalDate date) {
    requireKnown(date.getYear());
    var year = date.getYear();
    var months = monthsOfYear(year);
    if (date.toEpochDay() < months.getFirst().firstDay()) {
      year--;
      months = monthsOfYear(year);
    }
    var month =
        months.reversed().stream()
            .filter(begun -> begun.firstDay() <= date.toEpochDay())
            .findFirst()
            .orElseThrow();
    var day = (int) (date.toEpochDay() - month.firstDay()) + 1;
    return new LunarDate(year, month.number(), day, month.leap());
  }

  /// The solar day of a lunar one.
  ///
  /// @throws IllegalArgumentException for a year outside [#FIRST_YEAR] to [#LAST_YEAR], a leap
  ///   month that the year does not have, or day 30 of a month of 29 days
  public LocalDate solarDate(LunarDate date) {
    requireKnown(date.year());
    var month =
        monthsOfYear(date.year()).stream()
            .filter(each -> each.number() == date.month() && each.leap() == date.leapMonth())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such lunar month: " + date));
    if (date.day() > month.length()) {
      throw new IllegalArgumentException("no such day in that lunar month: " + date);
    }
    return LocalDate.ofEpochDay(month.firstDay() + date.day() - 1);
  }

  /// Tết Nguyên đán: day 1 of month 1 of a lunar year.
  public LocalDate newYear(int year) {
    return solarDate(LunarDate.of(year, 1, 1));
  }

  /// A lunar month; `firstDay` and the days of [LocalDate#toEpochDay()] share their origin.
  private record Month(int number, boolean leap, long firstDay, int length) {}

  /// Months 1 to 12 of a lunar year in their order: the end of one solstice-to-solstice span of
  /// months and the first two (or three) of the next.
  private List<Month> monthsOfYear(int year) {
    var months = new ArrayList<Month>(13);
    for (var month : monthsFromEleventh(year - 1)) {
      if (month.number() < 11) {
        months.add(month);
      }
    }
    for (var month : monthsFromEleventh(year)) {
      if (month.number() >= 11) {
        months.add(month);
      }
    }
    return months;
  }

  /// The twelve or thirteen months from month 11 of a lunar year up to month 10 of the next (or its
  /// leap repetition).
  private List<Month> monthsFromEleventh(int year) {
    var first = eleventhMonth(year);
    var count = eleventhMonth(year + 1) - first;
    var months = new ArrayList<Month>(count);
    var leapSeen = count == 12;
    var number = 11;
    for (var moon = first; moon < first + count; moon++) {
      var start = newMoon(moon);
      var next = newMoon(moon + 1);
      var leap = !leapSeen && moon > first && sector(start) == sector(next);
      if (leap) {
        leapSeen = true;
      } else if (moon > first) {
        number = number % 12 + 1;
      }
      months.add(new Month(number, leap, start, (int) (next - start)));
    }
    return months;
  }

  /// The number of the new moon that opens the month of the winter solstice of a solar year.
  private int eleventhMonth(int year) {
    var lastDay = LocalDate.of(year, 12, 31).toEpochDay();
    var moon = (int) Math.floor((lastDay + JULIAN_DAY_OF_EPOCH - FIRST_NEW_MOON) / MEAN_MONTH) + 1;
    while (newMoon(moon) > lastDay) {
      moon--;
    }
    return sector(newMoon(moon)) >= WINTER_SOLSTICE_SECTOR ? moon - 1 : moon;
  }

  /// The local day, counted from 1970-01-01, on which the new moon of a number falls; number 0 is
  /// the first one of 1900.
  private long newMoon(int number) {
    var k = (double) number;
    var t = k / 1236.85;
    var mean =
        FIRST_NEW_MOON
            + 29.53058868 * k
            + ((-0.000000155 * t + 0.0001178) * t) * t
            + 0.00033 * sin(166.56 + (132.87 - 0.009173 * t) * t);
    var sun = 359.2242 + 29.10535608 * k + (-0.00000347 * t - 0.0000333) * t * t;
    var moon = 306.0253 + 385.81691806 * k + (0.00001236 * t + 0.0107306) * t * t;
    var latitude = 21.2964 + 390.67050646 * k + (-0.00000239 * t - 0.0016528) * t * t;
    var correction =
        (0.1734 - 0.000393 * t) * sin(sun)
            + 0.0021 * sin(2 * sun)
            - 0.4068 * sin(moon)
            + 0.0161 * sin(2 * moon)
            - 0.0004 * sin(3 * moon)
            + 0.0104 * sin(2 * latitude)
            - 0.0051 * sin(sun + moon)
            - 0.0074 * sin(sun - moon)
            + 0.0004 * sin(2 * latitude + sun)
            - 0.0004 * sin(2 * latitude - sun)
            - 0.0006 * sin(2 * latitude + moon)
            + 0.0010 * sin(2 * latitude - moon)
            + 0.0005 * sin(2 * moon + sun);
    var clockDrift = -0.000278 + (0.000262 * t + 0.000265) * t;
    var universal = mean + correction - clockDrift;
    return (long) Math.floor(universal + 0.5 + meridian) - JULIAN_DAY_OF_EPOCH;
  }

  /// Which twelfth of the ecliptic, 0 to 11 from the spring equinox, the sun stands in when a local
  /// day (counted from 1970-01-01) begins.
  private int sector(long epochDay) {
    var t = (epochDay + JULIAN_DAY_OF_EPOCH - 0.5 - meridian - 2451545.0) / 36525;
    var anomaly = 357.52910 + (35999.05030 + (-0.00000048 * t - 0.0001559) * t) * t;
    var mean = 280.46645 + (36000.76983 + 0.0003032 * t) * t;
    var centre =
        (1.914600 + (-0.000014 * t - 0.004817) * t) * sin(anomaly)
            + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
            + 0.000290 * sin(3 * anomaly);
    var apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
    return Math.floorMod((int) Math.floor(apparent / 30), 12);
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static void requireKnown(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "year " + year + " is not within " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }
}

package vn.thanthien.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thanthien.kernel.time.VietnamTime;

/// Which days are worked, from [#FIRST_DATE] to [#LAST_DATE]: announced years as announced, every
/// other year as the law proposes it (before the law's first row: weekly rest days only).
///
/// Immutable; a changed table makes a new calendar. Every question is answered from two arrays
/// without a loop, so an import may ask millions of times; a calendar holds about 0.7 MB.
///
/// A date outside the range is refused with an [IllegalArgumentException].
public final class WorkingCalendar {

  /// The first date this calendar knows.
  public static final LocalDate FIRST_DATE = LocalDate.of(LunarCalendar.FIRST_YEAR, 1, 1);

  /// The last date this calendar knows.
  public static final LocalDate LAST_DATE = LocalDate.of(LunarCalendar.LAST_YEAR, 12, 31);

  private static final int FIRST_DAY = (int) FIRST_DATE.toEpochDay();
  private static final int DAY_COUNT = (int) LAST_DATE.toEpochDay() - FIRST_DAY + 1;

  private final CalendarYear[] years;

  /// `workedBefore[i]`: how many days before the i-th are worked; one entry more than there are
  /// days.
  private final int[] workedBefore;

  /// `workedDay[n]`: which day is the n-th worked one, both from 0.
  private final int[] workedDay;

  private WorkingCalendar(CalendarYear[] years, HolidayLaw law) {
    this.years = years;
    this.workedBefore = new int[DAY_COUNT + 1];
    var worked = new int[DAY_COUNT];
    var count = 0;
    var day = 0;
    for (var year : years) {
      var special = specialDays(year, law);
      var date = LocalDate.of(year.year(), 1, 1);
      for (var left = date.lengthOfYear(); left > 0; left--, date = date.plusDays(1)) {
        var kind = special.get(date);
        workedBefore[day] = count;
        if (kind == null ? !law.isWeeklyRestDay(date) : kind.isWorking()) {
          worked[count++] = day;
        }
        day++;
      }
    }
    workedBefore[day] = count;
    this.workedDay = Arrays.copyOf(worked, count);
  }

  /// The calendar of the data that come with this version.
  public static WorkingCalendar shipped() {
    return of(ShippedCalendar.announcedYears(), ShippedCalendar.holidayLaw());
  }

  /// A calendar of the given tables and, for every other year, of the law's proposals.
  ///
  /// @param tables in any order; of several revisions of a year the highest is taken
  /// @throws IllegalArgumentException if one revision of a year is given twice, a year lies outside
  ///   the range, a day off falls on a weekly rest day, or a compensatory workday does not
  public static WorkingCalendar of(Collection<CalendarYear> tables, HolidayLaw law) {
    Map<Integer, CalendarYear> given = new HashMap<>();
    for (var table : tables) {
      if (table.year() < FIRST_DATE.getYear() || table.year() > LAST_DATE.getYear()) {
        throw new IllegalArgumentException("year " + table.year() + " is out of range");
      }
      given.merge(table.year(), table, WorkingCalendar::later);
    }
    var years = new CalendarYear[LAST_DATE.getYear() - FIRST_DATE.getYear() + 1];
    for (var i = 0; i < years.length; i++) {
      years[i] = given.computeIfAbsent(FIRST_DATE.getYear() + i, law::propose);
    }
    return new WorkingCalendar(years, law);
  }

  /// The table this calendar follows in a year, announced or proposed.
  public CalendarYear year(int year) {
    if (year < FIRST_DATE.getYear() || year > LAST_DATE.getYear()) {
      throw new IllegalArgumentException("year " + year + " is out of range");
    }
    return years[year - FIRST_DATE.getYear()];
  }

  /// Why that date is worked or not, where this does not follow from the day of the week alone.
  public Optional<SpecialDay> specialDay(LocalDate date) {
    return year(date.getYear()).days().stream().filter(day -> day.date().equals(date)).findFirst();
  }

  /// Whether state agencies work on that date.
  public boolean isWorkingDay(LocalDate date) {
    var day = dayOf(date);
    return workedBefore[day + 1] > workedBefore[day];
  }

  /// The date `count` working days from a start, which is day 0 whether it is worked or not: the
  /// `count`-th working day after it, or before it for a negative count; the start itself for 0.
  public LocalDate plusWorkingDays(LocalDate start, int count) {
    if (count == 0) {
      return start;
    }
    var day = dayOf(start);
    var target =
        count > 0 ? workedBefore[day + 1] + (count - 1L) : workedBefore[day] + (long) count;
    if (target < 0 || target >= workedDay.length) {
      throw new IllegalArgumentException(
          count + " working days from " + start + " is out of range");
    }
    return LocalDate.ofEpochDay(FIRST_DAY + (long) workedDay[(int) target]);
  }

  /// The date itself when it is worked, else the next one that is.
  public LocalDate workingDayFrom(LocalDate date) {
    return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
  }

  /// How many working days lie in (a, b]; for `b` before `a`, minus those in (b, a].
  public int workingDaysBetween(LocalDate a, LocalDate b) {
    return workedBefore[dayOf(b) + 1] - workedBefore[dayOf(a) + 1];
  }

  /// Whole working days by which something was done before its due date, by the dates in Vietnam: 0
  /// on the due date at any hour, negative after it.
  public int workingDaysSaved(Instant completedAt, Instant dueAt) {
    return workingDaysBetween(VietnamTime.dayOf(completedAt), VietnamTime.dayOf(dueAt));
  }

  private static int dayOf(LocalDate date) {
    var day = date.toEpochDay() - FIRST_DAY;
    if (day < 0 || day >= DAY_COUNT) {
      throw new IllegalArgumentException(date + " is out of range");
    }
    return (int) day;
  }

  private static CalendarYear later(CalendarYear one, CalendarYear other) {
    if (one.revision() == other.revision()) {
      throw new IllegalArgumentException(
          "revision " + one.revision() + " of " + one.year() + " is given twice");
    }
    return one.revision() > other.revision() ? one : other;
  }

  private static Map<LocalDate, SpecialDay.Kind> specialDays(CalendarYear year, HolidayLaw law) {
    Map<LocalDate, SpecialDay.Kind> kinds = new HashMap<>();
    for (var day : year.days()) {
      var restDay = law.isWeeklyRestDay(day.date());
      var fits =
          switch (day.kind()) {
            case PUBLIC_HOLIDAY -> true;
            case SUBSTITUTE_DAY_OFF, SWAPPED_DAY_OFF -> !restDay;
            case COMPENSATORY_WORKDAY -> restDay;
          };
      if (!fits) {
        throw new IllegalArgumentException(
            day.date() + ", a " + day.date().getDayOfWeek() + ", cannot be a " + day.kind());
      }
      kinds.put(day.date(), day.kind());
    }
    return kinds;
  }
}

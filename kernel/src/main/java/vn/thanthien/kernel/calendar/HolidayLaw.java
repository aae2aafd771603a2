package vn.thanthien.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.thanthien.kernel.calendar.CalendarYear.Provenance;
import vn.thanthien.kernel.calendar.SpecialDay.Kind;

/// The dated rows of the law from which a year's days off can be proposed before they are
/// announced.
///
/// What a proposal cannot know: swapped days (hoán đổi), and another placing of Tết or of the day
/// beside 2/9 than the customary one, which is the Prime Minister's to decide (BLLĐ 2019, Đ.112.3).
///
/// @param weeklyRestDays the rest days of state agencies
/// @param weeklyRestBasis the document that fixes them
public record HolidayLaw(
    Set<DayOfWeek> weeklyRestDays,
    String weeklyRestBasis,
    Verification weeklyRestVerification,
    List<StatutoryHoliday> holidays) {

  public HolidayLaw {
    weeklyRestDays = Set.copyOf(weeklyRestDays);
    holidays = List.copyOf(holidays);
    if (weeklyRestDays.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a week without a working day");
    }
  }

  /// Whether nobody works on that day of the week, holidays aside.
  public boolean isWeeklyRestDay(LocalDate date) {
    return weeklyRestDays.contains(date.getDayOfWeek());
  }

  /// The days off of a year as the law alone gives them. Two occasions on one date give one day; a
  /// year before the first row of the law has none.
  ///
  /// @throws IllegalArgumentException for a year outside those of [LunarCalendar]
  public CalendarYear propose(int year) {
    var days = new TreeMap<LocalDate, SpecialDay>();
    var toSubstitute = new TreeMap<LocalDate, StatutoryHoliday>();
    for (var holiday : inForceDuring(year)) {
      var occasion = holiday.occasion(year);
      if (holiday.isInForce(occasion)) {
        for (var date : place(holiday, occasion)) {
          days.merge(date, proposed(date, holiday), HolidayLaw::together);
          if (holiday.substituted() && isWeeklyRestDay(date)) {
            toSubstitute.put(date, holiday);
          }
        }
      }
    }
    toSubstitute.forEach((missed, holiday) -> {
      var date = nextWorkingDay(missed, days.keySet());
      days.put(date, substitute(date, holiday));
    });
    return new CalendarYear(year, Provenance.PROPOSED, null, 1, null, List.copyOf(days.values()));
  }

  private List<StatutoryHoliday> inForceDuring(int year) {
    return holidays.stream().filter(holiday -> holiday.isInForceDuring(year)).toList();
  }

  private List<LocalDate> place(StatutoryHoliday holiday, LocalDate occasion) {
    var best = holiday.placings(occasion);
    for (var choice : holiday.choices()) {
      Comparator<List<LocalDate>> order =
          switch (choice) {
            case FEWEST_ON_REST_DAYS -> Comparator.comparingInt(this::onRestDays);
            case LONGEST_REST -> Comparator.comparingInt(this::unbrokenRest).reversed();
          };
      var leader = best.stream().min(order).orElseThrow();
      best = best.stream().filter(each -> order.compare(each, leader) == 0).toList();
    }
    return best.getFirst();
  }

  private int onRestDays(List<LocalDate> placing) {
    return (int) placing.stream().filter(this::isWeeklyRestDay).count();
  }

  private int unbrokenRest(List<LocalDate> placing) {
    var off = new HashSet<>(placing);
    for (var date : placing) {
      if (isWeeklyRestDay(date)) {
        off.add(nextWorkingDay(date, off));
      }
    }
    var from = placing.getFirst();
    while (isOff(from.minusDays(1), off)) {
      from = from.minusDays(1);
    }
    var to = placing.getLast();
    while (isOff(to.plusDays(1), off)) {
      to = to.plusDays(1);
    }
    return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
  }

  private LocalDate nextWorkingDay(LocalDate after, Collection<LocalDate> daysOff) {
    var date = after.plusDays(1);
    while (isOff(date, daysOff)) {
      date = date.plusDays(1);
    }
    return date;
  }

  private boolean isOff(LocalDate date, Collection<LocalDate> daysOff) {
    return isWeeklyRestDay(date) || daysOff.contains(date);
  }

  private static SpecialDay proposed(LocalDate date, StatutoryHoliday holiday) {
    return new SpecialDay(
        date, Kind.PUBLIC_HOLIDAY, holiday.name(), holiday.legalBasis(), Verification.COMPUTED);
  }

  private static SpecialDay substitute(LocalDate date, StatutoryHoliday holiday) {
    return new SpecialDay(
        date,
        Kind.SUBSTITUTE_DAY_OFF,
        "Nghỉ bù " + holiday.name(),
        holiday.legalBasis(),
        Verification.COMPUTED);
  }

  private static SpecialDay together(SpecialDay one, SpecialDay other) {
    var sources = new ArrayList<String>();
    for (var source : new String[] {one.source(), other.source()}) {
      if (source != null) {
        sources.add(source);
      }
    }
    return new SpecialDay(
        one.date(),
        Kind.PUBLIC_HOLIDAY,
        one.name() + "; " + other.name(),
        String.join("; ", sources),
        Verification.COMPUTED);
  }
}

package vn.thanthien.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LunarCalendarTest {

  private static final LunarCalendar VIETNAM = LunarCalendar.VIETNAM;
  private static final LunarCalendar CHINA = new LunarCalendar(8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        "2028-01-26",
        "2029-02-13",
        "2030-02-02",
        "2031-01-23",
        "2032-02-11",
        "2033-01-31",
        "2034-02-19",
        "2035-02-08"
      })
  void tetFallsOnItsKnownDate(LocalDate tet) {
    assertThat(VIETNAM.newYear(tet.getYear())).isEqualTo(tet);
    assertThat(VIETNAM.lunarDate(tet)).isEqualTo(LunarDate.of(tet.getYear(), 1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-04-29",
        "2024-04-18",
        "2025-04-07",
        "2026-04-26",
        "2027-04-16",
        "2028-04-04",
        "2029-04-23",
        "2030-04-12"
      })
  void theHungKingsDayFallsOnItsKnownDate(LocalDate day) {
    assertThat(VIETNAM.solarDate(LunarDate.of(day.getYear(), 3, 10))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "1968-01-29, 1968-01-30",
    "1985-01-21, 1985-02-20",
    "2007-02-17, 2007-02-18",
    "2030-02-02, 2030-02-03",
    "2053-02-18, 2053-02-19"
  })
  void tetPartsFromTheChineseNewYearWhereMidnightLiesBetweenThem(
      LocalDate vietnamese, LocalDate chinese) {
    assertThat(VIETNAM.newYear(vietnamese.getYear())).isEqualTo(vietnamese);
    assertThat(CHINA.newYear(chinese.getYear())).isEqualTo(chinese);
  }

  @ParameterizedTest
  @CsvSource({
    "1985, 2",
    "1987, 7",
    "2004, 2",
    "2006, 7",
    "2009, 5",
    "2012, 4",
    "2014, 9",
    "2017, 6",
    "2020, 4",
    "2023, 2",
    "2025, 6",
    "2028, 5",
    "2031, 3",
    "2033, 11",
    "2036, 6"
  })
  void aLeapMonthFollowsTheMonthItIsNamedAfter(int year, int month) {
    var ordinary = VIETNAM.solarDate(LunarDate.of(year, month, 1));

    var leap = VIETNAM.solarDate(new LunarDate(year, month, 1, true));

    assertThat(leap).isBetween(ordinary.plusDays(29), ordinary.plusDays(30));
  }

  @Test
  void nothingFallsInAMonthOrOnADayThatDoesNotExist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VIETNAM.solarDate(new LunarDate(2026, 4, 1, true)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VIETNAM.solarDate(LunarDate.of(2025, 12, 30)));
    assertThatIllegalArgumentException().isThrownBy(() -> LunarDate.of(2026, 13, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> LunarDate.of(2026, 1, 31));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VIETNAM.lunarDate(LocalDate.of(2200, 1, 1)));
  }

  @Test
  void theDaysOfThreeCenturiesFollowOneAnotherWithoutGap() {
    var broken = new ArrayList<LocalDate>();
    var last = VIETNAM.lunarDate(LocalDate.of(1900, 1, 1));

    for (var date = LocalDate.of(1900, 1, 2); date.getYear() < 2200; date = date.plusDays(1)) {
      var next = VIETNAM.lunarDate(date);
      var sameMonth =
          next.equals(
              new LunarDate(
                  last.year(), last.month(), Math.min(last.day() + 1, 30), last.leapMonth()));
      var newMonth =
          next.day() == 1
              && last.day() >= 29
              && (next.leapMonth()
                  ? next.month() == last.month() && next.year() == last.year()
                  : next.month() == last.month() % 12 + 1
                      && next.year() == last.year() + (next.month() == 1 ? 1 : 0));
      if (!sameMonth && !newMonth) {
        broken.add(date);
      }
      last = next;
    }

    assertThat(broken).isEmpty();
  }

  @Property
  void aLunarDateLeadsBackToItsSolarDate(
      @ForAll @DateRange(min = "1901-01-01", max = "2199-12-31") LocalDate date) {
    assertThat(VIETNAM.solarDate(VIETNAM.lunarDate(date))).isEqualTo(date);
  }

  @Property
  void tetLiesBetweenTheTwentiethOfJanuaryAndTheTwentyFirstOfFebruary(
      @ForAll @IntRange(min = 1900, max = 2099) int year) {
    assertThat(VIETNAM.newYear(year))
        .isBetween(LocalDate.of(year, 1, 20), LocalDate.of(year, 2, 21));
  }
}

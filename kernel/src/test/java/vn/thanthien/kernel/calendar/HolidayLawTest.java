package vn.thanthien.kernel.calendar;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.calendar.SpecialDay.Kind;

class HolidayLawTest {

  private static final HolidayLaw LAW = ShippedCalendar.holidayLaw();

  static Collection<CalendarYear> announcedYears() {
    return ShippedCalendar.announcedYears();
  }

  @ParameterizedTest
  @MethodSource("announcedYears")
  void theLawAloneProposesWhatWasAnnouncedButForTheSwaps(CalendarYear announced) {
    var withoutSwaps =
        announced.days().stream()
            .filter(day -> day.kind() != Kind.SWAPPED_DAY_OFF)
            .filter(day -> day.kind() != Kind.COMPENSATORY_WORKDAY)
            .collect(toMap(SpecialDay::date, SpecialDay::kind));

    var proposed = LAW.propose(announced.year());

    assertThat(kindsOf(proposed)).isEqualTo(withoutSwaps);
  }

  @Test
  void aProposalIsMarkedAsOne() {
    var proposed = LAW.propose(2027);

    assertThat(proposed.isProposed()).isTrue();
    assertThat(proposed.announcement()).isNull();
    assertThat(proposed.days())
        .allSatisfy(day -> {
          assertThat(day.verification()).isEqualTo(Verification.COMPUTED);
          assertThat(day.source()).isNotBlank();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {2026, 2027, 2100})
  void theDayOfVietnameseCultureIsAHolidayFrom2026(int year) {
    assertThat(kindsOf(LAW.propose(year)))
        .containsEntry(LocalDate.of(year, 11, 24), Kind.PUBLIC_HOLIDAY);
  }

  @Test
  void theDayOfVietnameseCultureWasAWorkingDayBefore() {
    assertThat(kindsOf(LAW.propose(2025))).doesNotContainKey(LocalDate.of(2025, 11, 24));
  }

  @Test
  void theDayOfVietnameseCultureOnASaturdayIsNotGivenLater() {
    assertThat(kindsOf(LAW.propose(2029)))
        .containsKey(LocalDate.of(2029, 11, 24))
        .doesNotContainKey(LocalDate.of(2029, 11, 26));
  }

  @Test
  void twoHolidaysOnOneWeekendAreGivenOnTheTwoFollowingWorkingDays() {
    assertThat(kindsOf(LAW.propose(2033)))
        .containsEntry(LocalDate.of(2033, 4, 30), Kind.PUBLIC_HOLIDAY)
        .containsEntry(LocalDate.of(2033, 5, 1), Kind.PUBLIC_HOLIDAY)
        .containsEntry(LocalDate.of(2033, 5, 2), Kind.SUBSTITUTE_DAY_OFF)
        .containsEntry(LocalDate.of(2033, 5, 3), Kind.SUBSTITUTE_DAY_OFF);
  }

  @Test
  void nationalDayHasOneDayBefore2021AndTwoSince() {
    var before = LAW.propose(2020).days().stream().filter(day -> day.name().equals("Quốc khánh"));
    var since = LAW.propose(2021).days().stream().filter(day -> day.name().equals("Quốc khánh"));

    assertThat(before).extracting(SpecialDay::date).containsExactly(LocalDate.of(2020, 9, 2));
    assertThat(since)
        .extracting(SpecialDay::date)
        .containsExactly(LocalDate.of(2021, 9, 2), LocalDate.of(2021, 9, 3));
  }

  @Test
  void twoOccasionsOnOneDateGiveOneDay() {
    var always = LocalDate.of(2000, 1, 1);
    var law = lawOf(row("Ngày một", 6, 6, always, null), row("Ngày hai", 6, 6, always, null));

    var days = law.propose(2026).days();

    assertThat(days)
        .extracting(SpecialDay::name, SpecialDay::date)
        .containsExactly(
            tuple("Ngày một; Ngày hai", LocalDate.of(2026, 6, 6)),
            tuple("Nghỉ bù Ngày hai", LocalDate.of(2026, 6, 8)));
  }

  @Test
  void aRowHoldsFromItsFirstDayToTheDayBeforeItsLast() {
    var law = lawOf(row("Ngày", 7, 1, LocalDate.of(2026, 7, 1), LocalDate.of(2027, 7, 1)));

    assertThat(law.propose(2025).days()).isEmpty();
    assertThat(law.propose(2026).days()).hasSize(1);
    assertThat(law.propose(2027).days()).isEmpty();
  }

  @Property
  void everyYearOfTheCodeGivesItsElevenOrTwelveDaysOff(
      @ForAll @IntRange(min = 2021, max = 2199) int year) {
    var byLaw = year < 2026 ? 11 : 12;

    var days = LAW.propose(year).days();

    var holidays = days.stream().filter(day -> day.kind() == Kind.PUBLIC_HOLIDAY).toList();
    var shared = holidays.stream().filter(day -> day.name().contains(";")).count();
    assertThat(holidays.size() + shared).isEqualTo(byLaw);
    var onRestDays =
        holidays.stream()
            .filter(day -> LAW.isWeeklyRestDay(day.date()))
            .filter(day -> !day.name().equals("Ngày Văn hóa Việt Nam"))
            .count();
    assertThat(days.stream().filter(day -> day.kind() == Kind.SUBSTITUTE_DAY_OFF))
        .hasSize((int) onRestDays)
        .noneMatch(day -> LAW.isWeeklyRestDay(day.date()));
  }

  @Test
  void everyRowNamesItsLegalBasisAndAnUncertainOneSaysWhy() {
    assertThat(LAW.holidays()).isNotEmpty();
    assertThat(LAW.holidays())
        .allSatisfy(row -> {
          assertThat(row.legalBasis()).isNotBlank();
          if (row.verification() == Verification.REMEMBERED) {
            assertThat(row.note()).isNotBlank();
          }
        });
  }

  private static HolidayLaw lawOf(StatutoryHoliday... rows) {
    return new HolidayLaw(LAW.weeklyRestDays(), "", LAW.weeklyRestVerification(), List.of(rows));
  }

  private static StatutoryHoliday row(
      String name, int month, int day, LocalDate from, @Nullable LocalDate to) {
    return new StatutoryHoliday(
        name,
        StatutoryHoliday.Reckoning.SOLAR,
        month,
        day,
        1,
        List.of(0),
        List.of(),
        true,
        from,
        to,
        "",
        Verification.VERIFIED,
        null);
  }

  private static Map<LocalDate, Kind> kindsOf(CalendarYear year) {
    return year.days().stream().collect(toMap(SpecialDay::date, SpecialDay::kind));
  }
}

package vn.thanthien.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.calendar.CalendarYear.Provenance;
import vn.thanthien.kernel.calendar.SpecialDay.Kind;
import vn.thanthien.kernel.time.VietnamTime;

class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

  @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
  @CsvSource({
    "2023-04-28, 3, 2023-05-08, Giỗ Tổ and 30/4 on a weekend",
    "2023-01-19, 5, 2023-02-02, Tết 2023",
    "2023-08-31, 2, 2023-09-06, Quốc khánh 2023",
    "2026-02-13, 3, 2026-02-25, Tết 2026",
    "2026-04-24, 2, 2026-04-29, Giỗ Tổ on a Sunday",
    "2026-08-21, 1, 2026-08-22, a Saturday worked",
    "2026-08-28, 1, 2026-09-03, a Monday swapped off before 1 and 2/9",
    "2026-11-23, 1, 2026-11-25, the first Ngày Văn hóa Việt Nam"
  })
  void workingDaysAreCountedOverEveryKindOfDayOff(
      LocalDate start, int count, LocalDate expected, String why) {
    assertThat(CALENDAR.plusWorkingDays(start, count)).as(why).isEqualTo(expected);
    assertThat(CALENDAR.workingDaysBetween(start, expected)).as(why).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-29, false", "2024-05-04, true",
    "2025-05-02, false", "2025-04-26, true",
    "2026-01-02, false", "2026-01-10, true",
    "2026-08-31, false", "2026-08-22, true"
  })
  void aSwapTakesOneDayAndGivesAnother(LocalDate date, boolean worked) {
    assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(worked);
  }

  @ParameterizedTest
  @ValueSource(ints = {2023, 2024, 2025, 2026})
  void anAnnouncedYearIsFollowedAsAnnounced(int year) {
    var table = CALENDAR.year(year);

    assertThat(table.provenance()).isEqualTo(Provenance.ANNOUNCED);
    assertThat(table.days()).allSatisfy(day -> assertThat(day.source()).isNotBlank());
    assertThat(table.days().stream().filter(day -> day.kind() == Kind.SWAPPED_DAY_OFF).count())
        .isEqualTo(
            table.days().stream().filter(day -> day.kind() == Kind.COMPENSATORY_WORKDAY).count());
  }

  @Test
  void aYearNobodyAnnouncedIsAProposal() {
    assertThat(CALENDAR.year(2027).isProposed()).isTrue();
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 2, 5))).isFalse();
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 2, 3))).isTrue();
  }

  @Test
  void ofTwoRevisionsTheLaterIsFollowed() {
    var first =
        year(1, new SpecialDay(monday(), Kind.SWAPPED_DAY_OFF, "", null, Verification.VERIFIED));
    var second = year(2);

    var calendar = WorkingCalendar.of(List.of(second, first), ShippedCalendar.holidayLaw());

    assertThat(calendar.isWorkingDay(monday())).isTrue();
    assertThat(calendar.year(2027).revision()).isEqualTo(2);
  }

  @Test
  void aTableThatContradictsItselfIsRefused() {
    var law = ShippedCalendar.holidayLaw();
    var workedMonday =
        new SpecialDay(monday(), Kind.COMPENSATORY_WORKDAY, "", null, Verification.VERIFIED);
    var sundayOff =
        new SpecialDay(
            monday().minusDays(1), Kind.SWAPPED_DAY_OFF, "", null, Verification.VERIFIED);
    var elsewhere =
        new SpecialDay(monday().plusYears(1), Kind.PUBLIC_HOLIDAY, "", null, Verification.VERIFIED);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingCalendar.of(List.of(year(1), year(1)), law));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingCalendar.of(List.of(year(1, workedMonday)), law));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingCalendar.of(List.of(year(1, sundayOff)), law));
    assertThatIllegalArgumentException().isThrownBy(() -> year(1, elsewhere));
    assertThatIllegalArgumentException().isThrownBy(() -> year(1, workedMonday, workedMonday));
    assertThatIllegalArgumentException().isThrownBy(() -> year(0));
  }

  @Test
  void aDateBeyondTheCalendarIsRefused() {
    var last = WorkingCalendar.LAST_DATE;

    assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.isWorkingDay(last.plusDays(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plusWorkingDays(last, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CALENDAR.plusWorkingDays(last, Integer.MAX_VALUE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CALENDAR.plusWorkingDays(last, Integer.MIN_VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.year(1899));
    assertThat(CALENDAR.isWorkingDay(WorkingCalendar.FIRST_DATE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T08:00, 2026-11-25T17:00, 2",
    "2026-11-25T16:59, 2026-11-25T17:00, 0",
    "2026-11-25T19:30, 2026-11-25T17:00, 0",
    "2026-11-26T07:30, 2026-11-25T17:00, -1",
    "2026-11-28T09:00, 2026-11-27T17:00, 0",
    "2026-11-26T00:10, 2026-11-25T17:00, -1"
  })
  void savedDaysAreWholeAndSigned(LocalDateTime completed, LocalDateTime due, int saved) {
    assertThat(CALENDAR.workingDaysSaved(inVietnam(completed), inVietnam(due))).isEqualTo(saved);
  }

  @Property
  void theDaysBetweenAStartAndNWorkingDaysLaterAreN(
      @ForAll @DateRange(min = "2000-01-01", max = "2150-12-31") LocalDate start,
      @ForAll @IntRange(min = 1, max = 2000) int count) {
    var end = CALENDAR.plusWorkingDays(start, count);

    assertThat(CALENDAR.workingDaysBetween(start, end)).isEqualTo(count);
    assertThat(CALENDAR.isWorkingDay(end)).isTrue();
    assertThat(CALENDAR.workingDaysBetween(start, end.minusDays(1))).isEqualTo(count - 1);
  }

  @Property
  void theDaysFromNWorkingDaysEarlierAreN(
      @ForAll @DateRange(min = "2010-01-01", max = "2150-12-31") LocalDate start,
      @ForAll @IntRange(min = 1, max = 2000) int count) {
    var begin = CALENDAR.plusWorkingDays(start, -count);

    assertThat(CALENDAR.isWorkingDay(begin)).isTrue();
    assertThat(CALENDAR.workingDaysBetween(begin.minusDays(1), start.minusDays(1)))
        .isEqualTo(count);
  }

  @Property
  void stepsAddUp(
      @ForAll @DateRange(min = "2000-01-01", max = "2150-12-31") LocalDate start,
      @ForAll @IntRange(max = 400) int one,
      @ForAll @IntRange(max = 400) int other) {
    assertThat(CALENDAR.plusWorkingDays(CALENDAR.plusWorkingDays(start, one), other))
        .isEqualTo(CALENDAR.plusWorkingDays(start, one + other));
  }

  @Property
  void aLaterStartIsNeverDueEarlier(
      @ForAll @DateRange(min = "2000-01-01", max = "2150-12-31") LocalDate start,
      @ForAll @IntRange(max = 60) int later,
      @ForAll @IntRange(min = 1, max = 400) int count) {
    assertThat(CALENDAR.plusWorkingDays(start.plusDays(later), count))
        .isAfterOrEqualTo(CALENDAR.plusWorkingDays(start, count));
  }

  @Property
  void theCountIsHalfOpenAndSignedLikeCountingDayByDay(
      @ForAll @DateRange(min = "2020-01-01", max = "2032-12-31") LocalDate a,
      @ForAll @DateRange(min = "2020-01-01", max = "2032-12-31") LocalDate b) {
    var from = a.isBefore(b) ? a : b;
    var to = a.isBefore(b) ? b : a;
    var counted =
        (int)
            Stream.iterate(from.plusDays(1), day -> !day.isAfter(to), day -> day.plusDays(1))
                .filter(CALENDAR::isWorkingDay)
                .count();

    assertThat(CALENDAR.workingDaysBetween(from, to)).isEqualTo(counted);
    assertThat(CALENDAR.workingDaysBetween(to, from)).isEqualTo(-counted);
  }

  @Property
  void aDayIsWorkedExactlyWhenItsTableAndTheWeekSaySo(
      @ForAll @DateRange(min = "1900-01-01", max = "2199-12-31") LocalDate date) {
    var special =
        CALENDAR.year(date.getYear()).days().stream()
            .filter(day -> day.date().equals(date))
            .findFirst();

    var expected = special.map(day -> day.kind().isWorking()).orElse(!isWeekend(date));

    assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(expected);
  }

  private static CalendarYear year(int revision, SpecialDay... days) {
    return new CalendarYear(2027, Provenance.ANNOUNCED, null, revision, null, List.of(days));
  }

  private static LocalDate monday() {
    return LocalDate.of(2027, 6, 7);
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().getValue() >= 6;
  }

  private static Instant inVietnam(LocalDateTime moment) {
    return moment.atZone(VietnamTime.ZONE).toInstant();
  }
}

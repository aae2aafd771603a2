package vn.thanthien.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.time.VietnamTime;

/// Dates of November 2026 unless said otherwise: the 24th, a Tuesday, is a holiday.
class DueDateRuleTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
  private static final LocalTime THREE = LocalTime.of(15, 0);

  @ParameterizedTest
  @CsvSource({
    "2026-11-02T08:00, 3, 2026-11-05T17:00",
    "2026-11-02T23:59:59, 3, 2026-11-05T17:00",
    "2026-11-03T00:00, 3, 2026-11-06T17:00",
    "2026-11-07T10:00, 1, 2026-11-09T17:00",
    "2026-11-08T22:00, 1, 2026-11-09T17:00",
    "2026-11-24T09:00, 1, 2026-11-25T17:00",
    "2026-08-21T09:00, 1, 2026-08-22T17:00"
  })
  void theDateOfReceiptIsDayZeroAlsoAtNightAndOnADayOff(
      LocalDateTime received, int days, LocalDateTime due) {
    assertThat(due(DueDateRule.ofDays(days), received)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-02T14:00, 2026-11-02T17:00",
    "2026-11-02T15:00:00, 2026-11-02T17:00",
    "2026-11-02T15:00:00.001, 2026-11-03T17:00",
    "2026-11-06T16:00, 2026-11-09T17:00",
    "2026-11-23T15:30, 2026-11-25T17:00",
    "2026-11-07T09:00, 2026-11-09T17:00",
    "2026-11-24T18:00, 2026-11-25T17:00"
  })
  void aSameDayProcedureReceivedAfterItsCutOffIsDueTheNextWorkingDay(
      LocalDateTime received, LocalDateTime due) {
    assertThat(due(new DueDateRule(0, THREE, LocalTime.of(17, 0)), received)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-02T16:30, 2026-11-02T16:30", "2026-11-02T16:31, 2026-11-03T16:30"})
  void closingIsTheLastCutOff(LocalDateTime received, LocalDateTime due) {
    var closing = LocalTime.of(16, 30);

    assertThat(due(new DueDateRule(0, null, closing), received)).isEqualTo(due);
    assertThat(due(new DueDateRule(0, LocalTime.of(18, 0), closing), received)).isEqualTo(due);
  }

  @Test
  void theCutOffOfALongerProcedureIsNotUsed() {
    var rule = new DueDateRule(1, THREE, LocalTime.of(16, 0));

    assertThat(due(rule, at("2026-11-02T15:30"))).isEqualTo(at("2026-11-03T16:00"));
  }

  @Test
  void theDueMomentIsGivenInVietnamsZone() {
    var due =
        DueDateRule.ofDays(1).dueAt(CALENDAR, Instant.parse("2026-11-02T18:00:00Z"), List.of());

    assertThat(due).isEqualTo(Instant.parse("2026-11-04T10:00:00Z"));
  }

  @Test
  void aNegativeTimeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DueDateRule.ofDays(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> suspension("2026-11-05T08:00", "2026-11-05T07:59"));
  }

  /// Received Monday 2/11 with 5 days: due Monday 9/11 without suspension.
  @ParameterizedTest(name = "{0} to {1}: {2}; {3}")
  @CsvSource({
    "2026-11-04T09:00, 2026-11-04T16:00, 2026-11-09, the same day removes nothing",
    "2026-11-04T09:00, 2026-11-05T16:00, 2026-11-10, the day it ends is removed",
    "2026-11-04T23:00, 2026-11-06T00:30, 2026-11-11, hours do not matter",
    "2026-11-06T09:00, 2026-11-08T16:00, 2026-11-09, a weekend is not removed",
    "2026-11-06T09:00, 2026-11-25T09:00, 2026-11-26, a holiday is not removed",
    "2026-11-09T16:59, 2026-11-12T08:00, 2026-11-12, from the due date to the day it ends",
    "2026-11-09T16:59, 2026-11-09T18:00, 2026-11-09, from the due date and over the same day",
    "2026-11-09T10:00, 2026-11-14T08:00, 2026-11-16, ended on a day off: the next working day",
    "2026-11-09T17:00, 2026-11-12T08:00, 2026-11-09, begun when the time was used up",
    "2026-11-12T09:00, 2026-11-13T08:00, 2026-11-09, begun after the due date",
    "2026-10-28T09:00, 2026-11-03T08:00, 2026-11-10, begun before receipt",
    "2026-10-28T09:00, 2026-10-30T08:00, 2026-11-09, ended before receipt"
  })
  void aSuspensionMovesTheDueDateByTheWorkingDaysItTakes(
      String from, String until, LocalDate due, String why) {
    var suspension = suspension(from, until);

    assertThat(
            DueDateRule.ofDays(5)
                .dueDate(CALENDAR, moment("2026-11-02T08:00"), List.of(suspension)))
        .as(why)
        .isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} + {1} days = {2}: {3}")
  @CsvSource({
    "2026-11-02, 10, 2026-11-12, a Thursday",
    "2026-11-02, 5, 2026-11-09, a Saturday: the Monday after",
    "2026-11-14, 10, 2026-11-25, the 24th is a holiday",
    "2026-08-07, 15, 2026-08-22, a Saturday that is worked",
    "2026-02-10, 8, 2026-02-23, within Tết: the first day after it and its weekend",
    "2023-04-19, 11, 2023-05-04, within 29/4 to 3/5"
  })
  void calendarDaysCountEveryDayAndEndOnAWorkedOne(
      LocalDate received, int days, LocalDate due, String why) {
    var rule = new DueDateRule(days, DayCount.CALENDAR, null, DueDateRule.USUAL_CLOSING_TIME);

    assertThat(rule.dueDate(CALENDAR, morningOf(received), List.of())).as(why).isEqualTo(due);
  }

  /// Received Monday 2/11 with 10 calendar days: due Thursday 12/11 without suspension.
  @ParameterizedTest(name = "{0} to {1}: {2}; {3}")
  @CsvSource({
    "2026-11-04T09:00, 2026-11-05T08:00, 2026-11-13, one day",
    "2026-11-06T09:00, 2026-11-10T08:00, 2026-11-16, a weekend is removed as well",
    "2026-11-04T09:00, 2026-11-06T08:00, 2026-11-16, moved to a Saturday: the Monday after",
    "2026-11-04T09:00, 2026-11-16T08:00, 2026-11-25, moved to the holiday of the 24th"
  })
  void ofCalendarDaysASuspensionTakesEveryDay(
      String from, String until, LocalDate due, String why) {
    var rule = new DueDateRule(10, DayCount.CALENDAR, null, DueDateRule.USUAL_CLOSING_TIME);

    assertThat(rule.dueDate(CALENDAR, moment("2026-11-02T08:00"), List.of(suspension(from, until))))
        .as(why)
        .isEqualTo(due);
  }

  @Test
  void overlappingSuspensionsCountOnce() {
    var one = suspension("2026-11-03T09:00", "2026-11-05T09:00");
    var other = suspension("2026-11-04T09:00", "2026-11-06T09:00");
    var inside = suspension("2026-11-03T10:00", "2026-11-03T11:00");
    var together = suspension("2026-11-03T09:00", "2026-11-06T09:00");

    assertThat(due(5, inside, other, one)).isEqualTo(due(5, together));
    assertThat(due(5, together)).isEqualTo(LocalDate.of(2026, 11, 12));
  }

  @Test
  void suspensionsThatFollowOneAnotherOnADayShareIt() {
    var one = suspension("2026-11-03T09:00", "2026-11-04T09:00");
    var other = suspension("2026-11-04T15:00", "2026-11-05T09:00");

    assertThat(due(5, one, other)).isEqualTo(LocalDate.of(2026, 11, 11));
  }

  @Test
  void aSuspensionAfterTheFirstDueDateCountsWhenAnEarlierOneHasMovedIt() {
    var first = suspension("2026-11-04T09:00", "2026-11-06T09:00");
    var second = suspension("2026-11-10T09:00", "2026-11-12T09:00");

    assertThat(due(5, second)).isEqualTo(LocalDate.of(2026, 11, 9));
    assertThat(due(5, first, second)).isEqualTo(LocalDate.of(2026, 11, 13));
  }

  @Test
  void anOpenSuspensionHasNotMovedAnythingYet() {
    var closed = suspension("2026-11-03T09:00", "2026-11-04T09:00");
    var open = new Suspension(moment("2026-11-06T09:00"), null);
    var within = suspension("2026-11-08T09:00", "2026-11-11T09:00");

    assertThat(due(5, open)).isEqualTo(LocalDate.of(2026, 11, 9));
    assertThat(due(5, closed, open, within)).isEqualTo(LocalDate.of(2026, 11, 10));
  }

  @Property
  void aSuspensionInsideTheTimeMovesItByExactlyTheDaysItTakes(
      @ForAll @DateRange(min = "2021-01-01", max = "2035-12-31") LocalDate received,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll @IntRange(max = 60) int after,
      @ForAll @IntRange(max = 60) int length) {
    var rule = DueDateRule.ofDays(days);
    var receivedAt = morningOf(received);
    var original = rule.dueDate(CALENDAR, receivedAt, List.of());
    var stopped = received.plusDays(after);
    var resumed = stopped.plusDays(length);

    var due =
        rule.dueDate(
            CALENDAR, receivedAt, List.of(new Suspension(morningOf(stopped), morningOf(resumed))));

    var taken = CALENDAR.workingDaysBetween(stopped, resumed);
    if (stopped.isAfter(original)) {
      assertThat(due).isEqualTo(original);
    } else if (stopped.isBefore(original)) {
      assertThat(CALENDAR.workingDaysBetween(original, due)).isEqualTo(taken);
      assertThat(CALENDAR.workingDaysBetween(resumed, due))
          .isEqualTo(CALENDAR.workingDaysBetween(stopped, original));
    } else {
      assertThat(due).isEqualTo(CALENDAR.workingDayFrom(resumed));
    }
    assertThat(CALENDAR.isWorkingDay(due)).isTrue();
  }

  @Property
  void theOrderAndRepetitionOfSuspensionsDoNotMatterAndNoneBringsTheDateForward(
      @ForAll @DateRange(min = "2021-01-01", max = "2035-12-31") LocalDate received,
      @ForAll @IntRange(max = 20) int days,
      @ForAll long seed) {
    var random = new Random(seed);
    var suspensions = new ArrayList<Suspension>();
    for (var i = random.nextInt(5); i >= 0; i--) {
      var from = morningOf(received).plusSeconds(random.nextInt(30 * 86_400));
      suspensions.add(new Suspension(from, from.plusSeconds(random.nextInt(20 * 86_400))));
    }
    var rule = DueDateRule.ofDays(days);
    var due = rule.dueAt(CALENDAR, morningOf(received), suspensions);

    var shuffled = new ArrayList<>(suspensions);
    shuffled.addAll(suspensions);
    Collections.shuffle(shuffled, random);

    assertThat(rule.dueAt(CALENDAR, morningOf(received), shuffled)).isEqualTo(due);
    assertThat(due)
        .isAfterOrEqualTo(rule.dueAt(CALENDAR, morningOf(received), List.of()))
        .isAfterOrEqualTo(rule.dueAt(CALENDAR, morningOf(received), suspensions.subList(0, 1)));
  }

  @Property
  void aLaterReceiptIsNeverDueEarlier(
      @ForAll @DateRange(min = "2021-01-01", max = "2035-12-31") LocalDate date,
      @ForAll @IntRange(max = 30) int days,
      @ForAll @IntRange(max = 86_399) int second,
      @ForAll @IntRange(max = 400_000) int later) {
    var rule = new DueDateRule(days, THREE, LocalTime.of(17, 0));
    var received = VietnamTime.startOf(date).plusSeconds(second);

    assertThat(rule.dueAt(CALENDAR, received.plusSeconds(later), List.of()))
        .isAfterOrEqualTo(rule.dueAt(CALENDAR, received, List.of()));
    assertThat(rule.dueAt(CALENDAR, received, List.of())).isAfterOrEqualTo(received);
  }

  private static LocalDate due(int days, Suspension... suspensions) {
    return DueDateRule.ofDays(days)
        .dueDate(CALENDAR, moment("2026-11-02T08:00"), List.of(suspensions));
  }

  private static LocalDateTime due(DueDateRule rule, LocalDateTime received) {
    var receivedAt = received.atZone(VietnamTime.ZONE).toInstant();
    return LocalDateTime.ofInstant(rule.dueAt(CALENDAR, receivedAt, List.of()), VietnamTime.ZONE);
  }

  private static Suspension suspension(String from, String until) {
    return new Suspension(moment(from), moment(until));
  }

  private static Instant morningOf(LocalDate date) {
    return date.atTime(9, 0).atZone(VietnamTime.ZONE).toInstant();
  }

  private static LocalDateTime at(String text) {
    return LocalDateTime.parse(text);
  }

  private static Instant moment(String text) {
    return at(text).atZone(VietnamTime.ZONE).toInstant();
  }
}

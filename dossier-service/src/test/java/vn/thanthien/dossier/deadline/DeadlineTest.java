package vn.thanthien.dossier.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.time.VietnamTime;

class DeadlineTest {

  private static final Deadline DEADLINE =
      new Deadline(WorkingCalendar.shipped(), LocalTime.of(17, 0));
  private static final Instant RECEIVED = at("2026-11-02T08:00");

  /// Day 0 and the days allowed, over every kind of day off (the calendar's own vectors).
  @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
  @CsvSource({
    "2023-04-28, 3, 2023-05-08, Giỗ Tổ and 30/4 on a weekend",
    "2026-08-28, 1, 2026-09-03, a Monday swapped off before 1 and 2/9",
    "2026-11-23, 1, 2026-11-25, the first Ngày Văn hóa Việt Nam"
  })
  void aDossierIsDueAtClosingOfItsLastWorkingDay(
      LocalDate received, int days, LocalDate due, String why) {
    assertThat(dueAt(days, DayCount.WORKING, null, received.atTime(9, 30)))
        .as(why)
        .isEqualTo(due.atTime(17, 0));
  }

  @Test
  void calendarDaysAreCountedWhereTheProcedureSaysSo() {
    assertThat(dueAt(10, DayCount.CALENDAR, null, LocalDateTime.parse("2026-11-02T09:30")))
        .isEqualTo(LocalDateTime.parse("2026-11-12T17:00"));
  }

  /// Hà Nội's example: extracts of civil status, 15 o'clock.
  @ParameterizedTest
  @CsvSource({
    "2026-11-02T09:00, 2026-11-02T17:00",
    "2026-11-02T15:00, 2026-11-02T17:00",
    "2026-11-02T15:00:01, 2026-11-03T17:00",
    "2026-11-06T15:30, 2026-11-09T17:00",
    "2026-11-23T16:00, 2026-11-25T17:00",
    "2026-08-22T14:00, 2026-08-22T17:00",
    "2026-11-24T08:00, 2026-11-25T17:00"
  })
  void aSameDayProcedureReceivedAfterItsCutOffIsDueTheNextWorkingDay(
      LocalDateTime received, LocalDateTime due) {
    assertThat(dueAt(0, DayCount.WORKING, LocalTime.of(15, 0), received)).isEqualTo(due);
  }

  @Test
  void finishedPausesAreTakenOutAndAnOpenOneNotYet() {
    var papers =
        new Suspension(Suspension.Kind.SUPPLEMENT, at("2026-11-03T09:00"), at("2026-11-05T09:00"));
    var payment = new Suspension(Suspension.Kind.PAYMENT, at("2026-11-06T09:00"), null);

    assertThat(DEADLINE.dueAt(5, DayCount.WORKING, null, RECEIVED, List.of(papers, payment)))
        .isEqualTo(at("2026-11-11T17:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-08T23:59:59, EARLY",
    "2026-11-09T00:00, ON_TIME",
    "2026-11-09T17:00, ON_TIME",
    "2026-11-09T17:00:01, LATE",
    "2026-11-10T08:00, LATE"
  })
  void theDateOfVietnamDecidesBetweenEarlyAndOnTime(
      LocalDateTime completed, Punctuality punctuality) {
    assertThat(Deadline.punctuality(at(completed.toString()), at("2026-11-09T17:00")))
        .isEqualTo(punctuality);
  }

  @Test
  void savedDaysAreWorkingDays() {
    var due = at("2026-11-09T17:00");

    assertThat(DEADLINE.savedWorkingDays(at("2026-11-05T09:00"), due)).isEqualTo(2);
    assertThat(DEADLINE.savedWorkingDays(at("2026-11-09T18:00"), due)).isZero();
    assertThat(DEADLINE.savedWorkingDays(at("2026-11-11T09:00"), due)).isEqualTo(-2);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-05T00:10, 2026-11-06T17:00",
    "2026-11-06T18:00, 2026-11-09T17:00",
    "2026-11-23T09:00, 2026-11-25T17:00"
  })
  void whatIsDueByTheNextWorkingDaysClosingIsDueSoon(LocalDateTime now, LocalDateTime until) {
    assertThat(DEADLINE.dueSoonUntil(at(now.toString()))).isEqualTo(at(until.toString()));
  }

  private static LocalDateTime dueAt(
      int days, DayCount dayCount, LocalTime cutOff, LocalDateTime received) {
    return LocalDateTime.ofInstant(
        DEADLINE.dueAt(days, dayCount, cutOff, at(received.toString()), List.of()),
        VietnamTime.ZONE);
  }

  private static Instant at(String text) {
    return LocalDateTime.parse(text).atZone(VietnamTime.ZONE).toInstant();
  }
}

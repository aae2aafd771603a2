package vn.thanthien.dossier.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.dossier.ProcessingClock;
import vn.thanthien.dossier.dossier.Terms;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;
import vn.thanthien.kernel.time.VietnamTime;

class ExplanationTest {

  private static final Deadline DEADLINE =
      new Deadline(WorkingCalendar.shipped(), LocalTime.of(17, 0));
  private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");

  @Example
  void everySkippedDaySaysWhy() {
    // Friday, and the Saturday before the swapped Monday is worked
    var explanation = explain(terms(3, DayCount.WORKING, null), "2026-08-28T02:00:00Z");

    assertThat(explanation.days())
        .extracting(ExplainedDay::date, ExplainedDay::kind, ExplainedDay::counted)
        .containsExactly(
            day("2026-08-29", ExplainedDay.Kind.WEEKEND, false),
            day("2026-08-30", ExplainedDay.Kind.WEEKEND, false),
            day("2026-08-31", ExplainedDay.Kind.SWAPPED_DAY_OFF, false),
            day("2026-09-01", ExplainedDay.Kind.PUBLIC_HOLIDAY, false),
            day("2026-09-02", ExplainedDay.Kind.PUBLIC_HOLIDAY, false),
            day("2026-09-03", ExplainedDay.Kind.WORKING_DAY, true),
            day("2026-09-04", ExplainedDay.Kind.WORKING_DAY, true),
            day("2026-09-05", ExplainedDay.Kind.WEEKEND, false),
            day("2026-09-06", ExplainedDay.Kind.WEEKEND, false),
            day("2026-09-07", ExplainedDay.Kind.WORKING_DAY, true));
    assertThat(explanation.days().get(2).legalBasis()).isNotBlank();
  }

  @Example
  void aSwappedSaturdayCounts() {
    var explanation = explain(terms(1, DayCount.WORKING, null), "2026-08-21T02:00:00Z");

    assertThat(explanation.days())
        .extracting(ExplainedDay::date, ExplainedDay::kind, ExplainedDay::counted)
        .containsExactly(day("2026-08-22", ExplainedDay.Kind.COMPENSATORY_WORKDAY, true));
  }

  @Example
  void aSameDayProcedureAfterItsCutOffGoesOnToTheNextWorkingDay() {
    var terms = terms(0, DayCount.WORKING, LocalTime.of(15, 0));

    assertThat(explain(terms, "2026-11-23T08:00:00Z"))
        .returns(false, Explanation::afterCutOff)
        .returns(LocalDate.of(2026, 11, 23), Explanation::dueOn);
    assertThat(explain(terms, "2026-11-23T08:00:01Z"))
        .returns(true, Explanation::afterCutOff)
        .returns(LocalDate.of(2026, 11, 25), Explanation::dueOn);
  }

  @Property(tries = 5000)
  void readFromItsListsAloneItGivesTheDueMoment(
      @ForAll @IntRange(max = 40) int processingDays,
      @ForAll DayCount dayCount,
      @ForAll @IntRange(min = 0, max = 365 * 24 * 6) int receivedTenMinutes,
      @ForAll @IntRange(max = 4) int pauses,
      @ForAll long seed) {
    var random = new Random(seed);
    var receivedAt = START.plus(receivedTenMinutes * 10L, ChronoUnit.MINUTES);
    var suspensions = new ArrayList<Suspension>();
    var at = receivedAt;
    for (var i = 0; i < pauses; i++) {
      var from = at.plus(random.nextInt(12 * 24), ChronoUnit.HOURS);
      var to = from.plus(random.nextInt(12 * 24), ChronoUnit.HOURS);
      var open = i == pauses - 1 && random.nextBoolean();
      suspensions.add(new Suspension(Suspension.Kind.SUPPLEMENT, from, open ? null : to));
      at = to;
    }
    var cutOff = random.nextBoolean() ? LocalTime.of(15, 0) : null;
    var terms = terms(processingDays, dayCount, cutOff);
    var stored = DEADLINE.dueAt(processingDays, dayCount, cutOff, receivedAt, suspensions);

    var explanation =
        Explanation.of(
            terms, new ProcessingClock(receivedAt, stored, null, suspensions, pauses), DEADLINE);

    var closing = evaluated(explanation, processingDays).atTime(DEADLINE.closingTime());
    assertThat(closing.atZone(VietnamTime.ZONE).toInstant()).isEqualTo(stored);
    assertThat(explanation.pauses()).hasSizeLessThanOrEqualTo(pauses);
  }

  /// Counts again by the flags and kinds of the days, without a calendar.
  private static LocalDate evaluated(Explanation explanation, int processingDays) {
    follow(explanation.receivedOn(), explanation.days());
    var due =
        processingDays == 0 && explanation.days().isEmpty()
            ? explanation.receivedOn()
            : reached(explanation.receivedOn(), explanation.days(), Math.max(1, processingDays));
    for (var pause : explanation.pauses()) {
      assertThat(pause.dueBefore()).isEqualTo(due);
      if (pause.effect() == ExplainedPause.Effect.MOVED) {
        assertThat(pause.pausedDays().stream().filter(ExplainedDay::counted)).hasSize(pause.days());
        follow(due, pause.addedDays());
        var moved = pause.days() == 0 ? due : nth(pause.addedDays(), pause.days());
        var resumed = VietnamTime.dayOf(Objects.requireNonNull(pause.to()));
        var least = resumed.isAfter(moved) ? resumed : moved;
        due =
            least.isAfter(due)
                ? pause.addedDays().stream()
                    .filter(day -> !day.date().isBefore(least) && isWorked(day))
                    .findFirst()
                    .orElseThrow()
                    .date()
                : due;
      }
      assertThat(pause.dueAfter()).isEqualTo(due);
    }
    return due;
  }

  /// The first worked day from the n-th counted one on.
  private static LocalDate reached(LocalDate start, List<ExplainedDay> days, int count) {
    var counted = nth(days, count);
    return days.stream()
        .filter(day -> !day.date().isBefore(counted) && isWorked(day))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no due date after " + start))
        .date();
  }

  private static LocalDate nth(List<ExplainedDay> days, int count) {
    return days.stream()
        .filter(ExplainedDay::counted)
        .skip(count - 1L)
        .findFirst()
        .orElseThrow()
        .date();
  }

  private static boolean isWorked(ExplainedDay day) {
    return day.kind() == ExplainedDay.Kind.WORKING_DAY
        || day.kind() == ExplainedDay.Kind.COMPENSATORY_WORKDAY;
  }

  /// No day is left out.
  private static void follow(LocalDate after, List<ExplainedDay> days) {
    assertThat(days.stream().map(ExplainedDay::date))
        .containsExactlyElementsOf(
            Stream.iterate(after.plusDays(1), day -> day.plusDays(1)).limit(days.size()).toList());
  }

  private static Explanation explain(Terms terms, String receivedAt) {
    return Explanation.of(
        terms, new ProcessingClock(Instant.parse(receivedAt), null, null, List.of(), 0), DEADLINE);
  }

  private static Terms terms(int days, DayCount dayCount, @Nullable LocalTime cutOff) {
    return new Terms(
        "1.001193", LocalDate.of(2020, 1, 1), "Hộ tịch", days, dayCount, cutOff, null, null);
  }

  private static org.assertj.core.groups.Tuple day(
      String date, ExplainedDay.Kind kind, boolean counted) {
    return org.assertj.core.groups.Tuple.tuple(LocalDate.parse(date), kind, counted);
  }
}

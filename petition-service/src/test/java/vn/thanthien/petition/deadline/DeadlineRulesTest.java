package vn.thanthien.petition.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.calendar.Verification;
import vn.thanthien.kernel.calendar.WorkingCalendar;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.deadline.DeadlineRule.Counting;
import vn.thanthien.petition.deadline.DeadlineRule.Stage;
import vn.thanthien.petition.deadline.DeadlineRule.Start;

class DeadlineRulesTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

  private final DeadlineRules rules = new DeadlineRules();

  /// The same act under each version of the law: kind, stage, day of receipt or acceptance, last
  /// day in time.
  @ParameterizedTest
  @CsvSource({
    // 10 days, a Sunday stays: 03/9/2023 is one, and within the National Day holidays
    "COMPLAINT,    ACCEPT,  2023-08-24, 2023-09-03",
    "COMPLAINT,    ACCEPT,  2026-06-30, 2026-07-10",
    // 7 working days for what came from 01/7/2026 on
    "COMPLAINT,    ACCEPT,  2026-07-01, 2026-07-10",
    "COMPLAINT,    ACCEPT,  2026-08-28, 2026-09-11",
    "COMPLAINT,    RESOLVE, 2023-05-04, 2023-06-03",
    "COMPLAINT,    RESOLVE, 2026-07-10, 2026-08-09",
    "DENUNCIATION, ACCEPT,  2023-04-28, 2023-05-12",
    "DENUNCIATION, RESOLVE, 2023-05-12, 2023-06-11",
    "DENUNCIATION, TRANSFER, 2023-04-28, 2023-05-10",
    "DENUNCIATION, NOTIFY,  2023-05-12, 2023-05-19",
    "COMPLAINT,    REPLY,   2026-11-23, 2026-12-08",
    "PROPOSAL,     RESOLVE, 2023-05-04, 2023-05-25",
    "FEEDBACK,     RESOLVE, 2026-11-23, 2026-12-15"
  })
  void theLastDayFollowsFromTheRowInForce(
      PetitionKind kind, Stage stage, LocalDate day, LocalDate lastDay) {
    var rule = rules.inForce(kind, stage, day).orElseThrow();

    var dueAt = rule.dueAt(at(day, 9), CALENDAR);

    assertThat(VietnamTime.dayOf(dueAt)).isEqualTo(lastDay);
    assertThat(VietnamTime.dayOf(dueAt.plusNanos(1000))).isEqualTo(lastDay.plusDays(1));
  }

  @Test
  void beforeTheFirstRowTheLawKnewNoDeadline() {
    assertThat(rules.inForce(PetitionKind.COMPLAINT, Stage.ACCEPT, LocalDate.of(2012, 6, 30)))
        .isEmpty();
    assertThat(rules.inForce(PetitionKind.FEEDBACK, Stage.ACCEPT, LocalDate.of(2023, 6, 30)))
        .isEmpty();
  }

  @Test
  void everyRowNamesItsLegalBasisAndHowFarItWasVerified() {
    assertThat(DeadlineRules.shipped())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.legalBasis()).isNotBlank())
        .allSatisfy(row -> assertThat(row.verification()).isNotNull());
    assertThat(DeadlineRules.shipped())
        .filteredOn(row -> row.code().equals("feedback.resolve"))
        .extracting(DeadlineRule::verification)
        .containsExactly(Verification.REMEMBERED);
  }

  /// The same complaint or denunciation in each circumstance: kind, remote, second instance, most
  /// days, most days when complex, most days when very complex (0 where the law has no such row).
  @ParameterizedTest
  @CsvSource({
    "COMPLAINT,    false, false, 30, 45, 0",
    "COMPLAINT,    true,  false, 45, 60, 0",
    "COMPLAINT,    false, true,  45, 60, 0",
    "COMPLAINT,    true,  true,  60, 70, 0",
    "DENUNCIATION, false, false, 30, 60, 90",
    "DENUNCIATION, true,  false, 30, 60, 90"
  })
  void theLongestTimeFollowsFromTheCircumstances(
      PetitionKind kind, boolean remote, boolean second, int usual, int complex, int veryComplex) {
    var rule =
        rules.inForce(kind, Stage.RESOLVE, remote, second, LocalDate.of(2026, 7, 1)).orElseThrow();

    assertThat(rule.amount()).isEqualTo(usual);
    assertThat(longest(rule, Complexity.COMPLEX)).isEqualTo(complex);
    assertThat(longest(rule, Complexity.VERY_COMPLEX)).isEqualTo(veryComplex);
  }

  private static int longest(DeadlineRule rule, Complexity complexity) {
    return rule.extension(complexity)
        .map(more -> rule.amount() + more.amount() * more.times())
        .orElse(0);
  }

  @Test
  void aNewRowChangesOnlyWhatIsReceivedFromItsDateOn() {
    var rows = new ArrayList<>(DeadlineRules.shipped());
    var old =
        rows.stream().filter(row -> row.code().equals("denunciation.process")).findAny().get();
    rows.remove(old);
    rows.add(version(old, old.effectiveFrom(), LocalDate.of(2027, 1, 1), 7));
    rows.add(version(old, LocalDate.of(2027, 1, 1), null, 5));
    var changed = new DeadlineRules(rows);

    assertThat(amount(changed, LocalDate.of(2026, 12, 31))).isEqualTo(7);
    assertThat(amount(changed, LocalDate.of(2027, 1, 1))).isEqualTo(5);
  }

  @Test
  void rowsThatContradictEachOtherAreRefused() {
    var rows = new ArrayList<>(DeadlineRules.shipped());
    rows.add(version(rows.getFirst(), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2), 3));

    assertThatThrownBy(() -> new DeadlineRules(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("complaint.accept");
  }

  @Property
  void everyDayHasAtMostOneRowAndALaterReceiptIsNeverDueEarlierUnderTheSameRow(
      @ForAll("rows") DeadlineRule rule, @ForAll @IntRange(max = 6000) int days) {
    var day = LocalDate.of(2012, 7, 1).plusDays(days);

    var due = rule.dueAt(at(day, 23), CALENDAR);
    var dueNextDay = rule.dueAt(at(day.plusDays(1), 0), CALENDAR);

    assertThat(due).isBeforeOrEqualTo(dueNextDay).isAfter(at(day.plusDays(rule.amount()), 0));
    for (var kind : EnumSet.allOf(PetitionKind.class)) {
      assertThat(
              DeadlineRules.shipped().stream()
                  .filter(row -> row.kinds().contains(kind) && row.stage() == rule.stage())
                  .filter(row -> row.remote() == rule.remote())
                  .filter(row -> row.secondInstance() == rule.secondInstance())
                  .filter(row -> row.isInForceOn(day)))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @Provide
  Arbitrary<DeadlineRule> rows() {
    return Arbitraries.of(
        DeadlineRules.shipped().stream()
            .filter(row -> row.amount() > 0 && row.counting() != Counting.YEARS)
            .toList());
  }

  private static int amount(DeadlineRules rules, LocalDate receivedOn) {
    return rules
        .inForce(PetitionKind.DENUNCIATION, Stage.ACCEPT, receivedOn)
        .orElseThrow()
        .amount();
  }

  private static DeadlineRule version(DeadlineRule row, LocalDate from, LocalDate to, int amount) {
    return new DeadlineRule(
        row.code(),
        Set.copyOf(row.kinds()),
        row.stage(),
        from,
        to,
        amount,
        Counting.WORKING_DAYS,
        Start.RECEIPT,
        row.legalBasis(),
        row.verification(),
        row.remote(),
        row.secondInstance(),
        row.extensions(),
        row.note());
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(VietnamTime.ZONE).toInstant();
  }
}

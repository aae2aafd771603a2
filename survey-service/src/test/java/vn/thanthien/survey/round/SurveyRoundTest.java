package vn.thanthien.survey.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.thanthien.survey.round.SurveyRoundMother.FIRST_DAY;
import static vn.thanthien.survey.round.SurveyRoundMother.LAST_DAY;
import static vn.thanthien.survey.round.SurveyRoundMother.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.contract.survey.SurveyEventType;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;
import vn.thanthien.kernel.contract.survey.SurveyRoundState.Tally;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.survey.questionnaire.Satisfaction;

class SurveyRoundTest {

  private static final Instant EVENING_OF_THE_20TH = Instant.parse("2023-03-20T11:00:00Z");

  @Test
  void papersAreCountedInTheirVillageAndSayNothingYet() {
    var round = SurveyRoundMother.ofVillages(50, 50);

    round.collect("thon1", FIRST_DAY, verySatisfied(30));
    var event = round.collect("thon2", LAST_DAY, verySatisfied(2).plus(BallotCount.ONE_BLANK));

    assertThat(event.type()).isEqualTo(SurveyEventType.BALLOTS_RECORDED);
    assertThat(event.fact().revision()).isEqualTo(2);
    assertThat(state(event.fact()).tallies())
        .containsExactly(
            new Tally("thon1", 50, 30, 30, 0, 0, 0, 0, 0),
            new Tally("thon2", 50, 3, 2, 0, 0, 0, 0, 0));
  }

  @Test
  void theTimeOfABatchIsRoundedToItsDay() {
    var round = SurveyRoundMother.communeWide(50);

    var event = round.collect(null, FIRST_DAY, verySatisfied(1));

    assertThat(event.occurredAt()).isEqualTo(VietnamTime.startOf(FIRST_DAY));
  }

  @Test
  void aBallotOutsideTheDaysOfTheRoundIsRefused() {
    var round = SurveyRoundMother.communeWide(50);

    var early = refusal(() -> round.collect(null, FIRST_DAY.minusDays(1), verySatisfied(1)));
    var late = refusal(() -> round.collect(null, LAST_DAY.plusDays(1), verySatisfied(1)));

    assertThat(early.type()).isEqualTo(ProblemType.TIME_ORDER);
    assertThat(early.field()).isEqualTo("collectedOn");
    assertThat(early).hasMessageContaining("từ 01/03/2023 đến 31/03/2023");
    assertThat(late.type()).isEqualTo(ProblemType.TIME_ORDER);
    assertThat(round.revision()).isZero();
  }

  @Test
  void moreBallotsThanWereHandedOutAreCountedAndSeen() {
    var round = SurveyRoundMother.ofVillages(50, 10);

    var event = round.collect("thon2", FIRST_DAY, verySatisfied(11));

    assertThat(state(event.fact()).tallies())
        .contains(new Tally("thon2", 10, 11, 11, 0, 0, 0, 0, 0));
  }

  @Test
  void whatIsHandedOutLaterIsAdded() {
    var round = SurveyRoundMother.ofVillages(50, null);

    round.issue("thon1", 5, EVENING_OF_THE_20TH);
    var event = round.issue("thon2", 7, EVENING_OF_THE_20TH);

    assertThat(event.type()).isEqualTo(SurveyEventType.BALLOTS_ISSUED);
    assertThat(state(event.fact()).tallies()).extracting(Tally::issued).containsExactly(55, 7);
  }

  @Test
  void whatPaperAndPageSayIsToldTogetherWhenTheBoxIsOpened() {
    var round = SurveyRoundMother.ofVillages(50);
    var groups = Map.of("A", new GroupCount(3, 2, 1));

    var before = round.collect("thon1", FIRST_DAY, verySatisfied(2));
    round.countBox("thon1", verySatisfied(2), verySatisfied(3), groups);
    var event = round.close(EVENING_OF_THE_20TH);

    assertThat(state(before.fact()).tallies())
        .containsExactly(new Tally("thon1", 50, 2, 2, 0, 0, 0, 0, 0));
    var tally = state(event.fact()).tallies().getFirst();
    assertThat(tally.collected()).isEqualTo(5);
    assertThat(tally.verySatisfied()).isEqualTo(5);
    assertThat(tally.groups()).containsExactly(new SurveyRoundState.Group("A", 3, 2, 1));
  }

  @Test
  void whatMayNotBeToldOfAVillageIsToldTogether() {
    var round = SurveyRoundMother.ofVillages(50, 50, 50);
    var groups = Map.of("A", new GroupCount(9, 6, 1), "B", new GroupCount(8, 2, 0));
    round.countBox("thon1", BallotCount.NONE, verySatisfied(4), groups);
    round.countBox("thon2", BallotCount.NONE, verySatisfied(6), groups);
    round.countBox("thon3", BallotCount.NONE, verySatisfied(9), groups);
    round.withhold(Map.of("A", Set.of("thon1", "thon2"), "B", Set.of("thon1", "thon2", "thon3")));

    var tallies = state(round.close(EVENING_OF_THE_20TH).fact()).tallies();

    // the second less the third would be the first: they stand together in the last
    assertThat(tallies).extracting(Tally::village).containsExactly("thon1", "thon2", "thon3", null);
    assertThat(tallies).extracting(Tally::valid).containsExactly(4, 6, 9, 0);
    assertThat(tallies).extracting(Tally::verySatisfied).containsExactly(0, 0, 9, 10);
    assertThat(tallies.get(0).groups()).isEmpty();
    assertThat(tallies.get(2).groups()).containsExactly(new SurveyRoundState.Group("A", 9, 6, 1));
    assertThat(tallies.get(3).groups())
        .containsExactly(
            new SurveyRoundState.Group("A", 18, 12, 2), new SurveyRoundState.Group("B", 24, 6, 0));
  }

  @Test
  void whereNobodyCountedWhatWasHandedOutNothingIsTooMany() {
    var round = SurveyRoundMother.ofVillages((Integer) null);

    var event = round.collect("thon1", FIRST_DAY, verySatisfied(500));

    assertThat(state(event.fact()).tallies())
        .containsExactly(new Tally("thon1", 0, 500, 500, 0, 0, 0, 0, 0));
  }

  @Test
  void aVillageThatIsNotInTheRoundIsRefused() {
    var round = SurveyRoundMother.ofVillages(50);

    assertThat(refusal(() -> round.collect("thon9", FIRST_DAY, verySatisfied(1))).field())
        .isEqualTo("village");
    assertThat(refusal(() -> round.collect(null, FIRST_DAY, verySatisfied(1))).field())
        .isEqualTo("village");
  }

  @Test
  void aClosedRoundTakesNothingMore() {
    var round = SurveyRoundMother.communeWide(50);
    round.close(EVENING_OF_THE_20TH);

    var ballot = refusal(() -> round.collect(null, FIRST_DAY, verySatisfied(1)));
    var closure = refusal(() -> round.close(EVENING_OF_THE_20TH));

    assertThat(ballot.type()).isEqualTo(ProblemType.WRONG_STATE);
    assertThat(closure.type()).isEqualTo(ProblemType.WRONG_STATE);
  }

  @Test
  void aRoundClosedEarlyEndsOnThatDay() {
    var round = SurveyRoundMother.communeWide(50);

    var event = round.close(EVENING_OF_THE_20TH);

    assertThat(event.type()).isEqualTo(SurveyEventType.ROUND_CLOSED);
    assertThat(event.occurredAt()).isEqualTo(EVENING_OF_THE_20TH);
    assertThat(state(event.fact()).closed()).isTrue();
    assertThat(state(event.fact()).closesOn()).isEqualTo(LocalDate.of(2023, 3, 20));
  }

  @Test
  void aRoundClosedLateKeepsItsLastDay() {
    var round = SurveyRoundMother.communeWide(50);

    var event = round.close(Instant.parse("2023-05-04T02:00:00Z"));

    assertThat(state(event.fact()).closesOn()).isEqualTo(LAST_DAY);
  }

  @Test
  void aRoundCannotCloseBeforeItsLastBallotOrBeforeItOpens() {
    var round = SurveyRoundMother.communeWide(50);
    round.collect(null, LocalDate.of(2023, 3, 21), verySatisfied(1));
    round.collect(null, FIRST_DAY, verySatisfied(1));

    assertThat(refusal(() -> round.close(EVENING_OF_THE_20TH)).field()).isEqualTo("at");
    assertThat(
            refusal(() ->
                    SurveyRoundMother.communeWide(1).close(Instant.parse("2023-02-28T16:59:59Z")))
                .type())
        .isEqualTo(ProblemType.TIME_ORDER);
  }

  @Test
  void anOpeningHappensOnTheFirstDayButNeverInTheFuture() {
    var past = SurveyRoundMother.communeWide(50).opened(Instant.parse("2024-01-01T00:00:00Z"));
    var ahead = SurveyRoundMother.communeWide(50).opened(Instant.parse("2023-02-01T00:00:00Z"));

    assertThat(past.occurredAt()).isEqualTo(VietnamTime.startOf(FIRST_DAY));
    assertThat(ahead.occurredAt()).isEqualTo(Instant.parse("2023-02-01T00:00:00Z"));
  }

  @Test
  void aRoundCannotEndBeforeItBegins() {
    var refusal =
        refusal(() ->
            new SurveyRound(
                "hoangcat",
                plan(FIRST_DAY, FIRST_DAY.minusDays(1), villages("thon1")),
                SurveyRoundMother.OVERALL_ONLY));

    assertThat(refusal.field()).isEqualTo("closesOn");
  }

  @Test
  void everyVillageIsNamedOnce() {
    assertThat(
            refusal(() ->
                    new SurveyRound(
                        "u", plan(villages("thon1", "thon1")), SurveyRoundMother.OVERALL_ONLY))
                .field())
        .isEqualTo("villages[1].village");
    assertThat(
            refusal(() ->
                    new SurveyRound(
                        "u", plan(villages("thon1", null)), SurveyRoundMother.OVERALL_ONLY))
                .field())
        .isEqualTo("villages[1].village");
  }

  private static List<OpenRound.Village> villages(String... names) {
    return Arrays.stream(names).map(name -> new OpenRound.Village(name, null, null, 50)).toList();
  }

  private static BallotCount verySatisfied(int ballots) {
    return IntStream.range(0, ballots)
        .mapToObj(_ -> BallotCount.oneValid(Satisfaction.VERY_SATISFIED))
        .reduce(BallotCount.NONE, BallotCount::plus);
  }

  private static SurveyRoundState state(Object fact) {
    return (SurveyRoundState) fact;
  }

  private static Refusal refusal(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act);
  }
}

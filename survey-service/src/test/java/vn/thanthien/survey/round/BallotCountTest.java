package vn.thanthien.survey.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;
import vn.thanthien.kernel.contract.survey.SurveyRoundState.Tally;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.survey.questionnaire.Satisfaction;

class BallotCountTest {

  @Property
  void theOrderAndTheBundlingOfBallotsDoNotMatter(
      @ForAll("ballots") List<BallotCount> ballots, @ForAll Random random) {
    var oneByOne = sum(ballots);

    var shuffled = new ArrayList<>(ballots);
    Collections.shuffle(shuffled, random);
    var cut = random.nextInt(shuffled.size() + 1);
    var first = sum(shuffled.subList(0, cut));
    var second = sum(shuffled.subList(cut, shuffled.size()));

    assertThat(first.plus(second)).isEqualTo(second.plus(first)).isEqualTo(oneByOne);
    assertThat(oneByOne.plus(BallotCount.NONE)).isEqualTo(oneByOne);
    assertThat(oneByOne.collected()).isEqualTo(ballots.size());
  }

  @Property
  void everyBallotIsOfExactlyOneKind(@ForAll("ballots") List<BallotCount> ballots) {
    var sum = sum(ballots);

    assertThat(sum.valid() + sum.blank() + sum.invalid()).isEqualTo(sum.collected());
    assertThat(answers(sum)).isLessThanOrEqualTo(sum.valid());
  }

  @Property
  void aRoundIsTheSumOfItsVillagesAndWhatIsRefusedCountsNowhere(
      @ForAll("batches") @Size(max = 30) List<Batch> batches) {
    var round = SurveyRoundMother.ofVillages(20, 20, null);
    var counted = new ArrayList<Batch>();

    for (var batch : batches) {
      try {
        round.collect(batch.village(), SurveyRoundMother.FIRST_DAY, batch.count());
        counted.add(batch);
      } catch (Refusal _) {
        assertThat(batch.village()).isNotEqualTo("thon3");
      }
    }

    assertThat(round.revision()).isEqualTo(counted.size());
    assertThat(SurveyRoundView.of(round).total().verySatisfied()).isNull();
    for (var village : counted.stream().map(Batch::village).distinct().toList()) {
      var papers = counted.stream().filter(batch -> batch.village().equals(village));
      round.countBox(village, sum(papers.map(Batch::count).toList()), BallotCount.NONE, Map.of());
    }
    round.close(Instant.parse("2023-05-04T02:00:00Z"));
    for (var tally : round.tallies()) {
      var ofVillage = counted.stream().filter(batch -> tally.isOf(batch.village()));
      assertThat(tally.count()).isEqualTo(sum(ofVillage.map(Batch::count).toList()));
    }
    assertThat(SurveyRoundView.of(round).total())
        .extracting(
            SurveyRoundView.Sums::collected,
            SurveyRoundView.Sums::valid,
            SurveyRoundView.Sums::verySatisfied)
        .containsExactly(
            counted.stream().mapToInt(batch -> batch.count().collected()).sum(),
            counted.stream().mapToInt(batch -> batch.count().valid()).sum(),
            counted.stream().mapToInt(batch -> batch.count().verySatisfied()).sum());
  }

  @Property
  void whatIsPublishedHoldsTheContract(@ForAll("batches") @Size(max = 10) List<Batch> batches) {
    var round = SurveyRoundMother.ofVillages(null, null, null);
    var last = round.opened(Instant.EPOCH).fact();

    for (var batch : batches) {
      last = round.collect(batch.village(), SurveyRoundMother.LAST_DAY, batch.count()).fact();
    }

    for (Tally tally : ((SurveyRoundState) last).tallies()) {
      assertThat(tally.valid()).isLessThanOrEqualTo(tally.collected());
      assertThat(
              tally.verySatisfied()
                  + tally.satisfied()
                  + tally.neutral()
                  + tally.dissatisfied()
                  + tally.veryDissatisfied())
          .isLessThanOrEqualTo(tally.valid());
    }
  }

  @Provide
  Arbitrary<List<BallotCount>> ballots() {
    return Arbitraries.oneOf(
            Arbitraries.of(Satisfaction.class).injectNull(0.1).map(BallotCount::oneValid),
            Arbitraries.of(BallotCount.ONE_BLANK, BallotCount.ONE_INVALID))
        .list()
        .ofMaxSize(15);
  }

  @Provide
  Arbitrary<List<Batch>> batches() {
    return Combinators.combine(
            Arbitraries.of("thon1", "thon2", "thon3"), ballots().map(BallotCountTest::sum))
        .as(Batch::new)
        .list();
  }

  private static BallotCount sum(List<BallotCount> counts) {
    return counts.stream().reduce(BallotCount.NONE, BallotCount::plus);
  }

  private static int answers(BallotCount count) {
    return count.verySatisfied()
        + count.satisfied()
        + count.neutral()
        + count.dissatisfied()
        + count.veryDissatisfied();
  }

  record Batch(String village, BallotCount count) {}
}

package vn.thanthien.petition.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.contract.petition.OpinionState;
import vn.thanthien.kernel.contract.petition.OpinionStatus;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;

class OpinionTest {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);

  /// Whatever is tried in whatever order, an opinion is in exactly one place of the ledger, knows
  /// since when, and the day first promised never moves back.
  @Property(tries = 2_000)
  void anOpinionIsAlwaysInOnePlaceOfTheLedger(@ForAll("attempts") List<Attempt> attempts) {
    var opinion = raised();
    opinion.raised();
    LocalDate firstPromised = null;
    for (var attempt : attempts) {
      var before = state(opinion);
      try {
        assertThat(((OpinionState) attempt.on(opinion).fact()).revision())
            .isEqualTo(before.revision() + 1);
        assertThat(before.status().canBecome(opinion.status())).isTrue();
      } catch (Refusal refused) {
        assertThat(state(opinion)).isEqualTo(before);
      }
      if (firstPromised == null) {
        firstPromised = opinion.dueOn();
      }

      var settled =
          opinion.status() == OpinionStatus.ANSWERED || opinion.status() == OpinionStatus.DONE;
      assertThat(opinion.settledAt() != null).isEqualTo(settled);
      assertThat(opinion.answer() != null).isEqualTo(settled);
      if (firstPromised != null) {
        assertThat(opinion.dueOn()).isBeforeOrEqualTo(firstPromised);
      }
      assertThat(opinion.isOverdue(DAY.plusYears(9)))
          .isEqualTo(opinion.status() == OpinionStatus.PROMISED);
      assertThat(opinion.isOverdue(DAY)).isFalse();
    }
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    return Combinators.combine(
            Arbitraries.of(Kind.values()),
            Arbitraries.integers().between(-2, 60),
            Arbitraries.integers().between(-2, 90))
        .as(Attempt::new)
        .list()
        .ofMaxSize(6);
  }

  @ParameterizedTest
  @CsvSource({"2023-05-19, false", "2023-05-20, false", "2023-05-21, true"})
  void aPromiseIsOverdueOnlyAfterItsLastDay(LocalDate today, boolean overdue) {
    var opinion = raised();
    opinion.raisedAndPromised("Công chức địa chính", LocalDate.of(2023, 5, 20));

    assertThat(opinion.isOverdue(today)).isEqualTo(overdue);
  }

  @Test
  void whatWasAnsweredOnTheSpotNeedsNothingMore() {
    var opinion = raised();

    var state = (OpinionState) opinion.raisedAndAnswered("Đã giải thích").fact();

    assertThat(state.onTheSpot()).isTrue();
    assertThat(state.status()).isEqualTo(OpinionStatus.ANSWERED);
    assertThat(state.settledAt()).isEqualTo(VietnamTime.startOf(DAY));
  }

  private static Opinion raised() {
    return new Opinion(
        OpinionChannel.DIALOGUE,
        new Occasion("hoangcat", UUID.randomUUID(), null, DAY, null),
        "Đường thôn hỏng");
  }

  private static Seen state(Opinion opinion) {
    return new Seen(
        opinion.revision(), opinion.status(), String.valueOf(opinion.dueOn()), opinion.owner());
  }

  private record Seen(long revision, OpinionStatus status, String dueOn, String owner) {}

  enum Kind {
    ANSWER,
    PROMISE,
    COMPLETE
  }

  /// @param dayAt days after the opinion was voiced
  /// @param dueIn likewise
  record Attempt(Kind kind, int dayAt, int dueIn) {

    Event on(Opinion opinion) {
      Instant at = VietnamTime.startOf(DAY).plus(Duration.ofDays(dayAt));
      return switch (kind) {
        case ANSWER -> opinion.answer(at, "Đã trả lời");
        case PROMISE -> opinion.promise(at, "Trưởng thôn", DAY.plusDays(dueIn));
        case COMPLETE -> opinion.complete(at, "Đã làm");
      };
    }
  }
}

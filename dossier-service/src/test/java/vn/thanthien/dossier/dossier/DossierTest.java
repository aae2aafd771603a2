package vn.thanthien.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.thanthien.dossier.dossier.Move.DEADLINE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;

/// Laws that hold whatever the desk tries on a dossier, in whatever order.
class DossierTest {

  @Property
  void aStepSucceedsExactlyWhenTheTableAndTheOrderOfTimeAllowItAndARefusedOneChangesNothing(
      @ForAll("starts") Life.Start start, @ForAll("attempts") List<Life.Attempt> attempts) {
    var dossier = start.begin();
    var reappointed = false;
    var at = start.at();
    for (var attempt : attempts) {
      at = at.plus(Duration.ofMinutes(attempt.minutes()));
      var move = attempt.move();
      var before = dossier.parts();
      var when = at;

      if (!move.isFor(before.status()) || (move == Move.REAPPOINT && reappointed)) {
        assertThat(refusal(dossier, move, when, start)).isEqualTo(ProblemType.WRONG_STATE);
        assertThat(dossier.parts()).isEqualTo(before);
      } else if (when.isBefore(before.lastStepAt())) {
        assertThat(refusal(dossier, move, when, start)).isEqualTo(ProblemType.TIME_ORDER);
        assertThat(dossier.parts()).isEqualTo(before);
      } else {
        var event = move.on(dossier, when, start.procedure());

        assertThat(event.type()).isEqualTo(move.type());
        assertThat(event.occurredAt()).isEqualTo(when);
        assertThat(event.fact()).isEqualTo(dossier.parts().state());
        assertThat(dossier.revision()).isEqualTo(before.revision() + 1);
        assertThat(dossier.status()).isEqualTo(move.leadsTo(before.status()));
        assertThat(dossier.parts().lastStepAt()).isEqualTo(when);
        reappointed |= move == Move.REAPPOINT;
      }
    }
  }

  @Property
  void theClockIsNeverNegative(@ForAll("lives") Life life, @ForAll @IntRange(max = 200) int days) {
    var state = life.state();
    var end =
        state.endedAt() == null ? state.receivedAt().plus(Duration.ofDays(days)) : state.endedAt();
    var standing = Duration.ZERO;
    var last = state.receivedAt();
    for (var pause : state.suspensions()) {
      assertThat(pause.from()).as("pauses follow one another").isAfterOrEqualTo(last);
      last = pause.to() == null ? pause.from() : pause.to();
      assertThat(last).isAfterOrEqualTo(pause.from());
      standing = standing.plus(Duration.between(earlier(pause.from(), end), earlier(last, end)));
    }

    assertThat(Duration.between(state.receivedAt(), end).minus(standing))
        .isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(state.suspensions().stream().filter(pause -> pause.to() == null).count())
        .as("stands still exactly while something is awaited")
        .isEqualTo(state.status().isPaused() ? 1 : 0);
    if (state.dueAt() != null) {
      assertThat(state.dueAt()).isAfterOrEqualTo(state.receivedAt());
      assertThat(DEADLINE.calendar().isWorkingDay(VietnamTime.dayOf(state.dueAt()))).isTrue();
    }
  }

  @Property
  void noStepBringsTheDueMomentForward(@ForAll("lives") Life life) {
    Instant due = null;
    for (var event : life.history()) {
      var next = state(event).dueAt();
      if (due != null) {
        assertThat(next).isAfterOrEqualTo(due);
        if (!next.equals(due)) {
          assertThat(state(event).suspensions()).isNotEmpty();
        }
      }
      due = next;
    }
  }

  /// What each dossier's dates say of a moment is what its history says of it, and so the register
  /// adds up over any dossiers and any period.
  @Property
  void theRegisterAddsUp(
      @ForAll("manyLives") List<Life> lives,
      @ForAll @IntRange(max = 120) int begins,
      @ForAll @IntRange(min = 1, max = 90) int length) {
    var from = Instant.parse("2022-12-31T17:00:00Z").plus(Duration.ofDays(begins));
    var to = from.plus(Duration.ofDays(length));
    var opening = 0;
    var received = 0;
    var ended = 0;
    var inProgress = 0;
    var paused = 0;
    for (var life : lives) {
      var state = life.state();
      if (state.dueAt() == null || state.status() == DossierStatus.NOT_ACCEPTED) {
        continue; // registered or refused: on neither side
      }
      opening += isOpen(life, from) ? 1 : 0;
      received += !state.receivedAt().isBefore(from) && state.receivedAt().isBefore(to) ? 1 : 0;
      ended += isWithin(state.endedAt(), from, to) ? 1 : 0;
      inProgress += isOpen(life, to) && !isPaused(life, to) ? 1 : 0;
      paused += isPaused(life, to) ? 1 : 0;
    }

    assertThat(opening + received).isEqualTo(ended + inProgress + paused);
  }

  @Property
  void everyCompletedDossierIsEarlyOnTimeOrLateAndNoOtherIs(@ForAll("lives") Life life) {
    var state = life.state();

    assertThat(state.punctuality() != null).isEqualTo(state.completedAt() != null);
    assertThat(state.savedWorkingDays() != null).isEqualTo(state.completedAt() != null);
    assertThat(state.endedAt() != null).isEqualTo(state.status().isEnded());
    assertThat(state.returnedAt() != null).isEqualTo(state.status() == DossierStatus.RETURNED);
    if (state.completedAt() != null) {
      assertThat(state.endedAt()).isEqualTo(state.completedAt());
      assertThat(state.punctuality() == Punctuality.LATE)
          .isEqualTo(state.completedAt().isAfter(state.dueAt()));
      assertThat(state.punctuality() == Punctuality.EARLY)
          .isEqualTo(
              VietnamTime.dayOf(state.completedAt()).isBefore(VietnamTime.dayOf(state.dueAt())));
    }
  }

  /// Nothing is known of the dossier that its events do not tell: lived again from them alone it
  /// becomes the same.
  @Property
  void everyHistoryExplainsTheDossier(@ForAll("lives") Life life) {
    var again = new Life(life.start(), life.start().begin(), new ArrayList<>());
    again.history().add(again.dossier().cameIn());
    for (var event : life.history().subList(1, life.history().size())) {
      var move = move(event);
      again.history().add(move.on(again.dossier(), event.occurredAt(), life.start().procedure()));
    }

    assertThat(again.dossier().parts())
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(life.dossier().parts());
    for (var i = 0; i < life.history().size(); i++) {
      assertThat(state(life.history().get(i)).revision()).isEqualTo(i + 1);
    }
    assertThat(life.dossier().parts().state()).isEqualTo(life.state());
  }

  @Property
  void everyRequestForPapersIsCountedAndNoneOtherIs(@ForAll("lives") Life life) {
    var asked =
        life.history().stream()
            .filter(event -> event.type() == DossierEventType.SUPPLEMENT_REQUESTED)
            .count();

    assertThat(life.state().supplementRequests()).isEqualTo((int) asked);
    assertThat(
            life.state().suspensions().stream()
                .filter(pause -> pause.kind() == Suspension.Kind.SUPPLEMENT))
        .hasSize((int) asked);
  }

  @Property
  void completionAndNotTheHandOverDecides(
      @ForAll("lives") Life life, @ForAll @IntRange(max = 1000) int days) {
    var completed = state(life, DossierEventType.COMPLETED);
    if (completed == null) {
      return;
    }

    life.attempt(Move.HAND_OVER, life.dossier().parts().lastStepAt().plus(Duration.ofDays(days)));

    assertThat(life.state().status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(life.state().punctuality()).isEqualTo(completed.punctuality());
    assertThat(life.state().savedWorkingDays()).isEqualTo(completed.savedWorkingDays());
    assertThat(life.state().endedAt()).isEqualTo(completed.endedAt());
  }

  @Property
  void aNewDateNeverMovesTheDueMomentNorTheVerdict(
      @ForAll("starts") Life.Start start, @ForAll("attempts") List<Life.Attempt> attempts) {
    var without = start.begin();
    var with = start.begin();
    with.cameIn();
    without.cameIn();
    var at = start.at();
    for (var attempt : attempts) {
      at = at.plus(Duration.ofMinutes(Math.abs(attempt.minutes())));
      quietly(with, Move.REAPPOINT, at, start);
      quietly(with, attempt.move(), at, start);
      if (attempt.move() != Move.REAPPOINT) {
        quietly(without, attempt.move(), at, start);
      }
    }

    assertThat(with.parts().clock()).isEqualTo(without.parts().clock());
    assertThat(with.parts().outcome()).isEqualTo(without.parts().outcome());
  }

  @Property
  void anUnchangedCalendarMovesNothing(@ForAll("lives") Life life) {
    var before = life.dossier().parts();

    assertThat(life.dossier().recount(Instant.parse("2024-01-01T00:00:00Z"), DEADLINE)).isEmpty();

    assertThat(life.dossier().parts()).isEqualTo(before);
  }

  @Property
  void anotherClosingHourMovesEveryDueMomentOnce(@ForAll("lives") Life life) {
    var now = Instant.parse("2024-01-01T00:00:00Z");
    var before = life.dossier().parts();
    var earlier = new Deadline(DEADLINE.calendar(), DEADLINE.closingTime().minusHours(1));

    var event = life.dossier().recount(now, earlier);

    if (before.clock().dueAt() == null) {
      assertThat(event).isEmpty();
      assertThat(life.dossier().parts()).isEqualTo(before);
      return;
    }
    var after = state(event.orElseThrow());
    assertThat(event.get().type()).isEqualTo(DossierEventType.DUE_CHANGED);
    assertThat(event.get().occurredAt()).isEqualTo(now);
    assertThat(after.revision()).isEqualTo(before.revision() + 1);
    assertThat(after.dueAt()).isNotEqualTo(before.clock().dueAt());
    assertThat(after.status()).isEqualTo(before.status());
    if (after.completedAt() != null) {
      assertThat(after.punctuality())
          .isEqualTo(Deadline.punctuality(after.completedAt(), after.dueAt()));
      assertThat(after.returnedAt()).isEqualTo(before.outcome().returnedAt());
    }
    assertThat(life.dossier().recount(now, earlier)).isEmpty();
  }

  @Provide
  Arbitrary<Life> lives() {
    return Life.any();
  }

  @Provide
  Arbitrary<List<Life>> manyLives() {
    return Life.any().list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<Life.Start> starts() {
    return Life.starts();
  }

  @Provide
  Arbitrary<List<Life.Attempt>> attempts() {
    return Life.attempts();
  }

  /// By its dates; and the history agrees.
  private static boolean isOpen(Life life, Instant moment) {
    var state = life.state();
    var open =
        state.receivedAt().isBefore(moment)
            && (state.endedAt() == null || !state.endedAt().isBefore(moment));
    var status = life.before(moment);
    assertThat(status != null && (status.isInProgress() || status.isPaused())).isEqualTo(open);
    return open;
  }

  private static boolean isPaused(Life life, Instant moment) {
    var paused =
        life.state().suspensions().stream()
            .anyMatch(pause ->
                pause.from().isBefore(moment)
                    && (pause.to() == null || !pause.to().isBefore(moment)));
    var status = life.before(moment);
    assertThat(status != null && status.isPaused()).isEqualTo(paused);
    return paused;
  }

  private static boolean isWithin(Instant moment, Instant from, Instant to) {
    return moment != null && !moment.isBefore(from) && moment.isBefore(to);
  }

  private static void quietly(Dossier dossier, Move move, Instant at, Life.Start start) {
    try {
      move.on(dossier, at, start.procedure());
    } catch (Refusal _) {
      // as it may be
    }
  }

  private static ProblemType refusal(Dossier dossier, Move move, Instant at, Life.Start start) {
    var refusal =
        catchThrowableOfType(Refusal.class, () -> move.on(dossier, at, start.procedure()));
    assertThat(refusal).as("%s of %s", move, dossier.status()).isNotNull();
    return refusal.type();
  }

  private static Move move(Event event) {
    for (var move : Move.values()) {
      if (move.type() == event.type()) {
        return move;
      }
    }
    throw new AssertionError(event);
  }

  private static DossierState state(Life life, DossierEventType type) {
    return life.history().stream()
        .filter(event -> event.type() == type)
        .map(DossierTest::state)
        .findFirst()
        .orElse(null);
  }

  private static DossierState state(Event event) {
    return (DossierState) event.fact();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}

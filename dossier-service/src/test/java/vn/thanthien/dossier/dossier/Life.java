package vn.thanthien.dossier.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.time.api.Dates;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.procedure.Procedure;
import vn.thanthien.dossier.procedure.ProcedureMother;
import vn.thanthien.kernel.calendar.DayCount;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;

/// A dossier and everything that was tried on it, sensible or not.
///
/// @param history the events of what succeeded, the coming in first
record Life(Start start, Dossier dossier, List<Event> history) {

  /// @param registered filed online only, its clock stands
  record Start(Procedure procedure, Instant at, boolean registered) {

    Dossier begin() {
      var receipt = Life.receipt(at);
      return registered
          ? Dossier.registered("hoangcat", receipt, procedure)
          : Dossier.received("hoangcat", receipt, procedure, null, Move.DEADLINE);
    }
  }

  /// @param minutes after the last try, or before it
  record Attempt(Move move, int minutes) {}

  static Life live(Start start, List<Attempt> attempts) {
    var life = new Life(start, start.begin(), new ArrayList<>());
    life.history.add(life.dossier.cameIn());
    var at = start.at();
    for (var attempt : attempts) {
      at = at.plus(Duration.ofMinutes(attempt.minutes()));
      life.attempt(attempt.move(), at);
    }
    return life;
  }

  /// The event, absent where the rules said no.
  @Nullable Event attempt(Move move, Instant at) {
    try {
      var event = move.on(dossier, at, start.procedure());
      history.add(event);
      return event;
    } catch (Refusal _) {
      return null;
    }
  }

  DossierState state() {
    return (DossierState) history.getLast().fact();
  }

  /// The status as the history tells it, of everything that happened before a moment; absent where
  /// nothing had.
  @Nullable DossierStatus before(Instant moment) {
    return history.stream()
        .filter(event -> event.occurredAt().isBefore(moment))
        .map(event -> ((DossierState) event.fact()).status())
        .reduce((_, later) -> later)
        .orElse(null);
  }

  static Receipt receipt(Instant at) {
    return new Receipt(
        "H56.30.12-230504-0001",
        Channel.ONLINE,
        at,
        Applicant.of("Lê Thị Mẫu", "038200012345", "0912345678", "Thôn 1"),
        "hoangcat.thon1",
        new Assistance(false, false, null, null),
        null,
        List.of(),
        List.of(new Fee("Lệ phí", 5_000, null)),
        "hoangcat.clerk");
  }

  static Arbitrary<Life> any() {
    return Combinators.combine(starts(), attempts()).as(Life::live);
  }

  static Arbitrary<Start> starts() {
    var procedures =
        Combinators.combine(
                Arbitraries.frequency(Tuple.of(1, 0), Tuple.of(3, 1), Tuple.of(6, 5)),
                Arbitraries.frequency(
                    Tuple.of(4, DayCount.WORKING), Tuple.of(1, DayCount.CALENDAR)),
                Arbitraries.of(LocalTime.of(15, 0)).injectNull(0.5))
            .as(ProcedureMother::of);
    var moments =
        Combinators.combine(
                Dates.dates().between(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 31)),
                Arbitraries.integers().between(0, 24 * 60 - 1))
            .as((day, minute) -> VietnamTime.startOf(day).plus(Duration.ofMinutes(minute)));
    return Combinators.combine(procedures, moments, Arbitraries.of(false, false, false, true))
        .as(Start::new);
  }

  static Arbitrary<List<Attempt>> attempts() {
    var moves =
        Arbitraries.frequency(
            Tuple.of(3, Move.ACCEPT),
            Tuple.of(3, Move.ASSIGN),
            Tuple.of(5, Move.ASK_PAPERS),
            Tuple.of(5, Move.TAKE_PAPERS),
            Tuple.of(2, Move.ASK_PAYMENT),
            Tuple.of(3, Move.TAKE_PAYMENT),
            Tuple.of(2, Move.REAPPOINT),
            Tuple.of(3, Move.COMPLETE),
            Tuple.of(3, Move.HAND_OVER),
            Tuple.of(1, Move.REFUSE),
            Tuple.of(1, Move.WITHDRAW),
            Tuple.of(1, Move.STOP));
    var gaps =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.integers().between(0, 3 * 24 * 60)),
            Tuple.of(1, Arbitraries.of(0)),
            Tuple.of(1, Arbitraries.integers().between(-300, -1)),
            Tuple.of(1, Arbitraries.integers().between(0, 20 * 24 * 60)));
    return Combinators.combine(moves, gaps).as(Attempt::new).list().ofMaxSize(14);
  }
}

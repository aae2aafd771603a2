package vn.thanthien.reporting.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierState.Suspension;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.dossier.OnlineLevel;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.record.RecordId;

/// Whole lives of dossiers in 2023, as chance would have them, and the apologies for them.
@NullUnmarked // whatever is absent in a fact is null
final class Lives {

  static final Instant START = Instant.parse("2023-01-01T00:00:00Z");

  private Lives() {}

  /// The states of one dossier, oldest first.
  static List<Fact> dossier(String unit, Random random) {
    var id = RecordId.next();
    var received = later(START, random, 200);
    var due = later(received, random, 20);
    var channel = any(Channel.values(), random);
    var level = random.nextBoolean() ? null : any(OnlineLevel.values(), random);
    var event = random.nextBoolean() ? null : any(LifeEvent.values(), random);
    var home = random.nextInt(10) == 0;
    var life = new ArrayList<Fact>();
    var pauses = new ArrayList<Suspension>();
    var now = received;
    var revision = 1;
    life.add(
        state(
            id,
            revision++,
            unit,
            channel,
            DossierStatus.RECEIVED,
            received,
            due,
            null,
            null,
            pauses,
            home,
            level,
            event));
    for (var i = random.nextInt(3); i > 0; i--) {
      var from = later(now, random, 6);
      now = later(from, random, 6);
      pauses.add(new Suspension(any(Suspension.Kind.values(), random), from, null));
      life.add(
          state(
              id,
              revision++,
              unit,
              channel,
              DossierStatus.SUPPLEMENT_REQUESTED,
              received,
              due,
              null,
              null,
              pauses,
              home,
              level,
              event));
      if (random.nextInt(5) == 0) {
        return life; // waits for papers for ever
      }
      pauses.set(pauses.size() - 1, new Suspension(pauses.getLast().kind(), from, now));
      life.add(
          state(
              id,
              revision++,
              unit,
              channel,
              DossierStatus.PROCESSING,
              received,
              due,
              null,
              null,
              pauses,
              home,
              level,
              event));
    }
    var end = later(now, random, 15);
    switch (random.nextInt(6)) {
      case 0 -> {}
      case 1 ->
          life.add(
              state(
                  id,
                  revision,
                  unit,
                  channel,
                  DossierStatus.NOT_ACCEPTED,
                  received,
                  due,
                  null,
                  null,
                  pauses,
                  home,
                  level,
                  event));
      case 2 ->
          life.add(
              state(
                  id,
                  revision,
                  unit,
                  channel,
                  DossierStatus.WITHDRAWN,
                  received,
                  due,
                  null,
                  end,
                  pauses,
                  home,
                  level,
                  event));
      default ->
          life.add(
              state(
                  id,
                  revision,
                  unit,
                  channel,
                  DossierStatus.COMPLETED,
                  received,
                  due,
                  end,
                  end,
                  pauses,
                  home,
                  level,
                  event));
    }
    return life;
  }

  private static DossierState state(
      UUID id,
      long revision,
      String unit,
      Channel channel,
      DossierStatus status,
      Instant received,
      Instant due,
      Instant completed,
      Instant ended,
      List<Suspension> pauses,
      boolean home,
      OnlineLevel level,
      LifeEvent event) {
    var punctuality =
        completed == null
            ? null
            : completed.isAfter(due)
                ? Punctuality.LATE
                : Duration.between(completed, due).toDays() < 1
                    ? Punctuality.ON_TIME
                    : Punctuality.EARLY;
    return DossierMother.dossier(
        id,
        revision,
        unit,
        channel,
        status,
        received,
        due,
        completed,
        ended,
        punctuality,
        List.copyOf(pauses),
        home,
        level,
        event);
  }

  /// None, or up to three letters, around the due date.
  static List<Fact> apologies(DossierState dossier, Random random) {
    var letters = new ArrayList<Fact>();
    for (var i = random.nextInt(4); i > 0; i--) {
      letters.add(
          GoldenCommune.letter(
              dossier.unit(),
              LetterKind.APOLOGY,
              later(dossier.dueAt().minus(Duration.ofDays(6)), random, 30),
              dossier.id()));
    }
    return letters;
  }

  static Instant later(Instant start, Random random, int days) {
    return start.plusSeconds(1 + random.nextInt(days * 86_400));
  }

  static <T> T any(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}

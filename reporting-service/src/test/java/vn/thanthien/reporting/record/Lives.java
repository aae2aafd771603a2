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
    var life = new Life(unit, random);
    var now = life.received;
    life.becomes(DossierStatus.RECEIVED);
    for (var i = random.nextInt(3); i > 0; i--) {
      var from = later(now, random, 6);
      now = later(from, random, 6);
      var kind = any(Suspension.Kind.values(), random);
      life.pauses.add(new Suspension(kind, from, null));
      life.becomes(DossierStatus.SUPPLEMENT_REQUESTED);
      if (random.nextInt(5) == 0) {
        return life.states; // waits for papers for ever
      }
      life.pauses.set(life.pauses.size() - 1, new Suspension(kind, from, now));
      life.becomes(DossierStatus.PROCESSING);
    }
    var end = later(now, random, 15);
    switch (random.nextInt(6)) {
      case 0 -> {}
      case 1 -> life.becomes(DossierStatus.NOT_ACCEPTED);
      case 2 -> life.ends(DossierStatus.WITHDRAWN, null, end);
      default -> life.ends(DossierStatus.COMPLETED, end, end);
    }
    return life.states;
  }

  /// One dossier on its way.
  private static final class Life {

    private final UUID id = RecordId.next();
    private final List<Fact> states = new ArrayList<>();
    private final List<Suspension> pauses = new ArrayList<>();
    private final String unit;
    private final Instant received;
    private final Instant due;
    private final Channel channel;
    private final OnlineLevel level;
    private final LifeEvent event;
    private final boolean home;

    Life(String unit, Random random) {
      this.unit = unit;
      received = later(START, random, 200);
      due = later(received, random, 20);
      channel = any(Channel.values(), random);
      level = random.nextBoolean() ? null : any(OnlineLevel.values(), random);
      event = random.nextBoolean() ? null : any(LifeEvent.values(), random);
      home = random.nextInt(10) == 0;
    }

    void becomes(DossierStatus status) {
      ends(status, null, null);
    }

    void ends(DossierStatus status, Instant completed, Instant ended) {
      states.add(
          DossierMother.dossier(
              id,
              states.size() + 1,
              unit,
              channel,
              status,
              received,
              due,
              completed,
              ended,
              punctuality(completed),
              List.copyOf(pauses),
              home,
              level,
              event));
    }

    private Punctuality punctuality(Instant completed) {
      if (completed == null) {
        return null;
      }
      if (completed.isAfter(due)) {
        return Punctuality.LATE;
      }
      return Duration.between(completed, due).toDays() < 1
          ? Punctuality.ON_TIME
          : Punctuality.EARLY;
    }
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

package vn.thanthien.letter.trigger;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.thanthien.kernel.contract.dossier.DossierCounts;
import vn.thanthien.kernel.contract.dossier.DossierFact;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.projection.Arrival;
import vn.thanthien.kernel.projection.FactIntake;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.letter.dossier.KnownDossiers;
import vn.thanthien.letter.letter.Draft;
import vn.thanthien.letter.letter.Letter;
import vn.thanthien.letter.letter.LetterDesk;
import vn.thanthien.letter.letter.Letters;

/// Listens to the dossiers: drafts the letters they call for, once each, and takes back unissued
/// ones they no longer call for.
@ApplicationScoped
class DossierProjection {

  private static final String ACTOR = "dossier-events";

  private final FactIntake intake;
  private final KnownDossiers knownDossiers;
  private final Letters letters;
  private final LetterDesk desk;
  private final TriggerSettings settings;
  private final Clock clock;

  @Inject
  DossierProjection(
      FactIntake intake,
      KnownDossiers knownDossiers,
      Letters letters,
      LetterDesk desk,
      TriggerSettings settings,
      Clock clock) {
    this.intake = intake;
    this.knownDossiers = knownDossiers;
    this.letters = letters;
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
  }

  @Incoming("dossier-events")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    intake.take(records, DossierFact.class, this::project);
  }

  private void project(List<Arrival<DossierFact>> arrivals) throws SQLException {
    var newer =
        knownDossiers.keepNewer(
            arrivals.stream().flatMap(arrival -> dossier(arrival.fact()).stream()).toList());
    if (newer.isEmpty()) {
      return;
    }
    var waiting =
        letters.calledForAndUnissued(newer.stream().map(DossierState::id).toList()).stream()
            .collect(Collectors.groupingBy(Letter::dossierId));
    for (var dossier : newer) {
      follow(dossier, waiting.getOrDefault(dossier.id(), List.of()));
    }
  }

  private void follow(DossierState dossier, List<Letter> waiting) {
    var calls = Call.of(dossier);
    for (var letter : waiting) {
      if (calls.stream().noneMatch(call -> call.kind() == letter.kind())) {
        desk.takeBack(letter, "Hồ sơ không còn cần thư này.", ACTOR);
      }
    }
    var now = clock.instant();
    for (var call : calls) {
      if (!call.since().isBefore(now.minus(settings.window()))) {
        desk.draftOnce(
            dossier.unit(),
            dossier.id(),
            new Draft(
                call.occasion(),
                call.trigger(),
                Draft.Source.ofDossier(dossier.id()),
                now,
                VietnamTime.dayOf(call.since()),
                null,
                dossier.village(),
                null),
            ACTOR);
      }
    }
  }

  private static Optional<DossierState> dossier(DossierFact fact) {
    return switch (fact) {
      case DossierState dossier -> Optional.of(dossier);
      case DossierCounts _ -> Optional.empty();
    };
  }
}

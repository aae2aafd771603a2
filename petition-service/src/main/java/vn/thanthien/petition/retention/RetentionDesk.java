package vn.thanthien.petition.retention;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.RuleFile;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.secrecy.RetentionClass;
import vn.thanthien.kernel.secrecy.RetentionSettings;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.attachment.Attachments;
import vn.thanthien.petition.book.ReceptionVisits;
import vn.thanthien.petition.petition.Petition;
import vn.thanthien.petition.petition.PetitionSteps;
import vn.thanthien.petition.petition.Petitions;
import vn.thanthien.petition.petition.Submissions;
import vn.thanthien.petition.vault.Vault;

/// Forgets who wrote a petition, what it said, its files and officers' words on it, and who came to
/// the reception, when the time to keep them is over (Luật 91/2025/QH15, Đ.3: no longer than
/// needed). What figures are made of stays.
@ApplicationScoped
class RetentionDesk {

  private static final int PIECE = 100;

  /// The lines of the reception book among the kinds of [RetentionClass].
  private static final String VISIT = "RECEPTION_VISIT";

  private final Petitions petitions;
  private final PetitionSteps steps;
  private final Submissions submissions;
  private final Vault vault;
  private final Attachments attachments;
  private final ReceptionVisits visits;
  private final Caller caller;
  private final List<RetentionClass> classes;
  private final Clock clock;

  @Inject
  RetentionDesk(
      Petitions petitions,
      PetitionSteps steps,
      Submissions submissions,
      Vault vault,
      Attachments attachments,
      ReceptionVisits visits,
      Caller caller,
      RetentionSettings settings,
      ObjectMapper json,
      Clock clock) {
    this.petitions = petitions;
    this.steps = steps;
    this.submissions = submissions;
    this.vault = vault;
    this.attachments = attachments;
    this.visits = visits;
    this.caller = caller;
    this.classes =
        RuleFile.rows(
            json, settings.classes(), "/retention/retention-classes.json", RetentionClass.class);
    this.clock = clock;
  }

  @Scheduled(
      every = "${thanthien.retention.every:24h}",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scan() {
    var now = ZonedDateTime.now(clock);
    UnitScope.asSystem(() -> {
      // what was put aside is kept for a time of its own
      var today = VietnamTime.dayOf(now.toInstant());
      byPieces(() -> forget(petitions.keptUntil(today, PIECE)));
      for (var retention : classes) {
        var endedBefore = retention.endedBefore(now);
        if (endedBefore != null) {
          forget(retention.kinds(), endedBefore);
        }
      }
    });
  }

  @Transactional
  void hold(UUID id, boolean legalHold) {
    var petition = petitions.get(id);
    if (!petition.unit().equals(caller.unit())) {
      throw Refusal.unknown();
    }
    petition.hold(legalHold);
    Log.infof("petition %s legal hold %s", id, legalHold);
  }

  private void forget(List<String> kinds, Instant endedBefore) {
    if (kinds.contains(VISIT)) {
      byPieces(() -> visits.forgetBefore(VietnamTime.dayOf(endedBefore), clock.instant(), PIECE));
    }
    var ofPetitions =
        Arrays.stream(PetitionKind.values()).filter(kind -> kinds.contains(kind.name())).toList();
    if (!ofPetitions.isEmpty()) {
      byPieces(() -> forget(petitions.erasable(ofPetitions, endedBefore, PIECE)));
    } else if (kinds.isEmpty()) {
      byPieces(() -> forget(petitions.erasableUnclassified(endedBefore, PIECE)));
    }
  }

  private int forget(List<Petition> over) {
    for (var petition : over) {
      petition.erase(clock.instant());
      submissions.deleteById(petition.id());
      vault.forget(petition.id());
      steps.forgetNotes(petition.id());
      attachments.forget(petition.id());
    }
    if (!over.isEmpty()) {
      Log.infof("%d petitions forgotten", over.size());
    }
    return over.size();
  }

  private static void byPieces(IntSupplier piece) {
    int done;
    do {
      done = QuarkusTransaction.requiringNew().call(piece::getAsInt);
    } while (done == PIECE);
  }
}

package vn.thanthien.petition.retention;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
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
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.RuleFile;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.secrecy.Forgetting;
import vn.thanthien.kernel.secrecy.RetentionClass;
import vn.thanthien.kernel.secrecy.RetentionSettings;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.attachment.Attachments;
import vn.thanthien.petition.book.ReceptionVisits;
import vn.thanthien.petition.opinion.Opinions;
import vn.thanthien.petition.petition.Petition;
import vn.thanthien.petition.petition.PetitionSteps;
import vn.thanthien.petition.petition.Petitions;
import vn.thanthien.petition.petition.Submissions;
import vn.thanthien.petition.vault.Vault;

/// Forgets who wrote a petition, what it said, its files and officers' words on it, who came to the
/// reception, and what people said elsewhere, when the time to keep them is over (Luật
/// 91/2025/QH15, Đ.3: no longer than needed). What figures are made of stays.
@ApplicationScoped
class RetentionDesk {

  /// The lines of the reception book among the kinds of [RetentionClass].
  private static final String VISIT = "RECEPTION_VISIT";

  /// What people said at dialogues, on visits, into boxes, by messages.
  private static final String OPINION = "OPINION";

  private final Petitions petitions;
  private final PetitionSteps steps;
  private final Submissions submissions;
  private final Vault vault;
  private final Attachments attachments;
  private final ReceptionVisits visits;
  private final Opinions opinions;
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
      Opinions opinions,
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
    this.opinions = opinions;
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
      Forgetting.byPieces(limit -> forget(petitions.keptUntil(today, limit)));
      for (var retention : classes) {
        var endedBefore = retention.endedBefore(now);
        if (endedBefore != null) {
          forget(retention, endedBefore);
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

  private void forget(RetentionClass retention, Instant endedBefore) {
    if (retention.isFor(VISIT, classes)) {
      Forgetting.byPieces(
          limit -> visits.forgetBefore(VietnamTime.dayOf(endedBefore), clock.instant(), limit));
    }
    if (retention.isFor(OPINION, classes)) {
      Forgetting.byPieces(limit -> opinions.forgetBefore(endedBefore, clock.instant(), limit));
    }
    var ofPetitions =
        Arrays.stream(PetitionKind.values())
            .filter(kind -> retention.isFor(kind.name(), classes))
            .toList();
    if (!ofPetitions.isEmpty()) {
      Forgetting.byPieces(limit -> forget(petitions.erasable(ofPetitions, endedBefore, limit)));
    }
    if (retention.kinds().isEmpty()) {
      Forgetting.byPieces(limit -> forget(petitions.erasableUnclassified(endedBefore, limit)));
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
}

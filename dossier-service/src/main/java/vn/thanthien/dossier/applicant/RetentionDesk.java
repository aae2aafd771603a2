package vn.thanthien.dossier.applicant;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import vn.thanthien.dossier.dossier.DossierSteps;
import vn.thanthien.dossier.dossier.Dossiers;
import vn.thanthien.kernel.reference.RuleFile;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.secrecy.Forgetting;
import vn.thanthien.kernel.secrecy.RetentionClass;
import vn.thanthien.kernel.secrecy.RetentionSettings;

/// Forgets whose affair a dossier was when the time to keep it is over (Luật 91/2025/QH15, Đ.3: no
/// longer than needed). What figures are made of stays.
@ApplicationScoped
class RetentionDesk {

  private final Dossiers dossiers;
  private final DossierSteps steps;
  private final List<RetentionClass> classes;
  private final List<String> fieldsOfTheirOwn;
  private final Clock clock;

  @Inject
  RetentionDesk(
      Dossiers dossiers,
      DossierSteps steps,
      RetentionSettings settings,
      ObjectMapper json,
      Clock clock) {
    this.dossiers = dossiers;
    this.steps = steps;
    this.classes =
        RuleFile.rows(
            json, settings.classes(), "/applicant/retention-classes.json", RetentionClass.class);
    this.fieldsOfTheirOwn = classes.stream().flatMap(it -> it.kinds().stream()).distinct().toList();
    this.clock = clock;
  }

  @Scheduled(
      every = "${thanthien.retention.every:24h}",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scan() {
    var now = ZonedDateTime.now(clock);
    for (var retention : classes) {
      var endedBefore = retention.endedBefore(now);
      if (endedBefore != null) {
        forget(retention, endedBefore);
      }
    }
  }

  private void forget(RetentionClass retention, Instant endedBefore) {
    UnitScope.asSystem(
        () -> Forgetting.byPieces(limit -> forgetPiece(retention, endedBefore, limit)));
  }

  private int forgetPiece(RetentionClass retention, Instant endedBefore, int limit) {
    var fields = retention.kinds();
    var over =
        fields.isEmpty()
            ? dossiers.erasable(endedBefore, fieldsOfTheirOwn, false, limit)
            : dossiers.erasable(endedBefore, fields, true, limit);
    for (var dossier : over) {
      dossier.erase(clock.instant());
      steps.forgetNotes(dossier.id());
    }
    if (!over.isEmpty()) {
      Log.infof("%d applicants forgotten", over.size());
    }
    return over.size();
  }
}

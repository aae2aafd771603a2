package vn.thanthien.dossier.applicant;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZonedDateTime;
import vn.thanthien.dossier.dossier.DossierSteps;
import vn.thanthien.dossier.dossier.Dossiers;
import vn.thanthien.kernel.scope.UnitScope;

/// Forgets whose affair a dossier was when the time to keep it is over (Luật 91/2025/QH15, Đ.3: no
/// longer than needed). What figures are made of stays.
@ApplicationScoped
class RetentionDesk {

  private static final int PIECE = 100;

  private final Dossiers dossiers;
  private final DossierSteps steps;
  private final RetentionSettings settings;
  private final Clock clock;

  @Inject
  RetentionDesk(Dossiers dossiers, DossierSteps steps, RetentionSettings settings, Clock clock) {
    this.dossiers = dossiers;
    this.steps = steps;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${thanthien.retention.every:24h}",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scan() {
    UnitScope.asSystem(() -> {
      int forgotten;
      do {
        forgotten = QuarkusTransaction.requiringNew().call(this::forgetPiece);
      } while (forgotten == PIECE);
    });
  }

  private int forgetPiece() {
    var now = clock.instant();
    var before = ZonedDateTime.now(clock).minus(settings.applicants()).toInstant();
    var over = dossiers.erasable(before, PIECE);
    for (var dossier : over) {
      dossier.erase(now);
      steps.forgetNotes(dossier.id());
    }
    if (!over.isEmpty()) {
      Log.infof("%d applicants forgotten", over.size());
    }
    return over.size();
  }
}

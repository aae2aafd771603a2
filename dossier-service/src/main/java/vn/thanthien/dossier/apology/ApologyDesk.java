package vn.thanthien.dossier.apology;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.thanthien.dossier.deadline.Deadlines;
import vn.thanthien.dossier.dossier.DossierStep;
import vn.thanthien.dossier.dossier.DossierSteps;
import vn.thanthien.dossier.dossier.Dossiers;
import vn.thanthien.kernel.contract.dossier.DossierState.ApologyDue;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.scope.UnitScope;

/// Finds dossiers that are overdue, or due within one working day, and says so once each: the
/// apology must go out at the latest a day before the due date (NĐ 61/2018/NĐ-CP, Đ.19; province
/// process documents under NĐ 118/2025/NĐ-CP). Several replicas may scan at once: each locks the
/// rows it takes and leaves the others'.
@ApplicationScoped
class ApologyDesk {

  private static final int PIECE = 100;

  private final Dossiers dossiers;
  private final DossierSteps steps;
  private final Deadlines deadlines;
  private final Outbox outbox;
  private final ApologySettings settings;
  private final Clock clock;

  @Inject
  ApologyDesk(
      Dossiers dossiers,
      DossierSteps steps,
      Deadlines deadlines,
      Outbox outbox,
      ApologySettings settings,
      Clock clock) {
    this.dossiers = dossiers;
    this.steps = steps;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${thanthien.apology.every:60s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scan() {
    UnitScope.asSystem(() -> {
      int found;
      do {
        found = QuarkusTransaction.requiringNew().call(this::scanPiece);
      } while (found == PIECE);
    });
  }

  private int scanPiece() {
    var now = clock.instant();
    var owing =
        dossiers.owingApology(
            now.minus(settings.window()), now, deadlines.usual().dueSoonUntil(now), PIECE);
    for (var dossier : owing) {
      var found = dossier.isOverdue(now) ? ApologyDue.OVERDUE : ApologyDue.DUE_SOON;
      var event = dossier.owesApology(found);
      outbox.add(event);
      steps.persist(new DossierStep(event, "apology-scan", null, null, now));
      Log.infof("dossier %s %s", dossier.id(), found);
    }
    return owing.size();
  }
}

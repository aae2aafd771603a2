package vn.thanthien.dossier.recount;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.thanthien.dossier.deadline.Deadlines;
import vn.thanthien.dossier.dossier.Dossier;
import vn.thanthien.dossier.dossier.DossierStep;
import vn.thanthien.dossier.dossier.DossierSteps;
import vn.thanthien.dossier.dossier.Dossiers;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.time.VietnamTime;

/// When the working calendar of a year changes, counts the due moments anew of every dossier whose
/// time touches that year, finished ones too: a wrong table made them late that were not. The old
/// moment and the reason stay in the history. Goes on where it was stopped; one replica at a time.
@ApplicationScoped
class RecountDesk {

  private static final int PIECE = 100;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private final CalendarChanges changes;
  private final Dossiers dossiers;
  private final DossierSteps steps;
  private final Deadlines deadlines;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  RecountDesk(
      CalendarChanges changes,
      Dossiers dossiers,
      DossierSteps steps,
      Deadlines deadlines,
      Outbox outbox,
      Clock clock) {
    this.changes = changes;
    this.dossiers = dossiers;
    this.steps = steps;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Scheduled(
      every = "${thanthien.recount.every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scan() {
    UnitScope.asSystem(() -> {
      boolean more;
      do {
        more = QuarkusTransaction.requiringNew().call(this::recountPiece);
      } while (more);
    });
  }

  private boolean recountPiece() {
    var change = changes.next().orElse(null);
    if (change == null) {
      return false;
    }
    deadlines.refresh();
    var touched =
        dossiers.touching(
            VietnamTime.startOf(LocalDate.of(change.year(), 1, 1)),
            VietnamTime.startOf(LocalDate.of(change.year() + 1, 1, 1)),
            change.after(),
            PIECE);
    for (var dossier : touched) {
      recount(dossier, change.year(), change.revision());
    }
    if (touched.size() < PIECE) {
      changes.finish(change);
      Log.infof("due moments counted anew for %d", change.year());
    } else {
      changes.advance(change, touched.getLast().id());
    }
    return true;
  }

  private void recount(Dossier dossier, int year, long revision) {
    var before = dossier.parts().clock().dueAt();
    var event = dossier.recount(clock.instant(), deadlines.of(dossier.unit())).orElse(null);
    if (event != null) {
      outbox.add(event);
      steps.persist(
          new DossierStep(
              event,
              "recount",
              dossier.parts().handler(),
              "Lịch làm việc năm %d thay đổi (bản %d); hạn trước đó: %s."
                  .formatted(year, revision, before == null ? "" : MOMENT.format(before)),
              clock.instant()));
    }
  }
}

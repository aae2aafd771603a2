package vn.thanthien.dossier.dossierimport;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.UnitScope;

/// Takes waiting imports one after the other, each with the eyes of its uploader. Every replica has
/// one; what a killed one leaves behind, the next goes on with when the lease is over.
@ApplicationScoped
class ImportWorker {

  private final DossierImports imports;
  private final UploadedFiles files;
  private final ImportSources sources;
  private final PieceDesk desk;
  private final ImportSettings settings;
  private final Clock clock;
  private volatile boolean stopping;

  @Inject
  ImportWorker(
      DossierImports imports,
      UploadedFiles files,
      ImportSources sources,
      PieceDesk desk,
      ImportSettings settings,
      Clock clock) {
    this.imports = imports;
    this.files = files;
    this.sources = sources;
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
  }

  void stop(@Observes ShutdownEvent shutdown) {
    stopping = true;
  }

  @Scheduled(
      every = "${thanthien.import.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() {
    UnitScope.asSystem(() -> {
      for (var job = next(); job != null; job = next()) {
        var borrowed = job;
        UnitScope.asUnit(borrowed.unit(), () -> take(borrowed));
      }
    });
  }

  @Scheduled(
      every = "${thanthien.import.clean-every:60s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    UnitScope.asSystem(() -> {
      var now = clock.instant();
      QuarkusTransaction.requiringNew()
          .run(() ->
              imports
                  .nextBrokenOff(now.minus(settings.longestUpload()))
                  .ifPresent(job -> job.fail("Tệp không được gửi lên trọn vẹn.", now)));
      files.deleteEnded(now.minus(settings.keepUpload()));
    });
  }

  private @Nullable Job next() {
    return stopping ? null : QuarkusTransaction.requiringNew().call(this::borrow);
  }

  private @Nullable Job borrow() {
    var now = clock.instant();
    var job = imports.nextToTake(now).orElse(null);
    if (job == null) {
      return null;
    }
    var lease = RecordId.next();
    return job.lend(lease, now.plus(settings.lease()), now)
        ? new Job(job.id(), job.unit(), job.format(), job.source(), job.tally().read(), lease)
        : borrow();
  }

  /// Takes piece after piece; true when the file was taken to its end.
  private boolean take(Job job) {
    try (var file = files.open(job.id());
        var source = sources.open(job.format(), job.source(), file);
        var reader = Executors.newSingleThreadExecutor()) {
      var pieces = new PieceReader(source, file::position, job.read());
      // one piece is read and understood while the one before is written
      var next = reader.submit(() -> UnitScope.asUnit(job.unit(), pieces::next));
      while (true) {
        var piece = next.get();
        next =
            piece.last() ? next : reader.submit(() -> UnitScope.asUnit(job.unit(), pieces::next));
        if (!desk.take(job.id(), job.lease(), piece)) {
          Log.infof("import %s is another worker's", job.id());
          return false;
        }
        if (piece.last() || stopping) {
          end(job, piece.last());
          return piece.last();
        }
      }
    } catch (Refusal refusal) {
      fail(job, refusal);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        fail(job, refusal);
      } else {
        stopped(job, e.getCause());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      stopped(job, e);
    }
    return false;
  }

  /// The lease runs out and another attempt follows. What went wrong may quote the file, so only
  /// its kind is logged.
  private static void stopped(Job job, @Nullable Throwable why) {
    Log.errorf("import %s stopped: %s", job.id(), why == null ? "" : why.getClass().getName());
  }

  private void end(Job job, boolean done) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          var ended = imports.get(job.id());
          if (done) {
            var tally = ended.tally();
            Log.infof(
                "import %s: %d created, %d updated, %d unchanged, %d rejected",
                job.id(), tally.created(), tally.updated(), tally.unchanged(), tally.rejected());
          } else {
            ended.giveBack();
          }
        });
    if (done && settings.keepUpload().isZero()) {
      files.delete(job.id());
    }
  }

  private void fail(Job job, Refusal refusal) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            imports.get(job.id()).fail(String.valueOf(refusal.getMessage()), clock.instant()));
    Log.infof("import %s given up", job.id());
  }

  /// A job on loan.
  private record Job(
      UUID id, String unit, ImportFormat format, String source, int read, UUID lease) {}
}

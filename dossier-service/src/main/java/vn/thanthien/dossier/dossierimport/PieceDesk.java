package vn.thanthien.dossier.dossierimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.deadline.Deadline;
import vn.thanthien.dossier.deadline.Deadlines;
import vn.thanthien.dossier.dossier.Dossier;
import vn.thanthien.dossier.dossier.DossierStep;
import vn.thanthien.dossier.dossier.DossierSteps;
import vn.thanthien.dossier.dossier.Dossiers;
import vn.thanthien.dossier.procedure.Procedures;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;

/// Takes a piece of a file: its dossiers, their history, their events, its rejects and the job's
/// progress in one transaction, so that no row is ever taken twice or left out.
@ApplicationScoped
class PieceDesk {

  private final DossierImports imports;
  private final ImportRejects rejects;
  private final NewDossiers newDossiers;
  private final Dossiers dossiers;
  private final DossierSteps steps;
  private final Procedures procedures;
  private final Deadlines deadlines;
  private final Units units;
  private final Outbox outbox;
  private final ImportSettings settings;
  private final Clock clock;

  @Inject
  PieceDesk(
      DossierImports imports,
      ImportRejects rejects,
      NewDossiers newDossiers,
      Dossiers dossiers,
      DossierSteps steps,
      Procedures procedures,
      Deadlines deadlines,
      Units units,
      Outbox outbox,
      ImportSettings settings,
      Clock clock) {
    this.imports = imports;
    this.rejects = rejects;
    this.newDossiers = newDossiers;
    this.dossiers = dossiers;
    this.steps = steps;
    this.procedures = procedures;
    this.deadlines = deadlines;
    this.units = units;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /// Takes the next piece of a job.
  ///
  /// @return false when the job is no longer the holder's: another has gone on
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean take(UUID id, UUID lease, Piece piece) {
    var job = imports.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (job == null || !job.isHeldBy(lease, piece.readBefore())) {
      return false;
    }
    var taking = new Taking(job, clock.instant());
    taking.take(piece.rows());
    job.advance(taking.tally(), piece.position(), clock.instant().plus(settings.lease()));
    if (piece.last()) {
      job.finish(clock.instant());
    }
    return true;
  }

  /// One piece while it is taken.
  private final class Taking {

    private final DossierImport job;
    private final ToldMoments moments;
    private final Map<String, Boolean> visible = new HashMap<>();
    private final Map<String, Optional<String>> agencies = new HashMap<>();
    private final Map<String, Deadline> deadlineOf = new HashMap<>();
    private final List<NewDossiers.Row> created = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Reject> rejected = new ArrayList<>();
    private int updated;
    private int unchanged;

    Taking(DossierImport job, Instant now) {
      this.job = job;
      this.moments = new ToldMoments(now);
    }

    void take(List<Told> rows) {
      var owned = new ArrayList<Owned>(rows.size());
      for (var told : rows) {
        switch (told) {
          case Told.Unreadable unreadable -> rejected.add(unreadable.reject());
          case Told.Whole whole ->
              attempt(whole, () -> owned.add(new Owned(key(whole.line()), whole)));
          case Told.Step step -> owned.add(new Owned(key(step.step()), step));
        }
      }
      var known = newDossiers.known(owned.stream().map(Owned::key).toList());
      var changing = changing(owned, known);
      for (var row : owned) {
        attempt(row.told(), () -> take(row, known.get(row.key()), changing));
      }
      newDossiers.insert(created, job.uploadedBy(), moments.now());
      outbox.addAll(events);
      rejects.add(job.id(), job.unit(), rejected);
    }

    ImportTally tally() {
      var read = created.size() + updated + unchanged + rejected.size();
      return new ImportTally(read, created.size(), updated, unchanged, rejected.size());
    }

    private void take(Owned row, @Nullable KnownDossier known, Map<UUID, Dossier> changing) {
      switch (row.told()) {
        case Told.Whole whole -> take(row.key(), whole, known, changing);
        case Told.Step step -> take(row.key(), step.step(), known, changing);
        case Told.Unreadable _ -> throw new IllegalStateException();
      }
    }

    private void take(
        DossierKey key,
        Told.Whole whole,
        @Nullable KnownDossier known,
        Map<UUID, Dossier> changing) {
      if (known != null && known.isToldBy(whole)) {
        unchanged++;
        return;
      }
      var lived = lived(key, whole.line());
      if (known == null) {
        events.add(lived.imported(whole.hash()));
        created.add(new NewDossiers.Row(lived.parts(), whole.hash()));
      } else {
        var dossier = Objects.requireNonNull(changing.get(known.id()));
        record(dossier, dossier.replaceBy(lived, whole.hash()), null);
      }
    }

    private void take(
        DossierKey key,
        ImportStep step,
        @Nullable KnownDossier known,
        Map<UUID, Dossier> changing) {
      if (known == null) {
        throw new Refusal(
            ProblemType.UNKNOWN_REFERENCE, "Đơn vị chưa có hồ sơ mang mã này.", "code");
      }
      var dossier = Objects.requireNonNull(changing.get(known.id()));
      var event =
          new ImportedStep(step, moments)
              .take(dossier, steps.of(known.id()), procedures, deadline(key.unit()))
              .orElse(null);
      if (event == null) {
        unchanged++;
      } else {
        record(dossier, event, step.note());
      }
    }

    private void record(Dossier dossier, Event event, @Nullable String note) {
      events.add(event);
      steps.persist(
          new DossierStep(event, job.uploadedBy(), dossier.parts().handler(), note, moments.now()));
      updated++;
    }

    private Dossier lived(DossierKey key, ImportLine line) {
      var life = new ImportedLife(line, moments);
      var procedure =
          line.procedureCode() == null
              ? procedures.named(
                  Objects.requireNonNull(line.procedureName()), life.receivedOn(), "procedureName")
              : procedures.inForce(line.procedureCode(), life.receivedOn(), "procedureCode");
      return life.live(key.unit(), procedure, deadline(key.unit()));
    }

    private Deadline deadline(String unit) {
      return deadlineOf.computeIfAbsent(unit, deadlines::of);
    }

    private Map<UUID, Dossier> changing(List<Owned> owned, Map<DossierKey, KnownDossier> known) {
      var ids =
          owned.stream()
              .map(row -> row.changed(known.get(row.key())))
              .filter(Objects::nonNull)
              .toList();
      return ids.isEmpty()
          ? Map.of()
          : dossiers.list("id in ?1", ids).stream()
              .collect(Collectors.toMap(Dossier::id, Function.identity()));
    }

    private DossierKey key(ImportLine line) {
      if (line.unit() == null && line.agencyCode() != null) {
        return new DossierKey(
            agency(line.agencyCode()).orElseThrow(() -> unknownUnit("agencyCode")), line.code());
      }
      var owner = line.unit() == null ? job.forUnit() : line.unit();
      if (!sees(owner)) {
        throw unknownUnit("unit");
      }
      return new DossierKey(owner, line.code());
    }

    /// A step names no unit, but a code begins with its agency's.
    private DossierKey key(ImportStep step) {
      var agencyCode = step.code().substring(0, step.code().indexOf('-'));
      return new DossierKey(agency(agencyCode).orElse(job.forUnit()), step.code());
    }

    private Optional<String> agency(String code) {
      return agencies.computeIfAbsent(
          code, other -> units.withAgencyCode(other).filter(this::sees));
    }

    private boolean sees(String unit) {
      return visible.computeIfAbsent(unit, other -> units.sees(job.unit(), other));
    }

    private Refusal unknownUnit(String field) {
      return new Refusal(
          ProblemType.UNKNOWN_REFERENCE,
          "Không có đơn vị này trong phạm vi của người nộp tệp.",
          field);
    }

    private void attempt(Told told, Runnable act) {
      try {
        act.run();
      } catch (Refusal refusal) {
        rejected.add(Reject.of(told.row(), told.code(), refusal));
      }
    }
  }

  /// A row whose unit may be written by whoever uploaded it.
  private record Owned(DossierKey key, Told told) {

    /// The dossier it may change.
    @Nullable UUID changed(@Nullable KnownDossier known) {
      return known == null || (told instanceof Told.Whole whole && known.isToldBy(whole))
          ? null
          : known.id();
    }
  }
}

package vn.thanthien.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.reporting.history.RecordChange;
import vn.thanthien.reporting.history.RecordChanges;

/// The desk where officials record the programme, correct what they recorded and take back what
/// should not stand; each leaves a line of history. Runs in the caller's transaction.
@ApplicationScoped
class RecordDesk {

  private final Units units;
  private final Idempotency idempotency;
  private final RecordChanges changes;

  @Inject
  RecordDesk(Units units, Idempotency idempotency, RecordChanges changes) {
    this.units = units;
    this.idempotency = idempotency;
    this.changes = changes;
  }

  /// @param view of a record, as its history compares it
  <R extends ProgrammeRecord, E extends Entry> R record(
      ProgrammeRecords<R, E> records, Function<R, ?> view, E entry) {
    return records.get(
        idempotency.once(
            entry,
            () -> {
              var unit = units.owner(entry.unit());
              records.check(unit, entry, null);
              var record = records.made(unit, entry);
              records.persist(record);
              changes.recorded(unit, record.id(), view.apply(record));
              return record.id();
            }));
  }

  /// Saying the same again is no change.
  <R extends ProgrammeRecord, E extends Entry> R correct(
      ProgrammeRecords<R, E> records,
      Function<R, ?> view,
      UUID id,
      @Nullable String ifMatch,
      E entry) {
    var record = records.get(id);
    Revision.check(ifMatch, record.revision());
    if (entry.unit() != null && !entry.unit().equals(record.unit())) {
      throw new Refusal(ProblemType.INVALID, "Bản ghi không chuyển được sang đơn vị khác.", "unit");
    }
    var before = changes.seen(view.apply(record));
    records.check(record.unit(), entry, id);
    records.correct(record, entry);
    var fields = changes.differences(before, changes.seen(view.apply(record)));
    if (!fields.isEmpty()) {
      record.corrected();
      changes.note(record.unit(), id, record.revision(), RecordChange.Act.CORRECTED, fields);
    }
    return record;
  }

  <R extends ProgrammeRecord> void remove(
      ProgrammeRecords<R, ?> records, Function<R, ?> view, UUID id, @Nullable String ifMatch) {
    var record = records.get(id);
    Revision.check(ifMatch, record.revision());
    records.mustBeRemovable(record);
    changes.removed(record.unit(), id, record.revision() + 1, view.apply(record));
    records.delete(record);
  }
}

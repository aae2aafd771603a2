package vn.thanthien.reporting.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.page.Conditions;
import vn.thanthien.kernel.problem.Refusal;

/// The records of one kind.
///
/// @param <R> the record
/// @param <E> what an official says of one
public abstract class ProgrammeRecords<R extends ProgrammeRecord, E extends Entry>
    implements PanacheRepositoryBase<R, UUID> {

  /// The field that holds the day of a record, by which a list is narrowed.
  abstract String day();

  /// A new record.
  abstract R made(String unit, E entry);

  /// Takes over what is said now.
  abstract void correct(R record, E entry);

  /// What must hold of an entry beyond its form.
  ///
  /// @param self the record that is corrected, absent for a new one
  /// @throws Refusal naming the field
  void check(String unit, E entry, @Nullable UUID self) {}

  /// @throws Refusal while something else leans on the record
  void mustBeRemovable(R record) {}

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  R get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// One row more than the limit where more follow; in the order they were recorded.
  List<R> page(RecordFilter filter, String unit, @Nullable UUID after, int limit) {
    var conditions = conditions(filter, unit);
    conditions.add("id > :after", "after", after);
    return find(conditions.where() + "order by id", conditions.values()).range(0, limit).list();
  }

  /// Everything a filter lets through, by unit and day; one row more than the limit at most.
  List<R> all(RecordFilter filter, String unit, int limit) {
    var conditions = conditions(filter, unit);
    return find(conditions.where() + "order by unit, " + day() + ", id", conditions.values())
        .range(0, limit)
        .list();
  }

  private Conditions conditions(RecordFilter filter, String unit) {
    var conditions = new Conditions();
    conditions.add(
        filter.isBelow()
            ? "unit in (select a.unit from UnitAncestor a where a.ancestor = :unit)"
            : "unit = :unit",
        "unit",
        unit);
    conditions.add("(" + day() + " is null or " + day() + " >= :from)", "from", filter.from());
    conditions.add("(" + day() + " is null or " + day() + " < :to)", "to", filter.to());
    return conditions;
  }
}

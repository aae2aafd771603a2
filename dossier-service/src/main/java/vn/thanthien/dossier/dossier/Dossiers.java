package vn.thanthien.dossier.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.problem.Refusal;

/// All dossiers the caller may see.
@ApplicationScoped
public class Dossiers implements PanacheRepositoryBase<Dossier, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  Dossier get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  public List<Dossier> withCodes(Collection<String> codes) {
    return list("code in ?1", codes);
  }

  /// Running dossiers that are overdue, or due soon, and of which this has not been said; locked
  /// for this transaction, those another replica holds left out.
  ///
  /// @param since leaves alone what was due before
  /// @param soon what is due by then is due soon
  public List<Dossier> owingApology(Instant since, Instant now, Instant soon, int limit) {
    return find(
            """
            status in (RECEIVED, PROCESSING) and dueAt > ?1 and dueAt <= ?3
            and (apologyDue is null or (apologyDue = DUE_SOON and dueAt < ?2))
            order by dueAt\
            """,
            since,
            now,
            soon)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .page(0, limit)
        .list();
  }

  /// One row more than the limit where more follow.
  List<Dossier> page(
      @Nullable DossierStatus status, @Nullable String code, @Nullable UUID after, int limit) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<Object>();
    add(conditions, values, "status = ?", status);
    add(conditions, values, "code = ?", code);
    add(conditions, values, "id > ?", after);
    var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    return find(where + "order by id", values.toArray()).range(0, limit).list();
  }

  private static void add(
      List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      values.add(value);
      conditions.add(condition + values.size());
    }
  }
}

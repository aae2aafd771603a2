package vn.thanthien.dossier.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// All dossiers the caller may see.
@ApplicationScoped
public class Dossiers implements PanacheRepositoryBase<Dossier, UUID> {

  private static final UUID FIRST_ID = new UUID(0, 0);

  /// The dossier of an id.
  ///
  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  public Dossier get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// Running dossiers that are overdue, or due soon, and of which this has not been said; locked
  /// for this transaction, those another replica holds left out.
  ///
  /// @param since leaves alone what was due before
  /// @param soon what is due by then is due soon
  public List<Dossier> owingApology(Instant since, Instant now, Instant soon, int limit) {
    return find(
            """
            status in (RECEIVED, PROCESSING) and clock.dueAt > ?1 and clock.dueAt <= ?3
            and (apology.apologyDue is null
                 or (apology.apologyDue = DUE_SOON and clock.dueAt < ?2))
            order by clock.dueAt\
            """,
            since,
            now,
            soon)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .page(0, limit)
        .list();
  }

  /// Dossiers whose time from receipt to due moment touches `[from, to)` and whose due moment is
  /// counted here; in the order of their ids, locked for this transaction.
  ///
  /// @param after the id where the last piece ended
  public List<Dossier> touching(Instant from, Instant to, @Nullable UUID after, int limit) {
    return find(
            """
            clock.givenDueAt is null and clock.dueAt >= ?1 and clock.receivedAt < ?2 and id > ?3
            order by id\
            """,
            from,
            to,
            after == null ? FIRST_ID : after)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, limit)
        .list();
  }

  /// What the world may know of some dossiers, as they stand.
  public List<DossierState> states(List<UUID> ids) {
    return list("id in ?1", ids).stream().map(dossier -> dossier.parts().state()).toList();
  }

  /// How many of the caller's open dossiers wait for what, by unit.
  List<DossierCounts> counts(@Nullable String unit, Instant now, Instant endOfToday) {
    return getEntityManager()
        .createQuery(
            """
            select new vn.thanthien.dossier.dossier.DossierCounts(
              unit,
              sum(case when status = REGISTERED then 1 else 0 end),
              sum(case when status in (RECEIVED, PROCESSING) then 1 else 0 end),
              sum(case when status in (RECEIVED, PROCESSING)
                        and clock.dueAt >= :now and clock.dueAt < :endOfToday then 1 else 0 end),
              sum(case when status in (RECEIVED, PROCESSING)
                        and clock.dueAt < :now then 1 else 0 end),
              sum(case when status = SUPPLEMENT_REQUESTED then 1 else 0 end),
              sum(case when status = PAYMENT_REQUESTED then 1 else 0 end),
              sum(case when status = COMPLETED then 1 else 0 end))
              from Dossier
             where status in (REGISTERED, RECEIVED, PROCESSING, SUPPLEMENT_REQUESTED,
                              PAYMENT_REQUESTED, COMPLETED)
               and (:unit is null or unit = :unit)
             group by unit
             order by unit
            """,
            DossierCounts.class)
        .setParameter("unit", unit)
        .setParameter("now", now)
        .setParameter("endOfToday", endOfToday)
        .getResultList();
  }

  /// Ended dossiers that may be forgotten: ended before, not held, not yet erased.
  ///
  /// @param in whether to look among these fields of procedure, or among all but these
  public List<Dossier> erasable(
      Instant endedBefore, Collection<String> procedureFields, boolean in, int limit) {
    return find(
            """
            erasedAt is null and legalHold = false
            and (outcome.endedAt < ?1 or status = NOT_ACCEPTED and lastStepAt < ?1)
            and terms.procedureField %s ?2
            order by id\
            """
                .formatted(in ? "in" : "not in"),
            endedBefore,
            procedureFields)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .page(0, limit)
        .list();
  }

  /// How many a filter finds.
  public long count(DossierFilter filter, String ownUnit) {
    var conditions = filter.conditions(ownUnit);
    return count(conditions.where(), conditions.values());
  }

  /// One row more than the limit where more follow.
  ///
  /// @param after where the last page ended, as [#position] of its last row
  public List<Dossier> page(
      DossierFilter filter, String ownUnit, @Nullable String after, int limit) {
    var conditions = filter.conditions(ownUnit);
    var moment = filter.sortedBy();
    if (after != null) {
      var cursor = Cursor.of(after);
      if (moment == null) {
        conditions.add("id > :afterId");
      } else {
        conditions.add("(%1$s > :after or %1$s = :after and id > :afterId)".formatted(moment));
        conditions.values().put("after", cursor.moment());
      }
      conditions.values().put("afterId", cursor.id());
    }
    var order = moment == null ? "order by id" : "order by " + moment + ", id";
    return find(conditions.where() + order, conditions.values()).range(0, limit).list();
  }

  /// Where a page that ends with this dossier ends.
  public static String position(DossierFilter filter, Dossier dossier) {
    var clock = dossier.parts().clock();
    var moment = "clock.dueAt".equals(filter.sortedBy()) ? clock.dueAt() : clock.receivedAt();
    return moment + "_" + dossier.id();
  }

  private record Cursor(Instant moment, UUID id) {

    static Cursor of(String text) {
      var split = text.indexOf('_');
      try {
        return new Cursor(
            Instant.parse(text.substring(0, Math.max(split, 0))),
            UUID.fromString(text.substring(split + 1)));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new Refusal(ProblemType.INVALID, "Không phải vị trí mà trang trước đã cho.", "after");
      }
    }
  }
}

package vn.thanthien.petition.book;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.DayPeriod;

/// All lines of reception books the caller may see.
@ApplicationScoped
public class ReceptionVisits implements PanacheRepositoryBase<ReceptionVisit, UUID> {

  private static final String IN_PERIOD = "unit = ?1 and receivedOn >= ?2 and receivedOn < ?3";

  private final VisitorUnmaskings unmaskings;

  @Inject
  ReceptionVisits(VisitorUnmaskings unmaskings) {
    this.unmaskings = unmaskings;
  }

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  ReceptionVisit get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// Whether a unit has taken in this petition.
  boolean isPetitionOf(String unit, UUID petition) {
    return getEntityManager()
            .createQuery(
                "select count(*) from Petition where id = :id and unit = :unit", Long.class)
            .setParameter("id", petition)
            .setParameter("unit", unit)
            .getSingleResult()
        > 0;
  }

  long count(String unit, DayPeriod period) {
    return count(IN_PERIOD, unit, period.from(), period.to());
  }

  /// A unit's book of a period, by day and in the order of recording.
  List<ReceptionVisit> book(String unit, DayPeriod period) {
    return list(IN_PERIOD + " order by receivedOn, id", unit, period.from(), period.to());
  }

  /// Forgets who came before a day.
  ///
  /// @return how many lines, `limit` at most
  public int forgetBefore(LocalDate day, Instant at, int limit) {
    var over =
        find("erasedAt is null and receivedOn < ?1 order by id", day)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
            .page(0, limit)
            .list();
    for (var visit : over) {
      visit.erase(at);
      unmaskings.forgetReasons(visit.id());
    }
    return over.size();
  }

  /// One row more than the limit where more follow.
  List<ReceptionVisit> page(BookFilter filter, @Nullable UUID after, int limit) {
    var conditions = filter.conditions();
    conditions.add("id > :after", "after", after);
    return find(conditions.where() + "order by id", conditions.values()).range(0, limit).list();
  }
}

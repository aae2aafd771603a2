package vn.thanthien.petition.opinion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.OpinionState;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// All opinions the caller may see.
@ApplicationScoped
public class Opinions implements PanacheRepositoryBase<Opinion, UUID> {

  /// @throws Refusal `not-found` when there is none, or none in the caller's units
  Opinion get(UUID id) {
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// What the world may know of some, as they stand.
  public List<OpinionState> states(List<UUID> ids) {
    return list("id in ?1", ids).stream().map(Opinion::state).toList();
  }

  long count(OpinionFilter filter, LocalDate today) {
    var conditions = filter.conditions(today);
    return count(conditions.where(), conditions.values());
  }

  /// One row more than the limit where more follow.
  ///
  /// @param after where the last page ended, as [#position] of its last row
  List<Opinion> page(OpinionFilter filter, LocalDate today, @Nullable String after, int limit) {
    var conditions = filter.conditions(today);
    if (after != null) {
      var cursor = Cursor.of(after);
      if (filter.isByDueDay()) {
        conditions.add("(dueOn > :after or dueOn = :after and id > :afterId)");
        conditions.values().put("after", cursor.day());
      } else {
        conditions.add("id > :afterId");
      }
      conditions.values().put("afterId", cursor.id());
    }
    var order = filter.isByDueDay() ? "order by dueOn, id" : "order by id";
    return find(conditions.where() + order, conditions.values()).range(0, limit).list();
  }

  /// Where a page that ends with this opinion ends.
  static String position(OpinionFilter filter, Opinion opinion) {
    return (filter.isByDueDay() ? opinion.dueOn() : opinion.raisedOn()) + "_" + opinion.id();
  }

  /// Forgets the words of what was settled before a moment.
  ///
  /// @param limit at most so many
  /// @return how many were forgotten
  public int forgetBefore(Instant settledBefore, Instant at, int limit) {
    var over =
        find("erasedAt is null and settledAt < ?1 order by settledAt, id", settledBefore)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
            .page(0, limit)
            .list();
    over.forEach(opinion -> opinion.erase(at));
    return over.size();
  }

  /// Who owes how much, the most overdue first.
  List<OpinionDebt> debts(@Nullable String unit, LocalDate today) {
    return getEntityManager()
        .createQuery(
            """
            select new vn.thanthien.petition.opinion.OpinionDebt(
              unit, owner, count(*), sum(case when dueOn < :today then 1 else 0 end), min(dueOn))
              from Opinion
             where status = PROMISED and (:unit is null or unit = :unit)
             group by unit, owner
             order by sum(case when dueOn < :today then 1 else 0 end) desc, min(dueOn), owner
            """,
            OpinionDebt.class)
        .setParameter("unit", unit)
        .setParameter("today", today)
        .getResultList();
  }

  private record Cursor(LocalDate day, UUID id) {

    static Cursor of(String text) {
      var split = text.indexOf('_');
      try {
        return new Cursor(
            LocalDate.parse(text.substring(0, Math.max(split, 0))),
            UUID.fromString(text.substring(split + 1)));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new Refusal(ProblemType.INVALID, "Không phải vị trí mà trang trước đã cho.", "after");
      }
    }
  }
}

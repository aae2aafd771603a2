package vn.thanthien.reporting.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money spent on facilities.
@ApplicationScoped
public class Investments implements PanacheRepositoryBase<Investment, UUID> {

  /// The sum spent by a unit and all below it on days of `[from, to)`, in đồng.
  public long total(String above, LocalDate from, LocalDate to) {
    return getEntityManager()
        .createQuery(
            """
            select coalesce(sum(i.amount), 0) from Investment i
             where i.spentOn >= ?2 and i.spentOn < ?3
               and i.unit in (select a.unit from UnitAncestor a where a.ancestor = ?1)
            """,
            Long.class)
        .setParameter(1, above)
        .setParameter(2, from)
        .setParameter(3, to)
        .getSingleResult();
  }

  /// What a unit and all below it spent on days of `[from, to)`, by id.
  public List<Investment> below(String above, LocalDate from, LocalDate to) {
    return list(
        """
        spentOn >= ?2 and spentOn < ?3
        and unit in (select a.unit from UnitAncestor a where a.ancestor = ?1) order by id
        """,
        above,
        from,
        to);
  }

  /// What one unit spent on days of `[from, to)`, by day.
  public List<Investment> of(String unit, LocalDate from, LocalDate to) {
    return list(
        "unit = ?1 and spentOn >= ?2 and spentOn < ?3 order by spentOn, id", unit, from, to);
  }

  UUID add(String unit, NewInvestment request) {
    var added = new Investment(unit, request);
    persist(added);
    return added.id();
  }

  List<Investment> page(
      String unit, @Nullable LocalDate from, @Nullable LocalDate to, UUID after, int limit) {
    return find(
            """
            unit = ?1 and id > ?4
            and (cast(?2 as LocalDate) is null or spentOn is null or spentOn >= ?2)
            and (cast(?3 as LocalDate) is null or spentOn is null or spentOn < ?3)
            order by id
            """,
            unit,
            from,
            to,
            after)
        .page(0, limit)
        .list();
  }
}

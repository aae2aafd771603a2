package vn.thanthien.reporting.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;

/// The unit tree, and the closure that says which units lie below which.
@ApplicationScoped
public class UnitTree implements PanacheRepositoryBase<Unit, String> {

  /// Kinds that are communes: they keep a one-stop desk, owe receptions and write the report.
  public static final Set<UnitKind> COMMUNES =
      Set.copyOf(EnumSet.of(UnitKind.XA, UnitKind.PHUONG, UnitKind.THI_TRAN, UnitKind.DAC_KHU));

  private final Units visible;
  private final Caller caller;

  @Inject
  UnitTree(Units visible, Caller caller) {
    this.visible = visible;
    this.caller = caller;
  }

  /// A unit the caller may see.
  ///
  /// @throws Refusal `not-found`, the same for an unknown unit and one outside the caller's scope
  public Unit get(String id) {
    if (!visible.sees(caller.unit(), id)) {
      throw Refusal.unknown();
    }
    return findByIdOptional(id).orElseThrow(Refusal::unknown);
  }

  /// The communes at or below a unit that exist on at least one day of the period, by name.
  ///
  /// @param to exclusive
  public List<Unit> communes(String above, LocalDate from, LocalDate to) {
    return communes(List.of(above), from, to);
  }

  /// The communes at or below some units that exist on at least one day of the period, by name.
  ///
  /// @param to exclusive
  public List<Unit> communes(Collection<String> above, LocalDate from, LocalDate to) {
    return list(
        """
        kind in ?1 and validFrom < ?3 and (validTo is null or validTo > ?2)
        and id in (select a.unit from UnitAncestor a where a.ancestor in ?4)
        order by name, id
        """,
        COMMUNES,
        from,
        to,
        above);
  }

  /// The villages of a commune that exist on at least one day of the period, by name.
  ///
  /// @param to exclusive
  public List<Unit> villages(String commune, LocalDate from, LocalDate to) {
    return list(
        """
        parent = ?1 and kind in ?2 and validFrom < ?4 and (validTo is null or validTo > ?3)
        order by name, id
        """,
        commune,
        EnumSet.of(UnitKind.THON, UnitKind.TO_DAN_PHO),
        from,
        to);
  }

  /// Every unit the caller may see.
  List<Unit> visibleOnes() {
    return list(
        """
        id = ?1 or id in (select v.unit from VisibleUnit v where v.viewer = ?1) order by id
        """,
        caller.unit());
  }

  /// Puts a new unit below its parent.
  void place(Unit unit) {
    flush();
    getEntityManager()
        .createNativeQuery(
            """
            insert into unit_ancestor (unit, ancestor, depth)
            select :unit, :unit, 0
            union all
            select :unit, a.ancestor, a.depth + 1 from unit_ancestor a where a.unit = :parent
            """)
        .setParameter("unit", unit.id())
        .setParameter("parent", unit.parent())
        .executeUpdate();
  }

  /// Moves a unit with everything below it to its new parent.
  void move(Unit unit) {
    flush();
    getEntityManager()
        .createNativeQuery(
            """
            delete from unit_ancestor
             where unit in (select b.unit from unit_ancestor b where b.ancestor = :unit)
               and ancestor not in (select b.unit from unit_ancestor b where b.ancestor = :unit)
            """)
        .setParameter("unit", unit.id())
        .executeUpdate();
    getEntityManager()
        .createNativeQuery(
            """
            insert into unit_ancestor (unit, ancestor, depth)
            select b.unit, a.ancestor, b.depth + 1 + a.depth
              from unit_ancestor b join unit_ancestor a on a.unit = :parent
             where b.ancestor = :unit
            """)
        .setParameter("unit", unit.id())
        .setParameter("parent", unit.parent())
        .executeUpdate();
  }

  /// Whether a unit lies at or below another.
  public boolean isBelow(String unit, String ancestor) {
    return getEntityManager().find(UnitAncestor.class, new UnitAncestor.Key(unit, ancestor))
        != null;
  }

  List<String> below(String unit) {
    return getEntityManager()
        .createQuery(
            "select a.unit from UnitAncestor a where a.ancestor = ?1 order by a.unit", String.class)
        .setParameter(1, unit)
        .getResultList();
  }

  /// Units with all they took over by lineage, however long ago; none of the answer lies below
  /// another.
  public List<String> withPredecessors(Collection<String> units) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            with recursive taken (unit) as (
              select a.unit from unit_ancestor a where a.ancestor in (:units)
              union
              select a.unit
                from taken t
                join unit u on u.id = t.unit
               cross join lateral jsonb_array_elements_text(u.predecessors) p (id)
                join unit_ancestor a on a.ancestor = p.id
            )
            select t.unit from taken t
             where not exists (select from unit_ancestor a join taken above on above.unit = a.ancestor
                                where a.unit = t.unit and a.depth > 0)
             order by t.unit
            """,
            String.class)
        .setParameter("units", units)
        .getResultList();
  }

  /// The units that took one over, by their first day.
  public List<Unit> successors(String id) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            select u.* from unit u where u.predecessors @> jsonb_build_array(cast(:id as text))
             order by u.valid_from, u.id
            """,
            Unit.class)
        .setParameter("id", id)
        .getResultList();
  }

  /// The unit with an official code, the newest where it was handed on.
  Optional<Unit> withCode(String unitCode) {
    return find("unitCode = ?1 order by validFrom desc", unitCode).firstResultOptional();
  }

  /// What a unit came from and what became of it, as far as the caller may see.
  Lineage lineage(String id) {
    var unit = get(id);
    return new Lineage(
        id,
        unit.predecessors().stream()
            .filter(this::sees)
            .map(this::findById)
            .map(old -> step(old, old, unit))
            .toList(),
        successors(id).stream()
            .filter(successor -> sees(successor.id()))
            .map(successor -> step(successor, unit, successor))
            .toList());
  }

  private boolean sees(String id) {
    return visible.sees(caller.unit(), id);
  }

  private Lineage.LineageStep step(Unit other, Unit old, Unit successor) {
    return new Lineage.LineageStep(
        other.id(),
        other.name(),
        other.validFrom(),
        other.validTo(),
        successor.validFrom(),
        Lineage.Kind.of(old, successor, successors(old.id()).size()));
  }
}

package vn.thanthien.kernel.scope;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

/// A record of one unit, hidden by Hibernate from everybody outside it. PostgreSQL's row-level
/// security hides it a second time, so that neither a forgotten filter nor native SQL leaks.
@MappedSuperclass
@FilterDef(
    name = OwnedByUnit.FILTER,
    autoEnabled = true,
    applyToLoadByKey = true,
    parameters = @ParamDef(name = "viewer", type = String.class, resolver = UnitScope.class),
    defaultCondition =
        "(unit = :viewer or :viewer = '*'"
            + " or unit in (select v.unit from unit_visible v where v.viewer = :viewer))")
@Filter(name = OwnedByUnit.FILTER)
public abstract class OwnedByUnit {

  public static final String FILTER = "visible_unit";

  @Column(nullable = false, updatable = false)
  private String unit;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected OwnedByUnit() {}

  protected OwnedByUnit(String unit) {
    this.unit = unit;
  }

  /// The unit that owns the record.
  public String unit() {
    return unit;
  }
}

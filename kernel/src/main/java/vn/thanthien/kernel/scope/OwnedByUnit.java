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
        "({alias}.unit = :viewer or :viewer = '*'"
            // scalar, so that nobody gathers all that a viewer sees to look at one row
            + " or (select true from unit_visible v"
            + " where v.viewer = :viewer and v.unit = {alias}.unit))")
@Filter(name = OwnedByUnit.FILTER, deduceAliasInjectionPoints = false)
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

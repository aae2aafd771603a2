package vn.thanthien.reporting.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/// That a unit lies at or below another; the unit itself at depth 0.
@Entity
@Immutable
@IdClass(UnitAncestor.Key.class)
class UnitAncestor {

  @Id private String unit;
  @Id private String ancestor;
  private int depth;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected UnitAncestor() {}

  int depth() {
    return depth;
  }

  record Key(String unit, String ancestor) implements Serializable {}
}

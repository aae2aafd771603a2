package vn.thanthien.reporting.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/// That a viewer sees a unit, as the kernel works it out from the published units.
@Entity
@Immutable
@Table(name = "unit_visible")
@IdClass(VisibleUnit.Key.class)
class VisibleUnit {

  @Id private String viewer;
  @Id private String unit;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected VisibleUnit() {}

  record Key(String viewer, String unit) implements Serializable {}
}

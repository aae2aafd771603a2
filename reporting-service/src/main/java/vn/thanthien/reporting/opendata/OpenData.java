package vn.thanthien.reporting.opendata;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// Whether a unit shows its figures to everybody. Closed until somebody opens it.
@Entity
public class OpenData extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private boolean isOpen;
  private Instant changedAt;
  private String changedBy;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected OpenData() {}

  OpenData(String unit, boolean open, Instant at, String by) {
    super(unit);
    id = RecordId.next();
    isOpen = open;
    changedAt = at;
    changedBy = by;
    revision = 1;
  }

  void turn(boolean open, Instant at, String by) {
    isOpen = open;
    changedAt = at;
    changedBy = by;
    revision++;
  }

  boolean isOpen() {
    return isOpen;
  }

  long revision() {
    return revision;
  }

  Instant changedAt() {
    return changedAt;
  }

  String changedBy() {
    return changedBy;
  }
}

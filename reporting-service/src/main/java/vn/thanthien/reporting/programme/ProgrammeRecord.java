package vn.thanthien.reporting.programme;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// What every record of the programme is: one unit's, with its own id, corrected in the open.
@MappedSuperclass
public abstract class ProgrammeRecord extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ProgrammeRecord() {}

  protected ProgrammeRecord(String unit) {
    super(unit);
    this.id = RecordId.next();
    this.revision = 1;
  }

  public UUID id() {
    return id;
  }

  /// Counts what was said of it, from 1.
  long revision() {
    return revision;
  }

  void corrected() {
    revision++;
  }
}

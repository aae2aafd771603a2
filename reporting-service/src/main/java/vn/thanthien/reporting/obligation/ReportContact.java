package vn.thanthien.reporting.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// Where a unit's office is reached about its reports. The office's address, never a person's own.
@Entity
public class ReportContact extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private String email;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ReportContact() {}

  ReportContact(String unit, String email) {
    super(unit);
    id = RecordId.next();
    revision = 1;
    this.email = email;
  }

  void moveTo(String email) {
    this.email = email;
    revision++;
  }

  long revision() {
    return revision;
  }

  String email() {
    return email;
  }
}

package vn.thanthien.dossier.applicant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// One look at the whole numbers of an applicant, with its reason (Luật 91/2025/QH15: for a stated
/// purpose only). Written once, never changed.
@Entity
class Unmasking extends OwnedByUnit {

  @Id private UUID id;
  private UUID dossier;
  private String viewer;
  private String reason;
  private Instant unmaskedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Unmasking() {}

  Unmasking(String unit, UUID dossier, String viewer, String reason, Instant unmaskedAt) {
    super(unit);
    this.id = RecordId.next();
    this.dossier = dossier;
    this.viewer = viewer;
    this.reason = reason;
    this.unmaskedAt = unmaskedAt;
  }

  UUID id() {
    return id;
  }

  UUID dossier() {
    return dossier;
  }

  String viewer() {
    return viewer;
  }

  String reason() {
    return reason;
  }

  Instant unmaskedAt() {
    return unmaskedAt;
  }
}

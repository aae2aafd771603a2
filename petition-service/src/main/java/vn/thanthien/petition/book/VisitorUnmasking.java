package vn.thanthien.petition.book;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// One look at a visitor's whole identity, with its reason (Luật 91/2025/QH15: for a stated purpose
/// only). Written once, never changed.
@Entity
class VisitorUnmasking extends OwnedByUnit {

  @Id private UUID id;
  private UUID visit;
  private String viewer;
  private @Nullable String reason;
  private Instant unmaskedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected VisitorUnmasking() {}

  VisitorUnmasking(String unit, UUID visit, String viewer, String reason, Instant unmaskedAt) {
    super(unit);
    this.id = RecordId.next();
    this.visit = visit;
    this.viewer = viewer;
    this.reason = reason;
    this.unmaskedAt = unmaskedAt;
  }

  UUID id() {
    return id;
  }

  UUID visit() {
    return visit;
  }

  String viewer() {
    return viewer;
  }

  /// Absent once it is forgotten.
  @Nullable String reason() {
    return reason;
  }

  Instant unmaskedAt() {
    return unmaskedAt;
  }
}

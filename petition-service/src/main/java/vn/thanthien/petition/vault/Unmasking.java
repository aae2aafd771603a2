package vn.thanthien.petition.vault;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.secrecy.SealedText;

/// One look into the vault, with its reason. Written once, never changed; the reason is sealed, for
/// it may name whom it is about.
@Entity
public class Unmasking extends OwnedByUnit {

  @Id private UUID id;
  private UUID petition;
  private String viewer;

  @Convert(converter = SealedText.class)
  private @Nullable String reason;

  private Instant unmaskedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Unmasking() {}

  Unmasking(String unit, UUID petition, String viewer, String reason, Instant unmaskedAt) {
    super(unit);
    this.id = RecordId.next();
    this.petition = petition;
    this.viewer = viewer;
    this.reason = reason;
    this.unmaskedAt = unmaskedAt;
  }

  UUID id() {
    return id;
  }

  UUID petition() {
    return petition;
  }

  /// Sign-in name.
  public String viewer() {
    return viewer;
  }

  /// Absent once it is forgotten.
  public @Nullable String reason() {
    return reason;
  }

  public Instant unmaskedAt() {
    return unmaskedAt;
  }
}

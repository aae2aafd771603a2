package vn.thanthien.dossier.dossierimport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// What became of one imported file.
@Entity
class DossierImport extends OwnedByUnit {

  /// Rejected lines kept by name; the rest are only counted.
  static final int MAX_REJECTS = 1000;

  @Id private UUID id;
  private Instant recordedAt;
  private int total;
  private int created;
  private int updated;
  private int unchanged;
  private int rejected;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Reject> rejects;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected DossierImport() {}

  DossierImport(String unit, UUID id, Instant recordedAt, ImportTally tally) {
    super(unit);
    this.id = id;
    this.recordedAt = recordedAt;
    total = tally.total();
    created = tally.created();
    updated = tally.updated();
    unchanged = tally.unchanged();
    rejected = tally.rejected();
    rejects = tally.rejects();
  }

  UUID id() {
    return id;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  int total() {
    return total;
  }

  int created() {
    return created;
  }

  int updated() {
    return updated;
  }

  int unchanged() {
    return unchanged;
  }

  int rejected() {
    return rejected;
  }

  List<Reject> rejects() {
    return rejects;
  }
}

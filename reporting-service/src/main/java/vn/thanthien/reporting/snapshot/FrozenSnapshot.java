package vn.thanthien.reporting.snapshot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// The snapshot of one report as it is kept.
@Entity
@Immutable
class FrozenSnapshot extends OwnedByUnit {

  @Id private UUID report;
  private String contentHash;
  private String content;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected FrozenSnapshot() {}

  FrozenSnapshot(String unit, UUID report, SnapshotContent content) {
    super(unit);
    this.report = report;
    this.contentHash = content.hash();
    this.content = content.json();
  }

  UUID report() {
    return report;
  }

  SnapshotContent content() {
    return new SnapshotContent(content, contentHash);
  }
}

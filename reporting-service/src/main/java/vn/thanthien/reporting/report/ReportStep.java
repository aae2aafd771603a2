package vn.thanthien.reporting.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// A line of a report's history.
@Entity
@Immutable
public class ReportStep extends OwnedByUnit {

  @Id private UUID id;
  private UUID report;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private Instant at;
  private String actor;
  private @Nullable String remarks;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ReportStep() {}

  ReportStep(Report report, Kind kind, Report.Signature by, @Nullable String remarks) {
    super(report.unit());
    id = RecordId.next();
    this.report = report.id();
    this.kind = kind;
    at = by.at();
    actor = by.name();
    this.remarks = remarks;
  }

  /// What happened.
  enum Kind {
    DRAFTED,
    /// What stands around the text was changed, or which records count.
    HEAD_CHANGED,
    FROZEN,
    APPROVED,
    /// The leader sent it back to be written on.
    REOPENED,
    ISSUED,
    RECEIVED,
    RETURNED,
    ACCEPTED,
    /// A newer report took its place.
    REPLACED,
    DISCARDED
  }

  UUID report() {
    return report;
  }

  Kind kind() {
    return kind;
  }

  Instant at() {
    return at;
  }

  String actor() {
    return actor;
  }

  @Nullable String remarks() {
    return remarks;
  }
}

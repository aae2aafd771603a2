package vn.thanthien.reporting.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// A text a section once had.
@Entity
@Immutable
@IdClass(SectionVersion.Key.class)
public class SectionVersion extends OwnedByUnit {

  @Id private UUID section;
  @Id private long revision;
  private String text;
  private Instant writtenAt;
  private String writtenBy;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected SectionVersion() {}

  SectionVersion(ReportSection section, Report.Signature by) {
    super(section.unit());
    this.section = section.id();
    revision = section.revision();
    text = section.text();
    writtenAt = by.at();
    writtenBy = by.name();
  }

  long revision() {
    return revision;
  }

  String text() {
    return text;
  }

  Report.Signature written() {
    return new Report.Signature(writtenBy, writtenAt);
  }

  record Key(UUID section, long revision) implements Serializable {}
}

package vn.thanthien.reporting.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// A narrative section of a draft, with a revision of its own: people in different sections never
/// get into each other's way, and in the same one the second is told.
@Entity
public class ReportSection extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private UUID report;
  private String key;
  private String text;
  private @Nullable Instant editedAt;
  private @Nullable String editedBy;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ReportSection() {}

  /// Nothing typed yet: revision 0.
  ReportSection(Report report, String key) {
    super(report.unit());
    id = RecordId.next();
    this.report = report.id();
    this.key = key;
    text = "";
  }

  /// @param ifMatch the revision the author saw; may be absent only where nobody has typed yet
  /// @throws Refusal `stale` when somebody else has written meanwhile
  void write(String text, @Nullable String ifMatch, Report.Signature by) {
    if (ifMatch == null && revision > 0) {
      throw new Refusal(
          ProblemType.STALE, "Mục này đã có người viết, hãy tải lại rồi gửi kèm If-Match.");
    }
    Revision.check(ifMatch, revision);
    write(text, by);
  }

  /// Writes on, whatever was there.
  void write(String text, Report.Signature by) {
    this.text = text;
    revision++;
    editedAt = by.at();
    editedBy = by.name();
  }

  UUID id() {
    return id;
  }

  UUID report() {
    return report;
  }

  String key() {
    return key;
  }

  String text() {
    return text;
  }

  long revision() {
    return revision;
  }

  /// Who wrote last, absent while nobody has.
  Report.@Nullable Signature edited() {
    return editedBy == null || editedAt == null ? null : new Report.Signature(editedBy, editedAt);
  }
}

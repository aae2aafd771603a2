package vn.thanthien.reporting.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.reporting.contradiction.Severity;

/// A contradiction found in a report, and what its author did about it.
@Entity
public class Finding extends OwnedByUnit {

  @Id private UUID id;
  @Version private int version;
  private UUID report;
  private int position;
  private String fingerprint;
  private String code;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  @Enumerated(EnumType.STRING)
  private FindingStatus status;

  private String indicator;
  private String section;
  private String claimed;
  private String computed;
  private String excerpt;
  private String suggestion;
  private String message;
  private boolean correctable;
  private @Nullable String explanation;
  private @Nullable Instant explainedAt;
  private @Nullable String explainedBy;
  private Instant foundAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Finding() {}

  Finding(Report report, String fingerprint, Instant at) {
    super(report.unit());
    id = RecordId.next();
    this.report = report.id();
    this.fingerprint = fingerprint;
    status = FindingStatus.OPEN;
    foundAt = at;
    code = "";
    severity = Severity.INFO;
    indicator = "";
    section = "";
    claimed = "";
    computed = "";
    excerpt = "";
    suggestion = "";
    message = "";
  }

  /// Found, again or for the first time: opens what was thought corrected. An explanation stands
  /// only as long as what it explains is the same.
  void found(ReportCheck.Located located, int position) {
    var contradiction = located.contradiction();
    var same =
        severity == contradiction.severity()
            && claimed.equals(contradiction.claimed())
            && computed.equals(contradiction.computed())
            && message.equals(contradiction.explanation());
    if (status == FindingStatus.CORRECTED || !same) {
      unexplained(FindingStatus.OPEN);
    }
    this.position = position;
    fingerprint = located.fingerprint();
    section = located.section();
    code = contradiction.code();
    severity = contradiction.severity();
    indicator = contradiction.indicator();
    claimed = contradiction.claimed();
    computed = contradiction.computed();
    excerpt = contradiction.passage().excerpt();
    suggestion = contradiction.suggestion();
    message = contradiction.explanation();
    correctable = !contradiction.edits().isEmpty();
  }

  /// Whether it makes the same claim in the same section, in a sentence that reads otherwise.
  boolean isReworded(ReportCheck.Located located) {
    var contradiction = located.contradiction();
    return status != FindingStatus.CORRECTED
        && section.equals(located.section())
        && code.equals(contradiction.code())
        && indicator.equals(contradiction.indicator())
        && claimed.equals(contradiction.claimed());
  }

  /// No longer found.
  void gone() {
    unexplained(FindingStatus.CORRECTED);
  }

  private void unexplained(FindingStatus next) {
    status = next;
    explanation = null;
    explainedAt = null;
    explainedBy = null;
  }

  void explain(String text, Report.Signature by) {
    status = FindingStatus.EXPLAINED;
    explanation = text;
    explainedAt = by.at();
    explainedBy = by.name();
  }

  /// Whether it keeps the report from being frozen.
  boolean isBlocking() {
    return severity == Severity.BLOCKING && status == FindingStatus.OPEN;
  }

  UUID id() {
    return id;
  }

  UUID report() {
    return report;
  }

  int position() {
    return position;
  }

  String fingerprint() {
    return fingerprint;
  }

  String code() {
    return code;
  }

  Severity severity() {
    return severity;
  }

  FindingStatus status() {
    return status;
  }

  String indicator() {
    return indicator;
  }

  String section() {
    return section;
  }

  String claimed() {
    return claimed;
  }

  String computed() {
    return computed;
  }

  String excerpt() {
    return excerpt;
  }

  String suggestion() {
    return suggestion;
  }

  String message() {
    return message;
  }

  boolean isCorrectable() {
    return correctable;
  }

  @Nullable String explanation() {
    return explanation;
  }

  /// Who explained it, absent for one nobody did.
  Report.@Nullable Signature explained() {
    return explainedBy == null || explainedAt == null
        ? null
        : new Report.Signature(explainedBy, explainedAt);
  }

  Instant foundAt() {
    return foundAt;
  }
}

package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.contradiction.Severity;

/// A contradiction on the wire.
///
/// @param section key of the section, empty when only figures contradict one another
/// @param message what is wrong, one sentence for the author
/// @param correctable whether the suggestion can be applied by itself
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
    UUID id,
    String code,
    Severity severity,
    FindingStatus status,
    String indicator,
    String section,
    String claimed,
    String computed,
    String excerpt,
    String suggestion,
    String message,
    boolean correctable,
    @Nullable String explanation,
    @Nullable Instant explainedAt,
    @Nullable String explainedBy,
    Instant foundAt) {

  static FindingView of(Finding finding) {
    var explained = finding.explained();
    return new FindingView(
        finding.id(),
        finding.code(),
        finding.severity(),
        finding.status(),
        finding.indicator(),
        finding.section(),
        finding.claimed(),
        finding.computed(),
        finding.excerpt(),
        finding.suggestion(),
        finding.message(),
        finding.isCorrectable(),
        finding.explanation(),
        explained == null ? null : explained.at(),
        explained == null ? null : explained.name(),
        finding.foundAt());
  }
}

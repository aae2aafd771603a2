package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.figure.Figure;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.ReportKind;

/// A report in a list.
///
/// @param group of the unit whose communes it is put together of, absent where it is all below it
/// @param to first day after the period
/// @param contentHash SHA-256 of the frozen contents
/// @param date day of issue
/// @param notation for example "07/BC-UBND"
/// @param obligation it answers
/// @param replaces the issued report whose place it takes
/// @param replacedBy the report that took its place
/// @param handover how the unit above took it, absent before issue
/// @param remarks of the unit above
/// @param sentBack who sent it back last, when and why: the leader before its issue or the unit
///   above after it; of a draft that will replace a returned report, that return. Absent once it is
///   frozen again or replaced
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportSummary(
    UUID id,
    long revision,
    Figure.UnitName unit,
    ReportKind kind,
    Figure.@Nullable UnitName group,
    String subject,
    LocalDate from,
    LocalDate to,
    ReportState state,
    String stateName,
    @Nullable String contentHash,
    @Nullable Integer number,
    @Nullable LocalDate date,
    @Nullable String notation,
    Instant draftedAt,
    String draftedBy,
    @Nullable Instant frozenAt,
    @Nullable String frozenBy,
    @Nullable Instant approvedAt,
    @Nullable String approvedBy,
    @Nullable Instant issuedAt,
    @Nullable String issuedBy,
    @Nullable UUID obligation,
    @Nullable UUID replaces,
    @Nullable UUID replacedBy,
    @Nullable Handover handover,
    @Nullable String handoverName,
    @Nullable String remarks,
    @Nullable StepView sentBack) {

  /// @param material it is written from
  static ReportSummary of(Report report, Material material, @Nullable StepView sentBack) {
    return of(report, material.unit().name(), material.group(), sentBack);
  }

  static ReportSummary of(
      Report report, String unitName, @Nullable String groupName, @Nullable StepView sentBack) {
    var group = report.group();
    var issue = report.issue();
    var frozen = report.frozen();
    var approved = report.approved();
    var issued = report.issued();
    return new ReportSummary(
        report.id(),
        report.revision(),
        new Figure.UnitName(report.unit(), unitName),
        report.kind(),
        group == null || groupName == null
            ? null
            : new Figure.UnitName(group.toString(), groupName),
        report.head().subject(),
        report.from(),
        report.to(),
        report.state(),
        report.state().nameVi(),
        report.contentHash(),
        issue == null ? null : issue.number(),
        issue == null ? null : issue.date(),
        report.notation(),
        report.drafted().at(),
        report.drafted().name(),
        frozen == null ? null : frozen.at(),
        frozen == null ? null : frozen.name(),
        approved == null ? null : approved.at(),
        approved == null ? null : approved.name(),
        issued == null ? null : issued.at(),
        issued == null ? null : issued.name(),
        report.obligation(),
        report.replaces(),
        report.replacedBy(),
        issued == null ? null : report.handover(),
        issued == null ? null : report.handover().nameVi(),
        report.remarks(),
        sentBack);
  }
}

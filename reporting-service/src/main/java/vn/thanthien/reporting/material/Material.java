package vn.thanthien.reporting.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.reporting.record.Doubts;
import vn.thanthien.reporting.record.ReceptionCounts;
import vn.thanthien.reporting.record.SurveyCounts;
import vn.thanthien.reporting.record.VisitCounts;

/// Everything a report is written from. Frozen into its snapshot as it is.
///
/// @param from first day of the period
/// @param to first day after it
/// @param figures of the unit; for a district, totals over the communes whose report was received
/// @param register dossier counts of the register table
/// @param surveys rounds closed in the period by phase and runner, never pooled
/// @param communes those of a district, in the order of their names; empty for a commune
/// @param doubts about a commune's own records
/// @param group name of the reporting group it is put together of, absent where it is all the
///   unit's communes
/// @param visits of a commune's leaders; absent above communes, and in what was frozen before they
///   were kept
/// @param receptions a commune's leaders held in person, of those of whom any session is recorded;
///   absent likewise
public record Material(
    UnitCard unit,
    LocalDate from,
    LocalDate to,
    List<ReportFigure> figures,
    @Nullable Register register,
    List<SurveyCounts> surveys,
    Programme programme,
    List<CommuneShare> communes,
    Doubts doubts,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable VisitCounts visits,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Map<LeaderRole, ReceptionCounts> receptions,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String group) {

  @SuppressWarnings("NullAway") // what was frozen before doubts were kept comes without
  public Material {
    figures = List.copyOf(figures);
    surveys = List.copyOf(surveys);
    communes = List.copyOf(communes);
    doubts = doubts == null ? Doubts.NONE : doubts;
    receptions = receptions == null ? null : Map.copyOf(receptions);
  }

  /// A subject, with the group it is told of.
  public String told(String subject) {
    return group == null ? subject : "%s của nhóm “%s”".formatted(subject, group);
  }
}

package vn.thanthien.reporting.figure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.Recount;

/// Figures, what they are held against, the records behind them, and the proof that both say the
/// same.
@Path("/api/figures")
@Produces(MediaType.APPLICATION_JSON)
class FigureResource {

  private final Figures figures;
  private final FigureTrace trace;
  private final FigureComparisons comparisons;
  private final FigureProof proof;
  private final Subjects subjects;
  private final Caller caller;

  @Inject
  FigureResource(
      Figures figures,
      FigureTrace trace,
      FigureComparisons comparisons,
      FigureProof proof,
      Subjects subjects,
      Caller caller) {
    this.figures = figures;
    this.trace = trace;
    this.comparisons = comparisons;
    this.proof = proof;
    this.subjects = subjects;
    this.caller = caller;
  }

  /// The figures of a unit, or of a reporting group, and a period.
  ///
  /// @param group members in force on the period's last day
  /// @param sight `AS_TODAY` takes in what the unit took over by lineage
  /// @param to first day after the period
  /// @param cutoff until when letters are considered; the period's end where absent
  @GET
  @Transactional
  @RolesAllowed({
    Role.PLATFORM_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.SURVEY_RUNNER,
    Role.PARTY_OFFICE,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  public List<Figure> figures(
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("group") @Nullable UUID group,
      @QueryParam("sight") @DefaultValue("AS_THEN") Sight sight,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("cutoff") @Nullable OffsetDateTime cutoff,
      @QueryParam("code") List<String> codes) {
    var period = period(from, to);
    return figures.of(subject(unit, group, period, sight), period, cutoff(cutoff, period), codes);
  }

  /// The same figures beside an earlier period and beside the unit's targets.
  ///
  /// @param before which earlier period
  @GET
  @Path("comparisons")
  @Transactional
  @RolesAllowed({
    Role.PLATFORM_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.SURVEY_RUNNER,
    Role.PARTY_OFFICE,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  public FigureComparisons.FiguresCompared comparisons(
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("group") @Nullable UUID group,
      @QueryParam("sight") @DefaultValue("AS_THEN") Sight sight,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("before") @DefaultValue("PREVIOUS") FigureComparisons.Before before,
      @QueryParam("code") List<String> codes) {
    var period = period(from, to);
    return comparisons.of(subject(unit, group, period, sight), period, before, codes);
  }

  /// The records behind a figure; `part` is `numerator` or `denominator`.
  @GET
  @Path("{code}/records")
  @Transactional
  @RolesAllowed({
    Role.PLATFORM_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  public FigureTrace.Traced records(
      String code,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("group") @Nullable UUID group,
      @QueryParam("sight") @DefaultValue("AS_THEN") Sight sight,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("cutoff") @Nullable OffsetDateTime cutoff,
      @QueryParam("part") @DefaultValue("numerator") String part,
      @QueryParam("by") List<String> by,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    var period = period(from, to);
    return trace.of(
        code,
        subject(unit, group, period, sight),
        period,
        cutoff(cutoff, period),
        part,
        by,
        after,
        limit);
  }

  /// Counts the period again from the records; answers with what the counters say otherwise, empty
  /// when they are right.
  @POST
  @Path("recount")
  @RolesAllowed({Role.PLATFORM_ADMIN, Role.DISTRICT_ADMIN})
  public List<Recount.Difference> recount(
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to) {
    return proof.differences(unit(unit), period(from, to));
  }

  private Subject subject(@Nullable String unit, @Nullable UUID group, Period period, Sight sight) {
    if (group == null) {
      return subjects.of(unit(unit), sight);
    }
    if (unit != null) {
      throw new Refusal(ProblemType.INVALID, "Chỉ chọn một đơn vị hoặc một nhóm.", "group");
    }
    return subjects.ofGroup(group, period.to().minusDays(1), sight);
  }

  private String unit(@Nullable String requested) {
    return requested == null ? caller.unit() : requested;
  }

  private static Instant cutoff(@Nullable OffsetDateTime requested, Period period) {
    if (requested == null) {
      return period.end();
    }
    if (requested.toInstant().isBefore(period.end())) {
      throw new Refusal(
          ProblemType.TIME_ORDER, "Thời điểm chốt không được trước ngày cuối kỳ.", "cutoff");
    }
    return requested.toInstant();
  }

  private static Period period(LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) {
      throw new Refusal(ProblemType.TIME_ORDER, "Ngày kết thúc phải sau ngày bắt đầu.", "to");
    }
    return new Period(from, to);
  }
}

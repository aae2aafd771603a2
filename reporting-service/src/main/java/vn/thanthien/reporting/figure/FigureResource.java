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
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.Recount;

/// Figures, the records behind them, and the proof that both say the same.
@Path("/api/figures")
@Produces(MediaType.APPLICATION_JSON)
class FigureResource {

  private final Figures figures;
  private final FigureTrace trace;
  private final FigureProof proof;
  private final Caller caller;

  @Inject
  FigureResource(Figures figures, FigureTrace trace, FigureProof proof, Caller caller) {
    this.figures = figures;
    this.trace = trace;
    this.proof = proof;
    this.caller = caller;
  }

  /// The figures of a unit and a period.
  ///
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
    Role.PARTY_OFFICE,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  public List<Figure> figures(
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("cutoff") @Nullable OffsetDateTime cutoff,
      @QueryParam("code") List<String> codes) {
    var period = period(from, to);
    return figures.of(unit(unit), period, cutoff(cutoff, period), codes);
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
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("cutoff") @Nullable OffsetDateTime cutoff,
      @QueryParam("part") @DefaultValue("numerator") String part,
      @QueryParam("by") List<String> by,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    var period = period(from, to);
    return trace.of(code, unit(unit), period, cutoff(cutoff, period), part, by, after, limit);
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

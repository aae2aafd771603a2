package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.record.LateRecords;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.unit.Unit;

/// A report beside another, and beside what has come in since it was frozen.
@Path("/api/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
class ComparisonResource {

  /// As many records as somebody reads; the count tells of all.
  private static final int MOST_LISTED = 200;

  private final Reports reports;
  private final ReportContents contents;
  private final ReportViews views;
  private final LateRecords late;
  private final Indicators indicators;

  @Inject
  ComparisonResource(
      Reports reports,
      ReportContents contents,
      ReportViews views,
      LateRecords late,
      Indicators indicators) {
    this.reports = reports;
    this.contents = contents;
    this.views = views;
    this.late = late;
    this.indicators = indicators;
  }

  /// What differs from another report of the same unit and group: by default the one it replaces,
  /// else the last issued one over an earlier period.
  @GET
  @Path("differences")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR,
    Role.PLATFORM_ADMIN
  })
  public DifferencesView differences(UUID id, @RestQuery @Nullable UUID with) {
    var report = reports.get(id);
    var other = with == null ? reports.before(report) : reports.findByIdOptional(with);
    if (with != null && other.filter(found -> found.isBeside(report)).isEmpty()) {
      throw new Refusal(
          ProblemType.UNKNOWN_REFERENCE, "Đơn vị không có báo cáo cùng loại này.", "with");
    }
    return other
        .map(found ->
            new DifferencesView(
                ReportSummary.of(found, contents.of(found).material(), views.sentBack(found)),
                Comparison.of(contents.of(found), contents.of(report))))
        .orElseGet(() -> new DifferencesView(null, new Comparison(List.of(), List.of())));
  }

  /// What came in about the period after the report was frozen, and what each figure would be now.
  @GET
  @Path("late-arrivals")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR,
    Role.PLATFORM_ADMIN
  })
  public LateView lateArrivals(UUID id) {
    var report = reports.get(id);
    var frozen = report.frozen();
    if (frozen == null) {
      return new LateView(null, List.of(), 0, List.of());
    }
    var found =
        report.kind() == ReportKind.COMMUNE
            ? contents.counted(report).stream()
                .map(unit -> late.since(unit, report.days(), frozen.at(), MOST_LISTED))
                .toList()
            : List.of(
                late.reportsSince(
                    contents.communes(report).stream().map(Unit::id).toList(),
                    new Period(report.from(), report.to()),
                    frozen.at(),
                    MOST_LISTED));
    return new LateView(
        frozen.at(),
        Comparison.figures(
            contents.of(report).material().figures(), contents.material(report).figures()),
        found.stream().mapToLong(LateRecords.Late::total).sum(),
        found.stream().flatMap(of -> of.records().stream()).limit(MOST_LISTED).toList());
  }

  /// The communes of a district's report by one rate, where it was drafted to show that.
  ///
  /// @param code of an indicator of which the catalogue says which rate is the better one
  @GET
  @Path("ranking")
  @Transactional
  @RolesAllowed({Role.DISTRICT_ADMIN, Role.DISTRICT_LEADER, Role.AUDITOR, Role.PLATFORM_ADMIN})
  public Ranking ranking(UUID id, @RestQuery @NotNull String code) {
    var report = reports.get(id);
    if (!report.isRanked()) {
      throw Refusal.unknown();
    }
    var better =
        indicators
            .find(code, report.to().minusDays(1))
            .map(Indicator::better)
            .orElseThrow(() ->
                new Refusal(
                    ProblemType.UNKNOWN_REFERENCE,
                    "Chỉ tiêu này không dùng để xếp hạng các xã.",
                    "code"));
    return Ranking.of(code, better, contents.of(report).material().communes());
  }

  /// @param with the report compared with, absent where there is none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DifferencesView(@Nullable ReportSummary with, Comparison changes) {}

  /// @param frozenAt absent for a draft, whose figures are those of now
  /// @param effects figures as frozen and as they would be now
  /// @param total records that came late; to a district's report, communes' reports
  /// @param records the first of them
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LateView(
      @Nullable Instant frozenAt,
      List<Comparison.FigureChange> effects,
      long total,
      List<LateRecords.LateRecord> records) {}
}

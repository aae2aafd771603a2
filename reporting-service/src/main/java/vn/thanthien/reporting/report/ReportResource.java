package vn.thanthien.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.unit.ReportingGroups;
import vn.thanthien.reporting.unit.UnitTree;

/// Reports: draft, read, list. Their sections, contradictions, steps and files are resources below.
@Path("/api/reports")
@Produces(MediaType.APPLICATION_JSON)
class ReportResource {

  private final ReportDesk desk;
  private final Reports reports;
  private final ReportViews views;
  private final ReportContents contents;
  private final UnitTree units;
  private final ReportingGroups groups;
  private final Idempotency idempotency;

  @Inject
  ReportResource(
      ReportDesk desk,
      Reports reports,
      ReportViews views,
      ReportContents contents,
      UnitTree units,
      ReportingGroups groups,
      Idempotency idempotency) {
    this.desk = desk;
    this.reports = reports;
    this.views = views;
    this.contents = contents;
    this.units = units;
    this.groups = groups;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER
  })
  @APIResponseSchema(value = ReportView.class, responseCode = "201")
  public RestResponse<ReportView> draft(@NotNull @Valid DraftReport request) {
    var id = idempotency.once(request, () -> desk.draft(request).id());
    var report = reports.get(id);
    return RestResponse.ResponseBuilder.<ReportView>created(URI.create("/api/reports/" + id))
        .entity(views.of(report))
        .tag(Revision.tag(report.revision()))
        .build();
  }

  @GET
  @Path("{id}")
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
  public RestResponse<ReportView> one(UUID id) {
    var report = reports.get(id);
    return RestResponse.ResponseBuilder.ok(views.of(report))
        .tag(Revision.tag(report.revision()))
        .build();
  }

  /// Puts something else around a draft's text, or has other records told of.
  @PUT
  @Path("{id}/head")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER
  })
  public RestResponse<ReportView> change(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PutHead request) {
    var report = desk.change(id, request.head(), ifMatch);
    return Revision.answer(views.of(report), report.revision());
  }

  /// Reports in the order they were begun.
  ///
  /// @param group only reports of what is in it on the period's last day, and those put together of
  ///   it
  @GET
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
  public Page<ReportSummary> page(
      @RestQuery @Nullable String unit,
      @RestQuery @Nullable ReportKind kind,
      @RestQuery @Nullable UUID group,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    var rows =
        reports.page(unit, kind, group == null ? null : groups.get(group).id(), after, limit);
    var sentBack = views.sentBack(rows);
    return Page.of(
        rows,
        limit,
        Report::id,
        report ->
            ReportSummary.of(
                report,
                units.get(report.unit()).name(),
                groups.name(report.group()),
                sentBack.get(report.id())));
  }

  /// What the report is written from: of now for a draft, as frozen ever after.
  @GET
  @Path("{id}/figures")
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
  public List<ReportFigureView> figures(UUID id) {
    return ReportFigureView.of(contents.of(reports.get(id)).material());
  }
}

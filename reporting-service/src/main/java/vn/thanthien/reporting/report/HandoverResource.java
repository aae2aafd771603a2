package vn.thanthien.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Officials;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.record.Revision;

/// An issued report between the unit that wrote it and the one above, and its whole history.
@Path("/api/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
class HandoverResource {

  private final HandoverDesk desk;
  private final Reports reports;
  private final ReportSteps steps;
  private final ReportViews views;
  private final Officials officials;
  private final Idempotency idempotency;

  @Inject
  HandoverResource(
      HandoverDesk desk,
      Reports reports,
      ReportSteps steps,
      ReportViews views,
      Officials officials,
      Idempotency idempotency) {
    this.desk = desk;
    this.reports = reports;
    this.steps = steps;
    this.views = views;
    this.officials = officials;
    this.idempotency = idempotency;
  }

  @POST
  @Path("receipt")
  @Transactional
  @RolesAllowed({Role.DISTRICT_ADMIN, Role.DISTRICT_LEADER})
  public RestResponse<ReportView> receive(
      UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return record(id, Map.of(), () -> desk.handOver(id, Handover.RECEIVED, null, ifMatch));
  }

  /// Returns it with remarks; its unit then owes a report that replaces it.
  @POST
  // without it a text/plain body would be handed to the record of one text
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("return")
  @Transactional
  @RolesAllowed({Role.DISTRICT_ADMIN, Role.DISTRICT_LEADER})
  public RestResponse<ReportView> giveBack(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Remarks request) {
    return record(
        id,
        request,
        () -> desk.handOver(id, Handover.RETURNED, request.remarks().strip(), ifMatch));
  }

  @POST
  @Path("acceptance")
  @Transactional
  @RolesAllowed({Role.DISTRICT_ADMIN, Role.DISTRICT_LEADER})
  public RestResponse<ReportView> accept(
      UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return record(id, Map.of(), () -> desk.handOver(id, Handover.ACCEPTED, null, ifMatch));
  }

  /// Drafts the report that will take its place.
  @POST
  @Path("replacement")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER
  })
  @APIResponseSchema(value = ReportView.class, responseCode = "201")
  public RestResponse<ReportView> replace(
      UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var newer = reports.get(idempotency.once(Map.of(), () -> desk.replace(id, ifMatch).id()));
    return Revision.created(
        URI.create("/api/reports/" + newer.id()), views.of(newer), newer.revision());
  }

  /// What happened to the report, oldest first.
  @GET
  @Path("steps")
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
  public List<StepView> steps(UUID id) {
    var lines = steps.of(reports.get(id).id());
    var names = officials.names(lines.stream().map(ReportStep::actor));
    return lines.stream().map(step -> StepView.of(step, names)).toList();
  }

  private RestResponse<ReportView> record(UUID id, Object request, Supplier<Report> step) {
    idempotency.once(request, () -> step.get().id());
    var report = reports.get(id);
    return Revision.answer(views.of(report), report.revision());
  }

  /// @param remarks what its unit must mend; the unit reads them
  record Remarks(@NotBlank @Size(max = 2000) String remarks) {}
}

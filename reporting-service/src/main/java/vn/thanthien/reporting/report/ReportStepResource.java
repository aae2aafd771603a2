package vn.thanthien.reporting.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.record.Revision;

/// The steps of a report, each a noun below it.
@Path("/api/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
class ReportStepResource {

  private final ReportDesk desk;
  private final Reports reports;
  private final ReportViews views;
  private final Idempotency idempotency;

  @Inject
  ReportStepResource(ReportDesk desk, Reports reports, ReportViews views, Idempotency idempotency) {
    this.desk = desk;
    this.reports = reports;
    this.views = views;
    this.idempotency = idempotency;
  }

  @POST
  @Path("freeze")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER
  })
  public RestResponse<ReportView> freeze(
      UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return record(id, Map.of(), () -> desk.freeze(id, ifMatch));
  }

  /// Sends it back before its issue, to be written on.
  @POST
  // without it a text/plain body would be handed to the record of one text
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("reopening")
  @Transactional
  @RolesAllowed({Role.LEADER, Role.DISTRICT_LEADER})
  public RestResponse<ReportView> reopen(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid StepReason request) {
    return record(id, request, () -> desk.reopen(id, request.reason().strip(), ifMatch));
  }

  /// Gives a draft up; it stays with its texts and its history.
  @POST
  // without it a text/plain body would be handed to the record of one text
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("discard")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER
  })
  public RestResponse<ReportView> discard(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid StepReason request) {
    return record(id, request, () -> desk.discard(id, request.reason().strip(), ifMatch));
  }

  @POST
  @Path("approval")
  @Transactional
  @RolesAllowed({Role.LEADER, Role.DISTRICT_LEADER})
  public RestResponse<ReportView> approve(
      UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return record(id, Map.of(), () -> desk.approve(id, ifMatch));
  }

  @POST
  @Path("issue")
  @RolesAllowed({Role.LEADER, Role.DISTRICT_LEADER})
  public RestResponse<ReportView> issue(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid IssueReport request) {
    var files = desk.files(id, request.date(), request.number());
    return QuarkusTransaction.requiringNew()
        .call(() ->
            record(
                id,
                request,
                () -> desk.issue(id, request.date(), request.number(), ifMatch, files)));
  }

  private RestResponse<ReportView> record(UUID id, Object request, Supplier<Report> step) {
    idempotency.once(request, () -> step.get().id());
    var report = reports.get(id);
    return RestResponse.ResponseBuilder.ok(views.of(report))
        .tag(Revision.tag(report.revision()))
        .build();
  }

  /// @param reason which its history tells
  record StepReason(@NotBlank @Size(max = 2000) String reason) {}

  /// @param date printed on the report; it decides the register's year
  /// @param number as the unit's register gave it, the next one where absent
  record IssueReport(@NotNull LocalDate date, @Nullable @Min(1) @Max(99_999) Integer number) {}
}

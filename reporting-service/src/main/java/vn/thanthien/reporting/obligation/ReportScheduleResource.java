package vn.thanthien.reporting.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.record.Revision;

/// Periodic reports a unit asks for; each period makes a request.
@Path("/api/report-schedules")
@Produces(MediaType.APPLICATION_JSON)
class ReportScheduleResource {

  private final ObligationDesk desk;
  private final ReportSchedules schedules;
  private final Idempotency idempotency;

  @Inject
  ReportScheduleResource(ObligationDesk desk, ReportSchedules schedules, Idempotency idempotency) {
    this.desk = desk;
    this.schedules = schedules;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.DISTRICT_ADMIN)
  @APIResponseSchema(value = ScheduleView.class, responseCode = "201")
  public RestResponse<ScheduleView> schedule(@NotNull @Valid MakeSchedule request) {
    var id = idempotency.once(request, () -> desk.schedule(request).id());
    var made = schedules.get(id);
    return Revision.created(
        URI.create("/api/report-schedules/" + id), ScheduleView.of(made), made.revision());
  }

  @GET
  @Transactional
  @RolesAllowed({Role.DISTRICT_ADMIN, Role.DISTRICT_LEADER, Role.AUDITOR, Role.PLATFORM_ADMIN})
  public List<ScheduleView> all() {
    return schedules.all().stream().map(ScheduleView::of).toList();
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.DISTRICT_ADMIN, Role.DISTRICT_LEADER, Role.AUDITOR, Role.PLATFORM_ADMIN})
  public RestResponse<ScheduleView> one(UUID id) {
    var schedule = schedules.get(id);
    return Revision.answer(ScheduleView.of(schedule), schedule.revision());
  }

  /// Ends a schedule; requests already made stand.
  @POST
  // without it a text/plain body would be handed to the record of one date
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/end")
  @Transactional
  @RolesAllowed(Role.DISTRICT_ADMIN)
  public RestResponse<ScheduleView> end(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid End request) {
    idempotency.once(request, () -> desk.end(id, request.validTo(), ifMatch).id());
    var schedule = schedules.get(id);
    return Revision.answer(ScheduleView.of(schedule), schedule.revision());
  }

  /// @param validTo first day it no longer is in force
  record End(@NotNull LocalDate validTo) {}

  /// A schedule on the wire.
  ///
  /// @param group that is asked, absent where all below the unit are
  /// @param sendWithin working days after a period's last day
  /// @param validTo first day it no longer is in force, absent while it is
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ScheduleView(
      UUID id,
      long revision,
      @Nullable UUID group,
      PeriodKind periodKind,
      int sendWithin,
      Demand demand,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    static ScheduleView of(ReportSchedule schedule) {
      return new ScheduleView(
          schedule.id(),
          schedule.revision(),
          schedule.group(),
          schedule.periodKind(),
          schedule.sendWithin(),
          schedule.demand(),
          schedule.validFrom(),
          schedule.validTo());
    }
  }
}

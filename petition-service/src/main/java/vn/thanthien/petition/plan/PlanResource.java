package vn.thanthien.petition.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.petition.history.HistoryView;

/// The schedules of the leaders' receptions: publish, end, read, and the agenda that follows.
@Path("/api/receptions/plans")
@Produces(MediaType.APPLICATION_JSON)
class PlanResource {

  private static final int LONGEST_AGENDA_YEARS = 2;

  private final PlanDesk desk;

  @Inject
  PlanResource(PlanDesk desk) {
    this.desk = desk;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.PARTY_OFFICE, Role.COMMUNE_ADMIN})
  @APIResponseSchema(value = PlanView.class, responseCode = "201")
  public RestResponse<PlanView> publish(@NotNull @Valid PublishPlan request) {
    var view = desk.publish(request);
    return Revision.created(
        URI.create("/api/receptions/plans/" + view.id()), view, view.revision());
  }

  @POST
  // without it a text/plain body would be handed to the record of one value
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/end")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.PARTY_OFFICE, Role.COMMUNE_ADMIN})
  public RestResponse<PlanView> end(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid EndPlan request) {
    var view = desk.end(id, ifMatch, request);
    return Revision.answer(view, view.revision());
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public RestResponse<PlanView> one(UUID id) {
    var view = desk.one(id);
    return Revision.answer(view, view.revision());
  }

  @GET
  @Path("{id}/history")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public List<HistoryView> history(UUID id) {
    return desk.history(id);
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public Page<PlanView> page(
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return desk.page(after, limit);
  }

  /// Planned days and what became of them.
  ///
  /// @param from first day
  /// @param to first day after
  @GET
  @Path("agenda")
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public List<PlannedDay> agenda(
      @RestQuery @NotNull LocalDate from,
      @RestQuery @NotNull LocalDate to,
      @RestQuery @Nullable @Size(max = 60) String unit) {
    var period = new DayPeriod(from, to);
    if (from.plusYears(LONGEST_AGENDA_YEARS).isBefore(to)) {
      throw new Refusal(
          ProblemType.INVALID, "Kỳ không dài quá %d năm.".formatted(LONGEST_AGENDA_YEARS), "to");
    }
    return desk.agenda(unit, period);
  }
}

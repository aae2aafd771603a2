package vn.thanthien.reporting.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.calendar.CalendarYear;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.record.Revision;

/// The working calendar, year by year.
@Path("/api/calendar/{year}")
@Produces(MediaType.APPLICATION_JSON)
class CalendarResource {

  private final CalendarDesk desk;

  @Inject
  CalendarResource(CalendarDesk desk) {
    this.desk = desk;
  }

  @GET
  @RolesAllowed({
    Role.PLATFORM_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.COMMUNE_ADMIN,
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.RECEPTION_OFFICER,
    Role.LETTER_CLERK,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.AUDITOR,
    Role.DOSSIER_READ,
    Role.DOSSIER_WRITE,
    Role.INDICATOR_READ
  })
  @APIResponseSchema(CalendarYear.class)
  public Response one(int year) {
    return answer(desk.year(year));
  }

  /// Adds a revision of the year.
  @PUT
  @RolesAllowed(Role.PLATFORM_ADMIN)
  @APIResponseSchema(CalendarYear.class)
  public Response put(
      int year,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PutCalendarYear content) {
    return answer(desk.put(year, content, ifMatch));
  }

  private static Response answer(CalendarYear year) {
    return Response.ok(year).tag(Revision.tag(year.revision())).build();
  }
}

package vn.thanthien.reporting.programme;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.reference.Units;

/// What the programme held.
@Path(ProgrammeEventResource.PATH)
class ProgrammeEventResource {

  static final String PATH = "/api/programme/events";

  private final ProgrammeEvents programmeEvents;
  private final Units units;
  private final ProgrammeScope scope;
  private final Idempotency idempotency;

  @Inject
  ProgrammeEventResource(
      ProgrammeEvents programmeEvents, Units units, ProgrammeScope scope, Idempotency idempotency) {
    this.programmeEvents = programmeEvents;
    this.units = units;
    this.scope = scope;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = ProgrammeEventView.class, responseCode = "201")
  public Response add(@NotNull @Valid NewProgrammeEvent request) {
    var id =
        idempotency.once(request, () -> programmeEvents.add(units.owner(request.unit()), request));
    return Response.created(URI.create(PATH + "/" + id))
        .entity(ProgrammeEventView.of(programmeEvents.findById(id)))
        .build();
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  public Page<ProgrammeEventView> list(
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    var rows =
        programmeEvents.page(scope.unit(unit), from, to, ProgrammeScope.after(after), limit + 1);
    return Page.of(rows, limit, ProgrammeEvent::id, ProgrammeEventView::of);
  }
}

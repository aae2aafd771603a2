package vn.thanthien.survey.rating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.time.DayPeriod;

/// Screens at the desks of the one-stop office, on which people rate who served them.
@Path("/api/ballots/kiosks")
@Produces(MediaType.APPLICATION_JSON)
class KioskResource {

  private final RatingDesk desk;
  private final RatingKiosks kiosks;
  private final Idempotency idempotency;

  @Inject
  KioskResource(RatingDesk desk, RatingKiosks kiosks, Idempotency idempotency) {
    this.desk = desk;
    this.kiosks = kiosks;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.COMMUNE_ADMIN)
  @APIResponseSchema(value = KioskView.class, responseCode = "201")
  public RestResponse<KioskView> setUp(@NotNull @Valid SetUpKiosk request) {
    var id = idempotency.once(request, () -> desk.setUp(request).id());
    return RestResponse.ResponseBuilder.<KioskView>created(URI.create("/api/ballots/kiosks/" + id))
        .entity(desk.view(kiosks.get(id)))
        .build();
  }

  @GET
  @Transactional
  @RolesAllowed({Role.COMMUNE_ADMIN, Role.ONE_STOP_CLERK})
  public Page<KioskView> page(
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(kiosks.page(after, limit), limit, RatingKiosk::id, desk::view);
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.COMMUNE_ADMIN, Role.ONE_STOP_CLERK})
  public KioskView one(UUID id) {
    return desk.view(kiosks.get(id));
  }

  /// Who sits at the desk.
  @PUT
  @Path("{id}/officer")
  // a record of one text would else be made of plain text too
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed({Role.COMMUNE_ADMIN, Role.ONE_STOP_CLERK})
  public KioskView hand(UUID id, @NotNull @Valid SetUpKiosk.Hand request) {
    return desk.view(desk.hand(id, request.officer()));
  }

  /// Asks for one rating after a dossier; which one is not written down.
  @POST
  @Path("{id}/invitations")
  @Transactional
  @RolesAllowed(Role.ONE_STOP_CLERK)
  public KioskView invite(UUID id) {
    return desk.view(kiosks.get(idempotency.once("invitation", () -> desk.invite(id).id())));
  }

  /// Ratings by officer.
  ///
  /// @param from first day
  /// @param to first day after
  @GET
  @Path("ratings")
  @RolesAllowed({
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public List<RatingSum> ratings(
      @RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate to) {
    return desk.sums(new DayPeriod(from, to));
  }
}

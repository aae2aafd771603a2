package vn.thanthien.reporting.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.reporting.history.RecordChangeView;
import vn.thanthien.reporting.history.RecordChanges;

/// The profile of a unit by year. Putting the same facts again is the same act, so a POST needs no
/// idempotency key.
@Path(ProfileResource.PATH)
class ProfileResource {

  static final String PATH = "/api/programme/profiles";

  private final Profiles profiles;
  private final Units units;
  private final ProgrammeScope scope;
  private final RecordChanges changes;

  @Inject
  ProfileResource(Profiles profiles, Units units, ProgrammeScope scope, RecordChanges changes) {
    this.profiles = profiles;
    this.units = units;
    this.scope = scope;
    this.changes = changes;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = ProfileView.class, responseCode = "201")
  public Response put(@NotNull @Valid PutProfile profile) {
    var unit = units.owner(profile.unit());
    profiles.put(unit, profile);
    return Response.created(URI.create(PATH + "?unit=" + unit + "&year=" + profile.year()))
        .entity(ProfileView.of(unit, profile.year(), profiles.of(unit, profile.year())))
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
    Role.SURVEY_RUNNER,
    Role.INDICATOR_READ
  })
  public ProfileView one(
      @QueryParam("unit") @Nullable String unit, @QueryParam("year") @NotNull Integer year) {
    var owner = scope.unit(unit);
    return ProfileView.of(owner, year, profiles.of(owner, year));
  }

  /// What was said of one value.
  @GET
  @Path("facts/{id}/history")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR
  })
  @Produces(MediaType.APPLICATION_JSON)
  public List<RecordChangeView> history(UUID id) {
    return changes.of(id);
  }
}

package vn.thanthien.reporting.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.thanthien.kernel.caller.Officials;
import vn.thanthien.kernel.caller.Role;

/// The sets of slogans of the programme: the same for every unit.
@Path("/api/programme/slogan-sets")
@Produces(MediaType.APPLICATION_JSON)
class SloganSetResource {

  private final SloganSets sets;
  private final Officials officials;

  @Inject
  SloganSetResource(SloganSets sets, Officials officials) {
    this.sets = sets;
    this.officials = officials;
  }

  /// Every version, by code, the newest first.
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
  public List<SloganSetView> all() {
    return views(sets.versions());
  }

  /// Adds a version; none is ever changed.
  @PUT
  @Path("{code}")
  @Transactional
  @RolesAllowed(Role.PLATFORM_ADMIN)
  public SloganSetView put(
      @Pattern(regexp = "[a-z0-9.-]{1,40}") String code, @NotNull @Valid PutSloganSet set) {
    return views(List.of(sets.put(code, set))).getFirst();
  }

  private List<SloganSetView> views(List<SloganSet> versions) {
    var names = officials.names(versions.stream().map(SloganSet::actor));
    return versions.stream().map(set -> SloganSetView.of(set, names)).toList();
  }
}

package vn.thanthien.reporting.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.thanthien.kernel.caller.Role;

/// Merges, splits and renamings of units.
@Path("/api/units/reorganisations")
@Produces(MediaType.APPLICATION_JSON)
class ReorganisationResource {

  private final ReorganisationDesk desk;

  @Inject
  ReorganisationResource(ReorganisationDesk desk) {
    this.desk = desk;
  }

  /// The units as they stand after it.
  @POST
  @RolesAllowed(Role.PLATFORM_ADMIN)
  public List<UnitView> carryThrough(@NotNull @Valid Reorganise request) {
    return desk.carryThrough(request);
  }
}

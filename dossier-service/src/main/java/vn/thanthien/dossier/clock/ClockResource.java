package vn.thanthien.dossier.clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import vn.thanthien.kernel.caller.Role;

/// Why a dossier is due when it is.
@Path("/api/dossiers/{id}/clock")
@Produces(MediaType.APPLICATION_JSON)
class ClockResource {

  private final ClockDesk desk;

  @Inject
  ClockResource(ClockDesk desk) {
    this.desk = desk;
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR,
    Role.DOSSIER_READ,
    Role.DOSSIER_WRITE
  })
  public ClockView explain(UUID id) {
    return desk.explain(id);
  }
}

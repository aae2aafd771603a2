package vn.thanthien.petition.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import vn.thanthien.kernel.caller.Role;

/// Keeps the personal data of one petition beyond their time.
@Path("/api/petitions/{id}/legal-hold")
class LegalHoldResource {

  private final RetentionDesk desk;

  @Inject
  LegalHoldResource(RetentionDesk desk) {
    this.desk = desk;
  }

  @PUT
  @Transactional
  @RolesAllowed({Role.LEADER, Role.COMMUNE_ADMIN})
  public void hold(UUID id) {
    desk.hold(id, true);
  }

  @DELETE
  @Transactional
  @RolesAllowed({Role.LEADER, Role.COMMUNE_ADMIN})
  public void release(UUID id) {
    desk.hold(id, false);
  }
}

package vn.thanthien.petition.denouncer;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.caller.Role;

/// Who wrote a denunciation: from the vault, for a reason; and who looked.
@Path("/api/petitions/{id}/unmaskings")
@Produces(MediaType.APPLICATION_JSON)
class DenouncerResource {

  private final DenouncerDesk desk;

  @Inject
  DenouncerResource(DenouncerDesk desk) {
    this.desk = desk;
  }

  @POST
  // without it a text/plain body would be handed to the record of one text
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed(Role.DENUNCIATION_OFFICER)
  public DenouncerView open(UUID id, @NotNull @Valid OpenVault request) {
    return desk.open(id, request.reason());
  }

  @GET
  @Transactional
  @RolesAllowed({Role.DENUNCIATION_OFFICER, Role.LEADER, Role.COMMUNE_ADMIN, Role.AUDITOR})
  public List<VaultLookView> looks(UUID id) {
    return desk.looks(id);
  }
}

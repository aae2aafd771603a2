package vn.thanthien.petition.book;

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

/// Who came: unmasked for a reason, which is kept.
@Path("/api/receptions/book/{id}/unmaskings")
@Produces(MediaType.APPLICATION_JSON)
class VisitorResource {

  private final BookDesk desk;

  @Inject
  VisitorResource(BookDesk desk) {
    this.desk = desk;
  }

  @POST
  // without it a text/plain body would be handed to the record of one text
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.DENUNCIATION_OFFICER})
  public VisitorView unmask(UUID id, @NotNull @Valid UnmaskVisitor request) {
    return desk.unmask(id, request.reason());
  }

  @GET
  @Transactional
  @RolesAllowed({Role.LEADER, Role.COMMUNE_ADMIN, Role.AUDITOR})
  public List<UnmaskingView> unmaskings(UUID id) {
    return desk.unmaskings(id);
  }
}

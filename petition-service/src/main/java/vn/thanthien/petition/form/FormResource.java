package vn.thanthien.petition.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Download;

/// The document of each step, printed by the desk of the petition's own unit.
@Path("/api/petitions/{id}/history/{revision}/document")
class FormResource {

  private static final String PDF = "application/pdf";

  private final FormDesk desk;

  @Inject
  FormResource(FormDesk desk) {
    this.desk = desk;
  }

  @GET
  @Produces(PDF)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {@Content(mediaType = PDF)})
  @APIResponse(responseCode = "409", ref = "Problem409")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public Response print(UUID id, long revision) {
    var printed = desk.print(id, revision);
    return Download.shown(printed.pdf(), PDF, printed.name() + ".pdf");
  }
}

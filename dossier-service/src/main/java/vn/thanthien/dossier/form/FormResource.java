package vn.thanthien.dossier.form;

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

/// The forms of one dossier, printed for its applicant by the desk of its own unit.
@Path("/api/dossiers/{id}/forms")
class FormResource {

  static final String PDF = "application/pdf";

  private final FormDesk desk;

  @Inject
  FormResource(FormDesk desk) {
    this.desk = desk;
  }

  @GET
  @Path("{form}")
  @Produces(PDF)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {@Content(mediaType = PDF)})
  @APIResponse(responseCode = "409", ref = "Problem409")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.HANDLER, Role.LEADER})
  public Response print(UUID id, FormKind form) {
    var printed = desk.print(id, form);
    return Download.shown(printed.pdf(), PDF, printed.name() + ".pdf");
  }
}

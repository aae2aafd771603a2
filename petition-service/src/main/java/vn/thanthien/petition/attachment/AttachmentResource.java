package vn.thanthien.petition.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.file.FileName;
import vn.thanthien.kernel.file.FileType;
import vn.thanthien.kernel.page.Download;

/// The files of one petition.
@Path("/api/petitions/{id}/attachments")
class AttachmentResource {

  private final AttachmentDesk desk;
  private final StoredFiles files;

  @Inject
  AttachmentResource(AttachmentDesk desk, StoredFiles files) {
    this.desk = desk;
    this.files = files;
  }

  /// Takes a file in as it comes, 20 MB at most.
  ///
  /// @param disposition `attachment; filename*=UTF-8''…`; a name in the address would reach logs
  @POST
  @Consumes({FileType.PDF_TYPE, FileType.JPEG_TYPE, FileType.PNG_TYPE, FileType.DOCX_TYPE})
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.DENUNCIATION_OFFICER})
  @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
  public RestResponse<AttachmentView> attach(
      UUID id,
      @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
      @RestHeader(HttpHeaders.CONTENT_DISPOSITION) @Nullable String disposition,
      InputStream file) {
    var view = desk.attach(id, FileName.of(disposition), mediaType, file);
    return RestResponse.ResponseBuilder.<AttachmentView>created(
            URI.create("/api/petitions/" + id + "/attachments/" + view.id()))
        .entity(view)
        .build();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public List<AttachmentView> list(UUID id) {
    return desk.list(id);
  }

  @GET
  @Path("{attachment}")
  @Produces({FileType.PDF_TYPE, FileType.JPEG_TYPE, FileType.PNG_TYPE, FileType.DOCX_TYPE})
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = FileType.PDF_TYPE),
        @Content(mediaType = FileType.JPEG_TYPE),
        @Content(mediaType = FileType.PNG_TYPE),
        @Content(mediaType = FileType.DOCX_TYPE)
      })
  @APIResponse(responseCode = "409", ref = "Problem409")
  public Response read(UUID id, UUID attachment) {
    var file = desk.read(id, attachment);
    return Download.kept(
        out -> files.write(file.content(), out), file.type().mediaType(), file.name());
  }

  /// Takes a file away that was put there by mistake; a petition that left the desk keeps its
  /// files.
  @DELETE
  @Path("{attachment}")
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.DENUNCIATION_OFFICER})
  @APIResponse(responseCode = "204", description = "No Content")
  @APIResponse(responseCode = "409", ref = "Problem409")
  public void detach(UUID id, UUID attachment) {
    desk.detach(id, attachment);
  }
}

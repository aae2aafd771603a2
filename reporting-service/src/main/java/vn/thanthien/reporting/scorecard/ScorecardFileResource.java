package vn.thanthien.reporting.scorecard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.file.FileName;
import vn.thanthien.kernel.file.FileType;
import vn.thanthien.kernel.page.Download;

/// The files by which a unit shows what it says of itself.
@Path("/api/programme/scorecards")
class ScorecardFileResource {

  private final ScorecardFileDesk desk;

  @Inject
  ScorecardFileResource(ScorecardFileDesk desk) {
    this.desk = desk;
  }

  /// Takes a file in, 8 MB at most; the same one sent again is one.
  ///
  /// @param disposition `attachment; filename*=UTF-8''…`
  @POST
  @Path("{year}/{criterion}/files")
  @Transactional
  @Consumes({FileType.PDF_TYPE, FileType.JPEG_TYPE, FileType.PNG_TYPE, FileType.DOCX_TYPE})
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN})
  @APIResponseSchema(value = ScorecardFileView.class, responseCode = "201")
  public RestResponse<ScorecardFileView> attach(
      @Min(2000) @Max(2100) int year,
      @Size(max = 20) String criterion,
      @RestQuery @Nullable @Size(max = 60) String unit,
      @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
      @RestHeader(HttpHeaders.CONTENT_DISPOSITION) @Nullable String disposition,
      InputStream file) {
    var view =
        ScorecardFileView.of(
            desk.attach(unit, year, criterion, FileName.of(disposition), mediaType, file));
    return RestResponse.ResponseBuilder.<ScorecardFileView>created(
            URI.create("/api/programme/scorecards/files/" + view.id()))
        .entity(view)
        .build();
  }

  @GET
  @Path("files/{id}")
  @Transactional
  @Produces({FileType.PDF_TYPE, FileType.JPEG_TYPE, FileType.PNG_TYPE, FileType.DOCX_TYPE})
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR
  })
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = FileType.PDF_TYPE),
        @Content(mediaType = FileType.JPEG_TYPE),
        @Content(mediaType = FileType.PNG_TYPE),
        @Content(mediaType = FileType.DOCX_TYPE)
      })
  public Response read(UUID id) {
    var file = desk.get(id);
    var bytes = file.bytes();
    return Download.kept(out -> out.write(bytes), file.type().mediaType(), file.name());
  }

  /// Takes a file away that was put there by mistake.
  @DELETE
  @Path("files/{id}")
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN})
  @APIResponse(responseCode = "204", description = "No Content")
  @APIResponse(responseCode = "409", ref = "Problem409")
  public void detach(UUID id) {
    desk.detach(id);
  }
}

package vn.thanthien.dossier.dossierimport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
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
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.sheet.SheetFormat;

/// Imports of dossiers from other systems: a file goes in, a job comes out.
@Path("/api/dossier-imports")
@Produces(MediaType.APPLICATION_JSON)
class DossierImportResource {

  private final DossierImportDesk desk;
  private final ImportSources sources;

  @Inject
  DossierImportResource(DossierImportDesk desk, ImportSources sources) {
    this.desk = desk;
    this.sources = sources;
  }

  /// Takes a file in and answers before its rows are taken.
  @POST
  @Consumes({
    ImportFormat.NDJSON_TYPE,
    SheetFormat.CSV_TYPE,
    SheetFormat.XLSX_TYPE,
    ImportFormat.NATIONAL_DOSSIERS_TYPE,
    ImportFormat.NATIONAL_PROGRESS_TYPE
  })
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN, Role.DOSSIER_WRITE})
  @APIResponseSchema(value = DossierImportView.class, responseCode = "202")
  public RestResponse<DossierImportView> upload(
      @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @RestQuery @DefaultValue("national") @Pattern(regexp = "[a-z0-9-]{1,40}") String source,
      @RestQuery @Nullable @Size(max = 60) String unit,
      InputStream file)
      throws IOException {
    var job = desk.upload(ImportFormat.of(contentType), source, unit, file);
    return RestResponse.ResponseBuilder.<DossierImportView>accepted()
        .location(URI.create("/api/dossier-imports/" + job.id()))
        .entity(job)
        .build();
  }

  @GET
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN, Role.DOSSIER_WRITE})
  public Page<DossierImportView> page(
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return desk.page(after, limit);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN, Role.DOSSIER_WRITE})
  public DossierImportView one(UUID id) {
    return desk.one(id);
  }

  /// Every rejected row, as a file that a spreadsheet opens.
  @GET
  @Path("{id}/rejects")
  @Produces(SheetFormat.CSV_TYPE)
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN, Role.DOSSIER_WRITE})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {@Content(mediaType = SheetFormat.CSV_TYPE)})
  public RestResponse<StreamingOutput> rejects(UUID id) {
    var format = desk.one(id).format();
    return RestResponse.ResponseBuilder.<StreamingOutput>ok(out ->
            new RejectFile(
                    after -> desk.rejects(id, after, RejectFile.PAGE),
                    field -> sources.nameOf(format, field))
                .write(out))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"dong-bi-tu-choi-" + id + ".csv\"")
        .build();
  }
}

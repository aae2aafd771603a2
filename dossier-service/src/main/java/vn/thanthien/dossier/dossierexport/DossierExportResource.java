package vn.thanthien.dossier.dossierexport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.thanthien.dossier.dossier.DossierFilter;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.time.VietnamTime;

/// The list of dossiers as a file, narrowed like the list itself.
@Path("/api/dossiers/export")
class DossierExportResource {

  private final DossierExportDesk desk;
  private final Clock clock;

  @Inject
  DossierExportResource(DossierExportDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GET
  @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = SheetFormat.CSV_TYPE),
        @Content(mediaType = SheetFormat.XLSX_TYPE)
      })
  @RolesAllowed({
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR,
    Role.DOSSIER_READ
  })
  public Response export(@BeanParam @Valid DossierFilter filter, @Context Request request) {
    var format = SheetFormat.asked(request);
    desk.bound(filter);
    var name =
        "Danh sách hồ sơ %s.%s".formatted(VietnamTime.dayOf(clock.instant()), format.ending());
    return Download.kept(out -> desk.write(filter, format, out), format.mediaType(), name);
  }
}

package vn.thanthien.dossier.procedure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.SheetFormat;

/// A whole catalogue of procedures from a file: every row or none.
@Path("/api/procedures/imports")
@Produces(MediaType.APPLICATION_JSON)
class ProcedureImportResource {

  private final ProcedureFile file;
  private final Procedures procedures;

  @Inject
  ProcedureImportResource(ProcedureFile file, Procedures procedures) {
    this.file = file;
    this.procedures = procedures;
  }

  @POST
  @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @Transactional
  @RolesAllowed({Role.PLATFORM_ADMIN, Role.DISTRICT_ADMIN})
  public List<ProcedureView> take(
      @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String contentType, InputStream content)
      throws IOException {
    return file.rows(SheetFormat.sent(contentType), content).stream()
        .map(row -> ProcedureView.of(procedures.put(row.code(), row.content())))
        .toList();
  }
}

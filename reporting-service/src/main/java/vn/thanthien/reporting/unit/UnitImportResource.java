package vn.thanthien.reporting.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.SheetFormat;

/// An official list of units from a file: every row or none.
@Path("/api/units/imports")
@Produces(MediaType.APPLICATION_JSON)
class UnitImportResource {

  private final UnitFile file;
  private final UnitImportDesk desk;

  @Inject
  UnitImportResource(UnitFile file, UnitImportDesk desk) {
    this.file = file;
    this.desk = desk;
  }

  /// Takes a list over.
  ///
  /// @param dryRun only tells what would be done
  @POST
  @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @RolesAllowed(Role.PLATFORM_ADMIN)
  public UnitImport take(
      @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @RestQuery @DefaultValue("false") boolean dryRun,
      InputStream content)
      throws IOException {
    return desk.take(file.rows(SheetFormat.sent(contentType), content), dryRun);
  }
}

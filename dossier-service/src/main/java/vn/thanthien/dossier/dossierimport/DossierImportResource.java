package vn.thanthien.dossier.dossierimport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import vn.thanthien.kernel.caller.Role;

/// Imports of dossiers from other systems, one JSON object a line.
@Path("/api/dossier-imports")
class DossierImportResource {

  static final String NDJSON = "application/x-ndjson";

  private final DossierImportDesk desk;
  private final DossierImports imports;

  @Inject
  DossierImportResource(DossierImportDesk desk, DossierImports imports) {
    this.desk = desk;
    this.imports = imports;
  }

  @POST
  @Consumes(NDJSON)
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN, Role.DOSSIER_WRITE})
  public DossierImportView take(InputStream ndjson) throws IOException {
    return DossierImportView.of(desk.take(ndjson));
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN, Role.DOSSIER_WRITE})
  public DossierImportView one(UUID id) {
    return DossierImportView.of(imports.get(id));
  }
}

package vn.thanthien.dossier.procedure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.problem.Refusal;

/// The procedure catalogue: reference data, so entity and collection suffice.
@Path("/api/procedures")
@Produces(MediaType.APPLICATION_JSON)
class ProcedureResource {

  private final Procedures procedures;

  @Inject
  ProcedureResource(Procedures procedures) {
    this.procedures = procedures;
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR,
    Role.DOSSIER_READ,
    Role.DOSSIER_WRITE
  })
  public List<ProcedureView> all() {
    return procedures.list("order by code, effectiveFrom").stream().map(ProcedureView::of).toList();
  }

  @GET
  @Path("{code}")
  @Transactional
  @RolesAllowed({
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR,
    Role.DOSSIER_READ,
    Role.DOSSIER_WRITE
  })
  public List<ProcedureView> versions(String code) {
    var versions = procedures.versions(code);
    if (versions.isEmpty()) {
      throw Refusal.unknown();
    }
    return versions.stream().map(ProcedureView::of).toList();
  }

  @PUT
  @Path("{code}")
  @Transactional
  @RolesAllowed({Role.PLATFORM_ADMIN, Role.DISTRICT_ADMIN})
  public ProcedureView put(String code, @NotNull @Valid PutProcedure content) {
    return ProcedureView.of(procedures.put(code, content));
  }
}

package vn.thanthien.dossier.applicant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import vn.thanthien.kernel.caller.Role;

/// Whose affair a dossier is: unmasked for a reason, and held or forgotten in time.
@Path("/api/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
class ApplicantResource {

  private final ApplicantDesk desk;

  @Inject
  ApplicantResource(ApplicantDesk desk) {
    this.desk = desk;
  }

  @POST
  // without it a text/plain body would be handed to the record of one text
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("unmaskings")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.HANDLER, Role.LETTER_CLERK})
  public ApplicantView unmask(UUID id, @NotNull @Valid UnmaskApplicant request) {
    return desk.unmask(id, request.reason());
  }

  @GET
  @Path("unmaskings")
  @Transactional
  @RolesAllowed({Role.LEADER, Role.COMMUNE_ADMIN, Role.AUDITOR})
  public List<UnmaskingView> unmaskings(UUID id) {
    return desk.unmaskings(id);
  }

  @PUT
  @Path("legal-hold")
  @Transactional
  @RolesAllowed({Role.LEADER, Role.COMMUNE_ADMIN})
  public void hold(UUID id) {
    desk.hold(id, true);
  }

  @DELETE
  @Path("legal-hold")
  @Transactional
  @RolesAllowed({Role.LEADER, Role.COMMUNE_ADMIN})
  public void release(UUID id) {
    desk.hold(id, false);
  }
}

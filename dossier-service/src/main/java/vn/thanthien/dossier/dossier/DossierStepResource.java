package vn.thanthien.dossier.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.record.Revision;

/// The way of a dossier from acceptance to its end, each step a noun below it.
@Path("/api/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
class DossierStepResource {

  private final DossierDesk desk;

  @Inject
  DossierStepResource(DossierDesk desk) {
    this.desk = desk;
  }

  @POST
  @Path("acceptance")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> accept(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Acceptance acceptance) {
    return record(id, ifMatch, acceptance);
  }

  @POST
  @Path("assignment")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.HANDLER, Role.DOSSIER_WRITE, Role.LEADER})
  public RestResponse<DossierView> assign(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Assignment assignment) {
    return record(id, ifMatch, assignment);
  }

  @POST
  @Path("completion")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.HANDLER, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> complete(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Completion completion) {
    return record(id, ifMatch, completion);
  }

  @POST
  @Path("return")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> handOver(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Return handOver) {
    return record(id, ifMatch, handOver);
  }

  @POST
  @Path("refusal")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> refuse(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Refused refusal) {
    return record(id, ifMatch, refusal);
  }

  @POST
  @Path("withdrawal")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> withdraw(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Withdrawal withdrawal) {
    return record(id, ifMatch, withdrawal);
  }

  @POST
  @Path("stoppage")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.HANDLER, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> stop(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Stoppage stoppage) {
    return record(id, ifMatch, stoppage);
  }

  private RestResponse<DossierView> record(UUID id, @Nullable String ifMatch, Step step) {
    var view = desk.record(id, ifMatch, step);
    return Revision.answer(view, view.revision());
  }
}

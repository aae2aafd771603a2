package vn.thanthien.dossier.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.record.Revision;

/// The steps of a dossier, each a noun below it.
@Path("/api/dossiers/{id}")
class DossierStepResource {

  private final DossierDesk desk;
  private final Dossiers dossiers;
  private final Idempotency idempotency;

  @Inject
  DossierStepResource(DossierDesk desk, Dossiers dossiers, Idempotency idempotency) {
    this.desk = desk;
    this.dossiers = dossiers;
    this.idempotency = idempotency;
  }

  @POST
  @Path("supplement-request")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.HANDLER, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> requestSupplement(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.SupplementRequest request) {
    return record(id, ifMatch, request);
  }

  @POST
  @Path("supplement-receipt")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.HANDLER, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> receiveSupplement(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.SupplementReceipt receipt) {
    return record(id, ifMatch, receipt);
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
    idempotency.once(step, () -> desk.record(id, ifMatch, step).id());
    var view = DossierView.of(dossiers.get(id), false);
    return RestResponse.ResponseBuilder.ok(view).tag(Revision.tag(view.revision())).build();
  }
}

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

/// What stops and starts the clock of a dossier, or appoints another date.
@Path("/api/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
class DossierClockResource {

  private final DossierDesk desk;

  @Inject
  DossierClockResource(DossierDesk desk) {
    this.desk = desk;
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
  @Path("payment-request")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.HANDLER, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> requestPayment(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.PaymentRequest request) {
    return record(id, ifMatch, request);
  }

  @POST
  @Path("payment-receipt")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.HANDLER, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> receivePayment(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.PaymentReceipt receipt) {
    return record(id, ifMatch, receipt);
  }

  @POST
  @Path("reappointment")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.HANDLER, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> reappoint(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Reappointment reappointment) {
    return record(id, ifMatch, reappointment);
  }

  private RestResponse<DossierView> record(UUID id, @Nullable String ifMatch, Step step) {
    var view = desk.record(id, ifMatch, step);
    return Revision.answer(view, view.revision());
  }
}

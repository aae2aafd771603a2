package vn.thanthien.petition.petition;

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

/// How a petition is taken in hand, each step a noun below it.
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
class PetitionStepResource {

  private final PetitionDesk desk;

  @Inject
  PetitionStepResource(PetitionDesk desk) {
    this.desk = desk;
  }

  @POST
  @Path("classification")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> classify(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Classification classification) {
    return record(id, ifMatch, classification);
  }

  @POST
  @Path("splitting")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> split(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Splitting splitting) {
    return record(id, ifMatch, splitting);
  }

  @POST
  @Path("joining")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> join(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Joining joining) {
    return record(id, ifMatch, joining);
  }

  @POST
  @Path("assignment")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> assign(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Assignment assignment) {
    return record(id, ifMatch, assignment);
  }

  @POST
  @Path("acceptance")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> accept(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Acceptance acceptance) {
    return record(id, ifMatch, acceptance);
  }

  @POST
  @Path("non-acceptance")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> refuseAcceptance(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.NonAcceptance refusal) {
    return record(id, ifMatch, refusal);
  }

  @POST
  @Path("transfer")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> transfer(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Transfer transfer) {
    return record(id, ifMatch, transfer);
  }

  @POST
  @Path("guidance")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> guide(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Guidance guidance) {
    return record(id, ifMatch, guidance);
  }

  @POST
  @Path("sending-back")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> sendBack(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.SendingBack sendingBack) {
    return record(id, ifMatch, sendingBack);
  }

  @POST
  @Path("filing")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> file(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Filing filing) {
    return record(id, ifMatch, filing);
  }

  @POST
  @Path("withdrawal")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> withdraw(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Withdrawal withdrawal) {
    return record(id, ifMatch, withdrawal);
  }

  private RestResponse<PetitionView> record(UUID id, @Nullable String ifMatch, Step step) {
    var view = desk.record(id, ifMatch, step);
    return Revision.answer(view, view.revision());
  }
}

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

/// How what was taken up is settled, each step a noun below the petition.
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
class SettlementResource {

  private final PetitionDesk desk;

  @Inject
  SettlementResource(PetitionDesk desk) {
    this.desk = desk;
  }

  @POST
  @Path("acceptance-notice")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> notifyAcceptance(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.AcceptanceNotice notice) {
    return record(id, ifMatch, notice);
  }

  @POST
  @Path("verification")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> verify(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Verification verification) {
    return record(id, ifMatch, verification);
  }

  @POST
  @Path("settlement-dialogue")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> holdDialogue(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.SettlementDialogue dialogue) {
    return record(id, ifMatch, dialogue);
  }

  @POST
  @Path("extension")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> extend(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Extension extension) {
    return record(id, ifMatch, extension);
  }

  @POST
  @Path("suspension")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> suspend(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Suspension suspension) {
    return record(id, ifMatch, suspension);
  }

  @POST
  @Path("resumption")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> resume(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Resumption resumption) {
    return record(id, ifMatch, resumption);
  }

  @POST
  @Path("termination")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> terminate(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Termination termination) {
    return record(id, ifMatch, termination);
  }

  @POST
  @Path("resolution")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> resolve(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Resolution resolution) {
    return record(id, ifMatch, resolution);
  }

  @POST
  @Path("enforcement")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.DENUNCIATION_OFFICER})
  public RestResponse<PetitionView> enforce(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Step.Enforcement enforcement) {
    return record(id, ifMatch, enforcement);
  }

  private RestResponse<PetitionView> record(UUID id, @Nullable String ifMatch, Step step) {
    var view = desk.record(id, ifMatch, step);
    return Revision.answer(view, view.revision());
  }
}

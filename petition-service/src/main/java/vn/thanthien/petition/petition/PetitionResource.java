package vn.thanthien.petition.petition;

import io.quarkus.logging.Log;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionStatus;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;

/// Petitions: receive, read, list. Their steps are in [PetitionStepResource].
@Path("/api/petitions")
@Produces(MediaType.APPLICATION_JSON)
class PetitionResource {

  private final PetitionDesk desk;
  private final Petitions petitions;
  private final Submissions submissions;
  private final Idempotency idempotency;
  private final Caller caller;

  @Inject
  PetitionResource(
      PetitionDesk desk,
      Petitions petitions,
      Submissions submissions,
      Idempotency idempotency,
      Caller caller) {
    this.desk = desk;
    this.petitions = petitions;
    this.submissions = submissions;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.DENUNCIATION_OFFICER})
  @APIResponseSchema(value = PetitionView.class, responseCode = "201")
  public RestResponse<PetitionView> receive(@NotNull @Valid ReceivePetition request) {
    var id = idempotency.once(request, () -> desk.receive(request).id());
    var view = view(petitions.get(id));
    return RestResponse.ResponseBuilder.<PetitionView>created(URI.create("/api/petitions/" + id))
        .entity(view)
        .tag(Revision.tag(view.revision()))
        .build();
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.DENUNCIATION_OFFICER,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public RestResponse<PetitionView> one(UUID id) {
    var view = view(petitions.get(id));
    return RestResponse.ResponseBuilder.ok(view).tag(Revision.tag(view.revision())).build();
  }

  /// Nobody's name stands in a list.
  @GET
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.DENUNCIATION_OFFICER,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public Page<PetitionView> page(
      @RestQuery @Nullable PetitionStatus status,
      @RestQuery @Nullable PetitionKind kind,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(
        petitions.page(status, kind, after, limit), limit, Petition::id, PetitionView::of);
  }

  private PetitionView view(Petition petition) {
    return mayReadSubmission(petition)
        ? PetitionView.of(petition, submissions.findById(petition.id()))
        : PetitionView.of(petition);
  }

  /// The desk of the petition's own unit only; a denunciation only its officer (Luật Tố cáo
  /// 25/2018/QH14, Đ.56); before the kind is known, only who takes petitions in.
  private boolean mayReadSubmission(Petition petition) {
    if (!caller.unit().equals(petition.unit())) {
      return false;
    }
    return switch (petition.kind()) {
      case null -> caller.has(Role.RECEPTION_OFFICER) || caller.has(Role.DENUNCIATION_OFFICER);
      case DENUNCIATION -> mayReadDenunciation(petition);
      case COMPLAINT, PROPOSAL, FEEDBACK ->
          caller.has(Role.RECEPTION_OFFICER) || caller.has(Role.HANDLER) || caller.has(Role.LEADER);
    };
  }

  private boolean mayReadDenunciation(Petition petition) {
    var may = caller.has(Role.DENUNCIATION_OFFICER);
    if (may) {
      Log.infof("denunciation %s read by %s", petition.id(), caller.name());
    }
    return may;
  }
}

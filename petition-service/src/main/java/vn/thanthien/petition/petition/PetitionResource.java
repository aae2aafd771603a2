package vn.thanthien.petition.petition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;

/// Petitions: receive, read, list. Their steps are in [PetitionStepResource] and
/// [SettlementResource].
@Path("/api/petitions")
@Produces(MediaType.APPLICATION_JSON)
class PetitionResource {

  private final PetitionDesk desk;
  private final DuplicateDesk duplicates;

  @Inject
  PetitionResource(PetitionDesk desk, DuplicateDesk duplicates) {
    this.desk = desk;
    this.duplicates = duplicates;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.DENUNCIATION_OFFICER})
  @APIResponseSchema(value = PetitionView.class, responseCode = "201")
  public RestResponse<PetitionView> receive(@NotNull @Valid ReceivePetition request) {
    var view = desk.receive(request);
    return Revision.created(URI.create("/api/petitions/" + view.id()), view, view.revision());
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
    var view = desk.one(id);
    return Revision.answer(view, view.revision());
  }

  @GET
  @Path("{id}/history")
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
  public List<StepView> history(UUID id) {
    return desk.history(id);
  }

  /// Petitions that may be about the same, by the same person or on the same matter.
  @GET
  @Path("{id}/duplicates")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER})
  public List<DuplicateView> duplicates(UUID id) {
    return duplicates.of(id);
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
      @BeanParam @Valid PetitionFilter filter,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return desk.page(filter, after, limit);
  }
}

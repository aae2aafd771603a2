package vn.thanthien.petition.dialogue;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.petition.history.HistoryView;

/// Dialogues: record, follow up, read, list.
@Path("/api/dialogues")
@Produces(MediaType.APPLICATION_JSON)
class DialogueResource {

  private final DialogueDesk desk;
  private final Dialogues dialogues;
  private final Idempotency idempotency;

  @Inject
  DialogueResource(DialogueDesk desk, Dialogues dialogues, Idempotency idempotency) {
    this.desk = desk;
    this.dialogues = dialogues;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.PARTY_OFFICE, Role.COMMUNE_ADMIN})
  @APIResponseSchema(value = DialogueView.class, responseCode = "201")
  public RestResponse<DialogueView> record(@NotNull @Valid RecordDialogue request) {
    var id = idempotency.once(request, () -> desk.record(request).id());
    var view = DialogueView.of(dialogues.get(id));
    return RestResponse.ResponseBuilder.<DialogueView>created(URI.create("/api/dialogues/" + id))
        .entity(view)
        .tag(Revision.tag(view.revision()))
        .build();
  }

  @POST
  @Path("{id}/follow-up")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.PARTY_OFFICE, Role.COMMUNE_ADMIN})
  public RestResponse<DialogueView> followUp(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid FollowUp followUp) {
    idempotency.once(followUp, () -> desk.followUp(id, ifMatch, followUp).id());
    return answer(id);
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public RestResponse<DialogueView> one(UUID id) {
    return answer(id);
  }

  @GET
  @Path("{id}/history")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public List<HistoryView> history(UUID id) {
    return desk.history(id);
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.PARTY_OFFICE,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public Page<DialogueView> page(
      @RestQuery @Nullable DialogueKind kind,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(dialogues.page(kind, after, limit), limit, Dialogue::id, DialogueView::of);
  }

  private RestResponse<DialogueView> answer(UUID id) {
    var view = DialogueView.of(dialogues.get(id));
    return RestResponse.ResponseBuilder.ok(view).tag(Revision.tag(view.revision())).build();
  }
}

package vn.thanthien.petition.reception;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.petition.history.HistoryView;

/// Reception sessions: record, read, list.
@Path("/api/receptions")
@Produces(MediaType.APPLICATION_JSON)
class ReceptionResource {

  private final ReceptionDesk desk;
  private final ReceptionSessions sessions;
  private final Idempotency idempotency;

  @Inject
  ReceptionResource(ReceptionDesk desk, ReceptionSessions sessions, Idempotency idempotency) {
    this.desk = desk;
    this.sessions = sessions;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.PARTY_OFFICE})
  @APIResponseSchema(value = ReceptionView.class, responseCode = "201")
  public RestResponse<ReceptionView> record(@NotNull @Valid RecordReception request) {
    var id = idempotency.once(request, () -> desk.record(request).id());
    var view = ReceptionView.of(sessions.get(id));
    return RestResponse.ResponseBuilder.<ReceptionView>created(URI.create("/api/receptions/" + id))
        .entity(view)
        .tag(Revision.tag(view.revision()))
        .build();
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
  public RestResponse<ReceptionView> one(UUID id) {
    var view = ReceptionView.of(sessions.get(id));
    return RestResponse.ResponseBuilder.ok(view).tag(Revision.tag(view.revision())).build();
  }

  @POST
  @Path("{id}/conclusion")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.PARTY_OFFICE, Role.LEADER})
  public RestResponse<ReceptionView> conclude(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ConcludeReception request) {
    var view = desk.conclude(id, ifMatch, request);
    return Revision.answer(view, view.revision());
  }

  /// The conclusion notice (thông báo kết luận) to print.
  @GET
  @Path("{id}/conclusion")
  @Produces("application/pdf")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {@Content(mediaType = "application/pdf")})
  @APIResponse(responseCode = "409", ref = "Problem409")
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.PARTY_OFFICE, Role.LEADER})
  public Response printConclusion(UUID id) {
    return Download.shown(
        desk.printConclusion(id), "application/pdf", "Thông báo kết luận " + id + ".pdf");
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
  public Page<ReceptionView> page(
      @RestQuery @Nullable LeaderRole role,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(
        sessions.page(role, after, limit), limit, ReceptionSession::id, ReceptionView::of);
  }
}

package vn.thanthien.petition.book;

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
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.petition.history.HistoryView;

/// The reception book: enter, follow up, read, list.
@Path("/api/receptions/book")
@Produces(MediaType.APPLICATION_JSON)
class BookResource {

  private final BookDesk desk;

  @Inject
  BookResource(BookDesk desk) {
    this.desk = desk;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.RECEPTION_OFFICER)
  @APIResponseSchema(value = VisitView.class, responseCode = "201")
  public RestResponse<VisitView> record(@NotNull @Valid RecordVisit request) {
    var view = desk.record(request);
    return Revision.created(URI.create("/api/receptions/book/" + view.id()), view, view.revision());
  }

  @POST
  @Path("{id}/follow-up")
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.HANDLER})
  public RestResponse<VisitView> followUp(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid VisitFollowUp request) {
    var view = desk.followUp(id, ifMatch, request);
    return Revision.answer(view, view.revision());
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.HANDLER,
    Role.DENUNCIATION_OFFICER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public RestResponse<VisitView> one(UUID id) {
    var view = desk.one(id);
    return Revision.answer(view, view.revision());
  }

  @GET
  @Path("{id}/history")
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.HANDLER,
    Role.DENUNCIATION_OFFICER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public List<HistoryView> history(UUID id) {
    return desk.history(id);
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.RECEPTION_OFFICER,
    Role.HANDLER,
    Role.DENUNCIATION_OFFICER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public Page<VisitView> page(
      @BeanParam @Valid BookFilter filter,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return desk.page(filter, after, limit);
  }
}

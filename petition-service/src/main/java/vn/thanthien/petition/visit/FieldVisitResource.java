package vn.thanthien.petition.visit;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.petition.history.HistoryView;

/// Field visits: record, read, list.
@Path("/api/field-visits")
@Produces(MediaType.APPLICATION_JSON)
class FieldVisitResource {

  private final FieldVisitDesk desk;

  @Inject
  FieldVisitResource(FieldVisitDesk desk) {
    this.desk = desk;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.RECEPTION_OFFICER, Role.PARTY_OFFICE, Role.COMMUNE_ADMIN})
  @APIResponseSchema(value = FieldVisitView.class, responseCode = "201")
  public RestResponse<FieldVisitView> record(@NotNull @Valid RecordFieldVisit request) {
    var view = desk.record(request);
    return Revision.created(URI.create("/api/field-visits/" + view.id()), view, view.revision());
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
  public RestResponse<FieldVisitView> one(UUID id) {
    var view = desk.one(id);
    return Revision.answer(view, view.revision());
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
  public Page<FieldVisitView> page(
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return desk.page(after, limit);
  }
}

package vn.thanthien.reporting.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.reporting.history.RecordChangeView;
import vn.thanthien.reporting.history.RecordChanges;

/// Reporting groups.
@Path("/api/reporting-groups")
@Produces(MediaType.APPLICATION_JSON)
class ReportingGroupResource {

  private final ReportingGroups groups;
  private final ReportingGroupDesk desk;
  private final RecordChanges changes;

  @Inject
  ReportingGroupResource(ReportingGroups groups, ReportingGroupDesk desk, RecordChanges changes) {
    this.groups = groups;
    this.desk = desk;
    this.changes = changes;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PLATFORM_ADMIN, Role.DISTRICT_ADMIN})
  @APIResponseSchema(value = ReportingGroupView.class, responseCode = "201")
  public RestResponse<ReportingGroupView> add(@NotNull @Valid PutReportingGroup request) {
    var view = ReportingGroupView.of(desk.add(request));
    return Revision.created(
        URI.create("/api/reporting-groups/" + view.id()), view, view.revision());
  }

  @PUT
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.PLATFORM_ADMIN, Role.DISTRICT_ADMIN})
  public RestResponse<ReportingGroupView> change(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PutReportingGroup request) {
    var view = ReportingGroupView.of(desk.change(id, ifMatch, request));
    return Revision.answer(view, view.revision());
  }

  @DELETE
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.PLATFORM_ADMIN, Role.DISTRICT_ADMIN})
  public void remove(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    desk.remove(id, ifMatch);
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.PLATFORM_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  public List<ReportingGroupView> all() {
    return groups.byName().stream().map(ReportingGroupView::of).toList();
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.PLATFORM_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  public RestResponse<ReportingGroupView> one(UUID id) {
    var view = ReportingGroupView.of(groups.get(id));
    return Revision.answer(view, view.revision());
  }

  @GET
  @Path("{id}/history")
  @Transactional
  @RolesAllowed({Role.PLATFORM_ADMIN, Role.DISTRICT_ADMIN, Role.DISTRICT_LEADER, Role.AUDITOR})
  public List<RecordChangeView> history(UUID id) {
    return changes.of(id);
  }
}

package vn.thanthien.reporting.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.reporting.history.RecordChangeView;
import vn.thanthien.reporting.history.RecordChanges;

/// What units have set themselves for a year.
@Path(TargetResource.PATH)
class TargetResource {

  static final String PATH = "/api/programme/targets";

  private final Targets targets;
  private final Units units;
  private final ProgrammeScope scope;
  private final Idempotency idempotency;
  private final RecordChanges changes;

  @Inject
  TargetResource(
      Targets targets,
      Units units,
      ProgrammeScope scope,
      Idempotency idempotency,
      RecordChanges changes) {
    this.targets = targets;
    this.units = units;
    this.scope = scope;
    this.idempotency = idempotency;
    this.changes = changes;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = TargetView.class, responseCode = "201")
  public Response add(@NotNull @Valid NewTarget request) {
    var id = idempotency.once(request, () -> targets.put(units.owner(request.unit()), request));
    return Response.created(URI.create(PATH + "/" + id))
        .entity(TargetView.of(targets.findById(id)))
        .build();
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  public List<TargetView> list(
      @QueryParam("unit") @Nullable String unit, @QueryParam("year") @NotNull Integer year) {
    return targets.of(scope.unit(unit), year).stream().map(TargetView::of).toList();
  }

  @DELETE
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.PARTY_OFFICE, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  public void remove(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var target = targets.get(id);
    Revision.check(ifMatch, target.revision());
    targets.remove(target);
  }

  /// What was said of a target, also after it was taken back.
  @GET
  @Path("{id}/history")
  @Transactional
  @RolesAllowed({
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.PLATFORM_ADMIN,
    Role.AUDITOR
  })
  @Produces(MediaType.APPLICATION_JSON)
  public List<RecordChangeView> history(UUID id) {
    return changes.of(id);
  }
}

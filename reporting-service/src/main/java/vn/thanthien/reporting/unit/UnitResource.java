package vn.thanthien.reporting.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.reporting.history.RecordChangeView;
import vn.thanthien.reporting.history.RecordChanges;

/// Units. A unit names its own id, so sending the same one again is the same act.
@Path("/api/units")
@Produces(MediaType.APPLICATION_JSON)
class UnitResource {

  private final UnitTree units;
  private final UnitDesk desk;
  private final RecordChanges changes;

  @Inject
  UnitResource(UnitTree units, UnitDesk desk, RecordChanges changes) {
    this.units = units;
    this.desk = desk;
    this.changes = changes;
  }

  @POST
  @RolesAllowed({Role.PLATFORM_ADMIN, Role.COMMUNE_ADMIN})
  @APIResponseSchema(value = UnitView.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      description = "Sent again",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = UnitView.class)))
  public Response add(@NotNull @Valid PutUnit request) {
    var outcome = desk.add(request);
    var view = outcome.unit();
    return Response.status(outcome.isNew() ? Response.Status.CREATED : Response.Status.OK)
        .location(URI.create("/api/units/" + view.id()))
        .tag(Revision.tag(view.revision()))
        .entity(view)
        .build();
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Role.PLATFORM_ADMIN, Role.COMMUNE_ADMIN})
  public UnitView change(
      String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PutUnit request) {
    return desk.change(id, request, ifMatch);
  }

  /// The units the caller may see: its own, those below, and what they took over.
  ///
  /// @param on only those that exist on this day
  @GET
  @Transactional
  @RolesAllowed({
    Role.PLATFORM_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.COMMUNE_ADMIN,
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.RECEPTION_OFFICER,
    Role.DENUNCIATION_OFFICER,
    Role.LETTER_CLERK,
    Role.LEADER,
    Role.SURVEY_RUNNER,
    Role.PARTY_OFFICE,
    Role.VILLAGE_HEAD,
    Role.AUDITOR,
    Role.DOSSIER_READ,
    Role.DOSSIER_WRITE,
    Role.INDICATOR_READ
  })
  public List<UnitView> all(
      @QueryParam("kind") @Nullable UnitKind kind,
      @QueryParam("parent") @Nullable String parent,
      @QueryParam("on") @Nullable LocalDate on) {
    return units.visibleOnes().stream()
        .filter(unit -> kind == null || unit.kind() == kind)
        .filter(unit -> parent == null || parent.equals(unit.parent()))
        .filter(unit -> on == null || unit.existsOn(on))
        .map(UnitView::of)
        .toList();
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.PLATFORM_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.COMMUNE_ADMIN,
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.RECEPTION_OFFICER,
    Role.DENUNCIATION_OFFICER,
    Role.LETTER_CLERK,
    Role.LEADER,
    Role.SURVEY_RUNNER,
    Role.PARTY_OFFICE,
    Role.VILLAGE_HEAD,
    Role.AUDITOR,
    Role.DOSSIER_READ,
    Role.DOSSIER_WRITE,
    Role.INDICATOR_READ
  })
  public Response one(String id) {
    var unit = units.get(id);
    var view = UnitView.of(unit, unit.parent() == null ? null : units.findById(unit.parent()));
    return Response.ok(view).tag(Revision.tag(view.revision())).build();
  }

  /// What a unit came from and what became of it, as far as the caller may see.
  @GET
  @Path("{id}/lineage")
  @Transactional
  @RolesAllowed({
    Role.PLATFORM_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.AUDITOR,
    Role.INDICATOR_READ
  })
  public Lineage lineage(String id) {
    return units.lineage(id);
  }

  @GET
  @Path("{id}/history")
  @Transactional
  @RolesAllowed({
    Role.PLATFORM_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.COMMUNE_ADMIN,
    Role.LEADER,
    Role.AUDITOR
  })
  public List<RecordChangeView> history(String id) {
    return changes.of(UnitDesk.history(units.get(id).id()));
  }
}

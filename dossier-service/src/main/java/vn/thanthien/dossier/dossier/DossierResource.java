package vn.thanthien.dossier.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;

/// Dossiers: receive, read, list. Their steps are in [DossierStepResource] and
/// [DossierClockResource].
@Path("/api/dossiers")
@Produces(MediaType.APPLICATION_JSON)
class DossierResource {

  private final DossierDesk desk;

  @Inject
  DossierResource(DossierDesk desk) {
    this.desk = desk;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.DOSSIER_WRITE})
  @APIResponseSchema(value = DossierView.class, responseCode = "201")
  public RestResponse<DossierView> receive(@NotNull @Valid ReceiveDossier request) {
    var view = desk.receive(request);
    return Revision.created(URI.create("/api/dossiers/" + view.id()), view, view.revision());
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR,
    Role.DOSSIER_READ,
    Role.DOSSIER_WRITE
  })
  public RestResponse<DossierView> one(UUID id) {
    var view = desk.one(id);
    return Revision.answer(view, view.revision());
  }

  @GET
  @Path("counts")
  @Transactional
  @RolesAllowed({
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR,
    Role.DOSSIER_READ
  })
  public List<DossierCounts> counts(@RestQuery @Nullable @Size(max = 60) String unit) {
    return desk.counts(unit);
  }

  @GET
  @Path("{id}/history")
  @Transactional
  @RolesAllowed({
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR,
    Role.DOSSIER_READ,
    Role.DOSSIER_WRITE
  })
  public List<StepView> history(UUID id) {
    return desk.history(id);
  }

  @PUT
  @Path("{id}/components")
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.HANDLER, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> describeComponents(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Size(max = 50) List<@Valid @NotNull Component> components) {
    var view = desk.describeComponents(id, ifMatch, components);
    return Revision.answer(view, view.revision());
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.ONE_STOP_CLERK,
    Role.HANDLER,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR,
    Role.DOSSIER_READ
  })
  public Page<DossierView> page(
      @BeanParam DossierFilter filter,
      @RestQuery @Nullable String after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return desk.page(filter, after, limit);
  }
}

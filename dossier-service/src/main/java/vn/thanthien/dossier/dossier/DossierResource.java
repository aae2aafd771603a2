package vn.thanthien.dossier.dossier;

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
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;

/// Dossiers: receive, read, list. Their steps are in [DossierStepResource].
@Path("/api/dossiers")
class DossierResource {

  private final DossierDesk desk;
  private final Dossiers dossiers;
  private final Idempotency idempotency;
  private final Caller caller;

  @Inject
  DossierResource(DossierDesk desk, Dossiers dossiers, Idempotency idempotency, Caller caller) {
    this.desk = desk;
    this.dossiers = dossiers;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.ONE_STOP_CLERK, Role.DOSSIER_WRITE})
  public RestResponse<DossierView> receive(@NotNull @Valid ReceiveDossier request) {
    var id = idempotency.once(request, () -> desk.receive(request).id());
    var view = view(dossiers.get(id));
    return RestResponse.ResponseBuilder.<DossierView>created(URI.create("/api/dossiers/" + id))
        .entity(view)
        .tag(Revision.tag(view.revision()))
        .build();
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
    var view = view(dossiers.get(id));
    return RestResponse.ResponseBuilder.ok(view).tag(Revision.tag(view.revision())).build();
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
      @RestQuery @Nullable DossierStatus status,
      @RestQuery @Nullable String code,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(dossiers.page(status, code, after, limit), limit, Dossier::id, this::view);
  }

  private DossierView view(Dossier dossier) {
    return DossierView.of(
        dossier,
        caller.unit().equals(dossier.unit())
            && (caller.has(Role.ONE_STOP_CLERK)
                || caller.has(Role.HANDLER)
                || caller.has(Role.LEADER)));
  }
}

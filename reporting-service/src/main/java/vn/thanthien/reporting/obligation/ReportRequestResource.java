package vn.thanthien.reporting.obligation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;

/// What a unit asked of those below it, and how far they are.
@Path("/api/report-requests")
@Produces(MediaType.APPLICATION_JSON)
class ReportRequestResource {

  private final ObligationDesk desk;
  private final ReportRequests requests;
  private final ObligationBoard board;
  private final Idempotency idempotency;

  @Inject
  ReportRequestResource(
      ObligationDesk desk,
      ReportRequests requests,
      ObligationBoard board,
      Idempotency idempotency) {
    this.desk = desk;
    this.requests = requests;
    this.board = board;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.DISTRICT_ADMIN)
  @APIResponseSchema(value = RequestView.class, responseCode = "201")
  public RestResponse<RequestView> request(@NotNull @Valid MakeRequest request) {
    var id = idempotency.once(request, () -> desk.request(request).id());
    requests.flush();
    var made = requests.get(id);
    return Revision.created(
        URI.create("/api/report-requests/" + id),
        RequestView.of(made, board.of(id, null)),
        made.revision());
  }

  @GET
  @Transactional
  @RolesAllowed({Role.DISTRICT_ADMIN, Role.DISTRICT_LEADER, Role.AUDITOR, Role.PLATFORM_ADMIN})
  public Page<RequestView> page(
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(requests.page(after, limit), limit, ReportRequest::id, RequestView::of);
  }

  /// The request with everybody who owes.
  ///
  /// @param group only those that are in it on the period's last day
  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.DISTRICT_ADMIN, Role.DISTRICT_LEADER, Role.AUDITOR, Role.PLATFORM_ADMIN})
  public RestResponse<RequestView> one(UUID id, @RestQuery @Nullable UUID group) {
    return shown(id, group);
  }

  /// Gives everybody asked more time.
  @POST
  // without it a text/plain body would be handed to the record
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/extension")
  @Transactional
  @RolesAllowed(Role.DISTRICT_ADMIN)
  public RestResponse<RequestView> extend(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ExtendRequest request) {
    return change(request, () -> desk.extend(id, request, ifMatch));
  }

  /// Takes the request back: nobody owes anything by it any more.
  @POST
  // without it a text/plain body would be handed to the record
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/withdrawal")
  @Transactional
  @RolesAllowed(Role.DISTRICT_ADMIN)
  public RestResponse<RequestView> withdraw(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid WithdrawRequest request) {
    return change(request, () -> desk.withdraw(id, request, ifMatch));
  }

  private RestResponse<RequestView> change(Object said, Supplier<ReportRequest> act) {
    var id = idempotency.once(said, () -> act.get().id());
    requests.flush();
    return shown(id, null);
  }

  private RestResponse<RequestView> shown(UUID id, @Nullable UUID group) {
    var request = requests.get(id);
    return Revision.answer(RequestView.of(request, board.of(id, group)), request.revision());
  }
}

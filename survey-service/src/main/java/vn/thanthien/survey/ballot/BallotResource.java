package vn.thanthien.survey.ballot;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;

/// Ballots go in by the bundle, and only bundles come out again: nobody reads a single ballot.
@Path("/api/ballots")
@Produces(MediaType.APPLICATION_JSON)
class BallotResource {

  private final BallotDesk desk;
  private final BallotBatches batches;
  private final Idempotency idempotency;

  @Inject
  BallotResource(BallotDesk desk, BallotBatches batches, Idempotency idempotency) {
    this.desk = desk;
    this.batches = batches;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.SURVEY_RUNNER)
  @APIResponseSchema(value = BallotBatchView.class, responseCode = "201")
  public RestResponse<BallotBatchView> record(@NotNull @Valid RecordBallots request) {
    var id = idempotency.once(request, () -> desk.record(request).id());
    return RestResponse.ResponseBuilder.<BallotBatchView>created(URI.create("/api/ballots/" + id))
        .entity(BallotBatchView.of(batches.get(id)))
        .build();
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.SURVEY_RUNNER, Role.AUDITOR})
  public BallotBatchView one(UUID id) {
    return BallotBatchView.of(batches.get(id));
  }

  @GET
  @Transactional
  @RolesAllowed({Role.SURVEY_RUNNER, Role.AUDITOR})
  public Page<BallotBatchView> page(
      @RestQuery @NotNull UUID roundId,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(
        batches.page(roundId, after, limit), limit, BallotBatch::id, BallotBatchView::of);
  }
}

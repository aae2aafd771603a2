package vn.thanthien.survey.paperbatch;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.survey.round.SurveyRounds;

/// Piles of paper ballots, typed twice.
@Path("/api/ballots/paper-batches")
@Produces(MediaType.APPLICATION_JSON)
class PaperBatchResource {

  private final PaperBatchDesk desk;
  private final PaperBatches batches;
  private final SurveyRounds rounds;
  private final Idempotency idempotency;

  @Inject
  PaperBatchResource(
      PaperBatchDesk desk, PaperBatches batches, SurveyRounds rounds, Idempotency idempotency) {
    this.desk = desk;
    this.batches = batches;
    this.rounds = rounds;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.SURVEY_RUNNER, Role.VILLAGE_HEAD})
  @APIResponseSchema(value = PaperBatchView.class, responseCode = "201")
  public RestResponse<PaperBatchView> enter(@NotNull @Valid EnterPapers request) {
    var view = view(idempotency.once(request, () -> desk.enter(request).id()));
    return RestResponse.ResponseBuilder.<PaperBatchView>created(
            URI.create("/api/ballots/paper-batches/" + view.id()))
        .entity(view)
        .tag(Revision.tag(view.revision()))
        .build();
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({Role.SURVEY_RUNNER, Role.VILLAGE_HEAD, Role.AUDITOR})
  public RestResponse<PaperBatchView> one(UUID id) {
    return ok(id);
  }

  @GET
  @Transactional
  @RolesAllowed({Role.SURVEY_RUNNER, Role.VILLAGE_HEAD, Role.AUDITOR})
  public Page<PaperBatchView> page(
      @RestQuery @NotNull UUID roundId,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(
        batches.page(roundId, after, limit),
        limit,
        PaperBatch::id,
        batch -> PaperBatchView.of(batch, rounds.get(batch.roundId()).form()));
  }

  /// The same papers read by another person; where both agree they are counted.
  @POST
  @Path("{id}/second-entry")
  @Transactional
  @RolesAllowed({Role.SURVEY_RUNNER, Role.VILLAGE_HEAD})
  public RestResponse<PaperBatchView> enterAgain(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid EnterPapers.Again request) {
    return ok(
        idempotency.once(request, () -> desk.enterAgain(id, ifMatch, request.ballots()).id()));
  }

  /// What the papers say where the readings differ; they are counted.
  @POST
  @Path("{id}/settlement")
  @Transactional
  @RolesAllowed(Role.SURVEY_RUNNER)
  public RestResponse<PaperBatchView> settle(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid EnterPapers.Settlement request) {
    return ok(idempotency.once(request, () -> desk.settle(id, ifMatch, request.rulings()).id()));
  }

  /// Takes a pile back that was not counted: it was typed from the wrong papers.
  @POST
  @Path("{id}/withdrawal")
  @Transactional
  @RolesAllowed(Role.SURVEY_RUNNER)
  public RestResponse<PaperBatchView> withdraw(
      UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return ok(idempotency.once("withdrawal", () -> desk.withdraw(id, ifMatch).id()));
  }

  private RestResponse<PaperBatchView> ok(UUID id) {
    var view = view(id);
    return RestResponse.ResponseBuilder.ok(view).tag(Revision.tag(view.revision())).build();
  }

  private PaperBatchView view(UUID id) {
    var batch = batches.get(id);
    return PaperBatchView.of(batch, rounds.get(batch.roundId()).form());
  }
}

package vn.thanthien.survey.round;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;

/// Survey rounds: open, read, list, hand out paper. Only the runner writes, so that a committee
/// does not fill in the judgement on itself.
@Path("/api/survey-rounds")
@Produces(MediaType.APPLICATION_JSON)
class SurveyRoundResource {

  private final SurveyRoundDesk desk;
  private final SurveyRounds rounds;
  private final Idempotency idempotency;

  @Inject
  SurveyRoundResource(SurveyRoundDesk desk, SurveyRounds rounds, Idempotency idempotency) {
    this.desk = desk;
    this.rounds = rounds;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.SURVEY_RUNNER)
  @APIResponseSchema(value = SurveyRoundView.class, responseCode = "201")
  public RestResponse<SurveyRoundView> open(@NotNull @Valid OpenRound request) {
    var id = idempotency.once(request, () -> desk.open(request).id());
    var view = SurveyRoundView.of(rounds.get(id));
    return RestResponse.ResponseBuilder.<SurveyRoundView>created(
            URI.create("/api/survey-rounds/" + id))
        .entity(view)
        .tag(Revision.tag(view.revision()))
        .build();
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.SURVEY_RUNNER,
    Role.VILLAGE_HEAD,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public RestResponse<SurveyRoundView> one(UUID id) {
    var view = SurveyRoundView.of(rounds.get(id));
    return RestResponse.ResponseBuilder.ok(view).tag(Revision.tag(view.revision())).build();
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.SURVEY_RUNNER,
    Role.VILLAGE_HEAD,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public Page<SurveyRoundView> page(
      @RestQuery @Nullable SurveyPhase phase,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(rounds.page(phase, after, limit), limit, SurveyRound::id, SurveyRoundView::of);
  }

  /// Hands out more paper ballots in a village; those with a token are counted by their sheets.
  @POST
  @Path("{id}/issuances")
  @Transactional
  @RolesAllowed(Role.SURVEY_RUNNER)
  public RestResponse<SurveyRoundView> issue(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid IssueBallots request) {
    idempotency.once(request, () -> desk.issue(id, ifMatch, request).id());
    var view = SurveyRoundView.of(rounds.get(id));
    return RestResponse.ResponseBuilder.ok(view).tag(Revision.tag(view.revision())).build();
  }

  /// Proposes how many to ask: `n = N / (1 + N·e²)`, shared out by population.
  ///
  /// @param population of each village, 1 to 200 of them
  /// @param errorPercent e in percent, usually 5
  @GET
  @Path("sample-size")
  @RolesAllowed({Role.SURVEY_RUNNER, Role.COMMUNE_ADMIN})
  public SampleSize sampleSize(
      @RestQuery @NotNull @Size(min = 1, max = 200)
          List<@NotNull @Min(0) @Max(10_000_000) Integer> population,
      @RestQuery @DefaultValue("5") @Min(1) @Max(20) int errorPercent) {
    return SampleSize.of(population, BigDecimal.valueOf(errorPercent));
  }
}

package vn.thanthien.survey.ballotbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.survey.round.SurveyRoundView;
import vn.thanthien.survey.round.SurveyRounds;

/// The end of a round, at which its ballot box is opened.
@Path("/api/survey-rounds/{id}/closure")
@Produces(MediaType.APPLICATION_JSON)
class ClosureResource {

  private final ClosureDesk desk;
  private final SurveyRounds rounds;
  private final Idempotency idempotency;

  @Inject
  ClosureResource(ClosureDesk desk, SurveyRounds rounds, Idempotency idempotency) {
    this.desk = desk;
    this.rounds = rounds;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.SURVEY_RUNNER)
  public RestResponse<SurveyRoundView> close(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Closure closure) {
    idempotency.once(closure, () -> desk.close(id, ifMatch, closure).id());
    var view = SurveyRoundView.of(rounds.get(id));
    return RestResponse.ResponseBuilder.ok(view).tag(Revision.tag(view.revision())).build();
  }
}

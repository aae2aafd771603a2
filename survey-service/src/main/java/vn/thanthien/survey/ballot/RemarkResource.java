package vn.thanthien.survey.ballot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.survey.round.SurveyRounds;

/// What people wrote in a round. Words may name somebody, so the runner alone reads them, and no
/// export has them.
@Path("/api/survey-rounds/{id}/remarks")
@Produces(MediaType.APPLICATION_JSON)
class RemarkResource {

  private final SurveyRounds rounds;
  private final Remarks remarks;

  @Inject
  RemarkResource(SurveyRounds rounds, Remarks remarks) {
    this.rounds = rounds;
    this.remarks = remarks;
  }

  @GET
  @Transactional
  @RolesAllowed(Role.SURVEY_RUNNER)
  public Page<RemarkView> page(
      UUID id,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(
        remarks.page(rounds.get(id).id(), after, limit), limit, Remark::id, RemarkView::of);
  }
}

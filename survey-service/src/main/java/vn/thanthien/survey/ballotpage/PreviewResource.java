package vn.thanthien.survey.ballotpage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.survey.questionnaire.AddQuestionnaire;
import vn.thanthien.survey.questionnaire.Form;

/// How a questionnaire looks to a citizen, before it is kept and afterwards.
@Path("/api/questionnaires/preview")
@Produces(MediaType.APPLICATION_JSON)
class PreviewResource {

  private final PageWriter writer;
  private final Units units;

  @Inject
  PreviewResource(PageWriter writer, Units units) {
    this.writer = writer;
    this.units = units;
  }

  /// The pages of a questionnaire as HTML, with every conditional question; nothing is kept.
  @POST
  @RolesAllowed({
    Role.SURVEY_RUNNER,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public Preview preview(
      @NotNull @Valid AddQuestionnaire request, @RestQuery @Nullable String lang) {
    var en = "en".equals(lang);
    return new Preview(
        writer.preview(
            Form.checked(request.sections()), units.owner(null), request.title().in(en), en));
  }

  /// @param pages whole documents, in their order
  record Preview(List<String> pages) {}
}

package vn.thanthien.survey.questionnaire;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.reference.Units;

/// Questionnaires: reference data of a unit, so entity and collection suffice. A change is the next
/// edition under the same code.
@Path("/api/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
class QuestionnaireResource {

  private final Questionnaires questionnaires;
  private final BuiltIns builtIns;
  private final Units units;
  private final Idempotency idempotency;

  @Inject
  QuestionnaireResource(
      Questionnaires questionnaires, BuiltIns builtIns, Units units, Idempotency idempotency) {
    this.questionnaires = questionnaires;
    this.builtIns = builtIns;
    this.units = units;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.SURVEY_RUNNER, Role.COMMUNE_ADMIN})
  @APIResponseSchema(value = QuestionnaireView.class, responseCode = "201")
  public RestResponse<QuestionnaireView> add(@NotNull @Valid AddQuestionnaire request) {
    var id =
        idempotency.once(
            request,
            () -> {
              var owner = units.owner(null);
              var added =
                  new Questionnaire(
                      owner, request, questionnaires.nextEdition(owner, request.code()));
              questionnaires.persist(added);
              return added.id();
            });
    return RestResponse.ResponseBuilder.<QuestionnaireView>created(
            URI.create("/api/questionnaires/" + id))
        .entity(QuestionnaireView.of(questionnaires.get(id)))
        .build();
  }

  /// The questionnaires every unit can use: the service block of SIPAS and the seven kinds.
  @GET
  @Path("built-in")
  @RolesAllowed({
    Role.SURVEY_RUNNER,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public List<QuestionnaireView> builtIn() {
    return builtIns.all().stream().map(QuestionnaireView::of).toList();
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.SURVEY_RUNNER,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public QuestionnaireView one(UUID id) {
    return QuestionnaireView.of(questionnaires.get(id));
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.SURVEY_RUNNER,
    Role.LEADER,
    Role.PARTY_OFFICE,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public Page<QuestionnaireView> page(
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(
        questionnaires.page(after, limit), limit, Questionnaire::id, QuestionnaireView::of);
  }
}

package vn.thanthien.letter.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.reference.Units;

/// The wordings of letters: reference data, so entity and collection suffice.
@Path("/api/letter-templates")
@Produces(MediaType.APPLICATION_JSON)
class LetterTemplateResource {

  private final LetterTemplates templates;
  private final Units units;
  private final Idempotency idempotency;
  private final Clock clock;

  @Inject
  LetterTemplateResource(
      LetterTemplates templates, Units units, Idempotency idempotency, Clock clock) {
    this.templates = templates;
    this.units = units;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @APIResponseSchema(value = LetterTemplateView.class, responseCode = "201")
  public RestResponse<LetterTemplateView> add(@Valid AddLetterTemplate request) {
    var id = idempotency.once(request, () -> added(request).id());
    return RestResponse.ResponseBuilder.<LetterTemplateView>created(
            URI.create("/api/letter-templates/" + id))
        .entity(LetterTemplateView.of(templates.get(id)))
        .build();
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed({
    Role.LETTER_CLERK,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public LetterTemplateView one(UUID id) {
    return LetterTemplateView.of(templates.get(id));
  }

  /// The wordings in force: the units' own, then the shipped ones.
  @GET
  @Transactional
  @RolesAllowed({
    Role.LETTER_CLERK,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public List<LetterTemplateView> all() {
    return Stream.concat(
            templates.newest().stream().map(LetterTemplateView::of),
            ShippedTemplates.all().stream().map(LetterTemplateView::of))
        .toList();
  }

  private LetterTemplate added(AddLetterTemplate request) {
    var template =
        new LetterTemplate(
            units.owner(request.unit()),
            new Occasion(request.kind(), request.lifeEvent()),
            request.name(),
            Wording.checked(request.kind(), request.body()),
            clock.instant());
    templates.persist(template);
    return template;
  }
}

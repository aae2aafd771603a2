package vn.thanthien.letter.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.dossier.LifeEvent;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.letter.paper.LetterPaper;
import vn.thanthien.letter.paper.LetterSheet;

/// The templates of letters: reference data, so entity and collection suffice.
@Path("/api/letter-templates")
@Produces(MediaType.APPLICATION_JSON)
class LetterTemplateResource {

  private final LetterTemplates templates;
  private final Units units;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Clock clock;

  @Inject
  LetterTemplateResource(
      LetterTemplates templates, Units units, Idempotency idempotency, Caller caller, Clock clock) {
    this.templates = templates;
    this.units = units;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
  }

  /// A new version; from now on it is in force.
  @POST
  @Transactional
  @RolesAllowed({Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN})
  @APIResponseSchema(value = LetterTemplateView.class, responseCode = "201")
  public RestResponse<LetterTemplateView> add(@NotNull @Valid AddLetterTemplate request) {
    var id = idempotency.once(request, () -> added(request).id());
    return RestResponse.ResponseBuilder.<LetterTemplateView>created(
            URI.create("/api/letter-templates/" + id))
        .entity(LetterTemplateView.of(templates.get(id)))
        .build();
  }

  /// How letters of a template would look, with made-up facts; nothing is kept.
  @POST
  @Path("preview")
  @Produces(LetterPaper.MEDIA_TYPE)
  @RolesAllowed({Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN, Role.LETTER_CLERK, Role.LEADER})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {@Content(mediaType = LetterPaper.MEDIA_TYPE)})
  public Response preview(@NotNull @Valid AddLetterTemplate request) {
    var unit = units.owner(request.unit());
    var unitName = units.find(unit).map(Units.Node::name).orElse(unit);
    var today = VietnamTime.dayOf(clock.instant());
    var form = request.form();
    var sheet =
        new LetterSheet(
            unitName,
            request.occasion().kind(),
            "01",
            today,
            form.wording().filledWith(Particulars.sample(unitName, today)),
            form.layout());
    return Download.shown(
        LetterPaper.print(sheet), LetterPaper.MEDIA_TYPE, "Xem trước mẫu thư.pdf");
  }

  /// What a template may leave open.
  @GET
  @Path("placeholders")
  @RolesAllowed({
    Role.LETTER_CLERK,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public List<PlaceholderView> placeholders() {
    return Arrays.stream(Placeholder.values()).map(PlaceholderView::of).toList();
  }

  /// A unit's own versions of an occasion, the newest first.
  ///
  /// @param unit the caller's own where absent
  @GET
  @Path("versions")
  @Transactional
  @RolesAllowed({
    Role.LETTER_CLERK,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public List<LetterTemplateView> versions(
      @RestQuery @Nullable @Size(max = 60) String unit,
      @RestQuery @NotNull LetterKind kind,
      @RestQuery @Nullable LifeEvent lifeEvent) {
    return templates.versions(units.owner(unit), new Occasion(kind, lifeEvent)).stream()
        .map(LetterTemplateView::of)
        .toList();
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

  /// The templates in force: the units' own, then the shipped ones.
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
    var unit = units.owner(request.unit());
    var before = templates.versions(unit, request.occasion());
    var template =
        new LetterTemplate(
            unit,
            request.occasion(),
            before.isEmpty() ? 1 : before.getFirst().number() + 1,
            request.name(),
            request.form(),
            clock.instant(),
            caller.name());
    templates.persist(template);
    return template;
  }
}

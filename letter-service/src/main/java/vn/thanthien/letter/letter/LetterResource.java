package vn.thanthien.letter.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.letter.LetterStatus;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.Revision;

/// Letters: draft, read, list. Their steps are in [LetterStepResource].
@Path("/api/letters")
@Produces(MediaType.APPLICATION_JSON)
class LetterResource {

  private final LetterDesk desk;
  private final Letters letters;
  private final LetterWriter writer;
  private final Idempotency idempotency;
  private final Caller caller;

  @Inject
  LetterResource(
      LetterDesk desk,
      Letters letters,
      LetterWriter writer,
      Idempotency idempotency,
      Caller caller) {
    this.desk = desk;
    this.letters = letters;
    this.writer = writer;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  @APIResponseSchema(value = LetterView.class, responseCode = "201")
  public RestResponse<LetterView> draft(@Valid DraftLetter request) {
    var id = idempotency.once(request, () -> desk.draft(request).id());
    var view = view(letters.get(id));
    return RestResponse.ResponseBuilder.<LetterView>created(URI.create("/api/letters/" + id))
        .entity(view)
        .tag(Revision.tag(view.revision()))
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
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public RestResponse<LetterView> one(UUID id) {
    var view = view(letters.get(id));
    return RestResponse.ResponseBuilder.ok(view).tag(Revision.tag(view.revision())).build();
  }

  /// The letter as it would be printed, with the addressee: for the desk of its own unit only.
  @GET
  @Path("{id}/text")
  @Produces("text/plain;charset=UTF-8")
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER})
  public String text(UUID id) {
    var letter = letters.get(id);
    if (!isOfTheDesk(letter)) {
      throw new Refusal(ProblemType.FORBIDDEN, "Nội dung thư chỉ dành cho đơn vị phát hành thư.");
    }
    return writer.text(letter);
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.LETTER_CLERK,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.DISTRICT_LEADER,
    Role.AUDITOR
  })
  public Page<LetterView> page(
      @RestQuery @Nullable LetterStatus status,
      @RestQuery @Nullable LetterKind kind,
      @RestQuery @Nullable UUID dossierId,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(
        letters.page(status, kind, dossierId, after, limit), limit, Letter::id, this::view);
  }

  private LetterView view(Letter letter) {
    return LetterView.of(letter, isOfTheDesk(letter));
  }

  private boolean isOfTheDesk(Letter letter) {
    return caller.unit().equals(letter.unit())
        && (caller.has(Role.LETTER_CLERK) || caller.has(Role.LEADER));
  }
}

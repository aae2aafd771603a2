package vn.thanthien.letter.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Officials;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.page.Download;
import vn.thanthien.kernel.page.Page;
import vn.thanthien.kernel.record.Revision;
import vn.thanthien.letter.paper.LetterPaper;

/// Letters: draft, read, list. Their steps are in [LetterStepResource].
@Path("/api/letters")
@Produces(MediaType.APPLICATION_JSON)
class LetterResource {

  private final LetterDesk desk;
  private final Letters letters;
  private final LetterHistory history;
  private final LetterWriter writer;
  private final LetterSight sight;
  private final Officials officials;
  private final Idempotency idempotency;

  @Inject
  LetterResource(
      LetterDesk desk,
      Letters letters,
      LetterHistory history,
      LetterWriter writer,
      LetterSight sight,
      Officials officials,
      Idempotency idempotency) {
    this.desk = desk;
    this.letters = letters;
    this.history = history;
    this.writer = writer;
    this.sight = sight;
    this.officials = officials;
    this.idempotency = idempotency;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  @APIResponseSchema(value = LetterView.class, responseCode = "201")
  public RestResponse<LetterView> draft(@NotNull @Valid DraftLetter request) {
    var id = idempotency.once(request, () -> desk.draft(request).id());
    var view = sight.view(letters.get(id));
    return Revision.created(URI.create("/api/letters/" + id), view, view.revision());
  }

  /// How a letter would look; nothing is kept.
  @POST
  @Path("preview")
  @Produces(LetterPaper.MEDIA_TYPE)
  @RolesAllowed(Role.LETTER_CLERK)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {@Content(mediaType = LetterPaper.MEDIA_TYPE)})
  public Response preview(@NotNull @Valid DraftLetter request) {
    return Download.shown(
        LetterPaper.print(desk.preview(request)), LetterPaper.MEDIA_TYPE, "Xem trước thư.pdf");
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
    var view = sight.view(letters.get(id));
    return Revision.answer(view, view.revision());
  }

  /// What was done with the letter, by whom.
  @GET
  @Path("{id}/history")
  @Transactional
  @RolesAllowed({
    Role.LETTER_CLERK,
    Role.LEADER,
    Role.COMMUNE_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.AUDITOR
  })
  public List<LetterHistoryView> history(UUID id) {
    letters.get(id);
    var lines = history.of(id);
    var names = officials.names(lines.stream().map(LetterHistoryLine::actor));
    return lines.stream().map(line -> LetterHistoryView.of(line, names)).toList();
  }

  /// The letter as it would be printed, with the addressee: for the desk of its own unit only.
  @GET
  @Path("{id}/text")
  @Produces("text/plain;charset=UTF-8")
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {@Content(mediaType = MediaType.TEXT_PLAIN)})
  @APIResponse(responseCode = "409", ref = "Problem409")
  public String text(UUID id) {
    var letter = letters.get(id);
    sight.mustReach(letter);
    return writer.sheet(letter).plain();
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
  @Operation(
      description =
          "What is not issued comes first, the longest waiting before the rest; then what is issued,"
              + " the newest day of issue first and within a day the highest number.")
  public Page<LetterView> page(
      @BeanParam @Valid LetterFilter filter,
      @RestQuery @Nullable UUID after,
      @RestQuery @DefaultValue(Page.USUAL_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return Page.of(letters.page(filter, after, limit), limit, Letter::id, sight::view);
  }
}

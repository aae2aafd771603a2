package vn.thanthien.letter.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.letter.letter.LetterSight;
import vn.thanthien.letter.letter.Letters;

/// The sendings of a letter by e-mail.
@Path("/api/letters/{id}/mailings")
@Produces(MediaType.APPLICATION_JSON)
class MailingResource {

  private final MailDesk desk;
  private final Mailings mailings;
  private final Letters letters;
  private final LetterSight sight;
  private final Idempotency idempotency;

  @Inject
  MailingResource(
      MailDesk desk,
      Mailings mailings,
      Letters letters,
      LetterSight sight,
      Idempotency idempotency) {
    this.desk = desk;
    this.mailings = mailings;
    this.letters = letters;
    this.sight = sight;
    this.idempotency = idempotency;
  }

  @POST
  // without it a text/plain body would be handed to the record of one text
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  @APIResponseSchema(value = MailingView.class, responseCode = "201")
  public RestResponse<MailingView> send(UUID id, @NotNull @Valid MailLetter request) {
    var mailing = idempotency.once(request, () -> desk.queue(id, request.emailAddress()).id());
    return RestResponse.ResponseBuilder.<MailingView>created(
            URI.create("/api/letters/" + id + "/mailings"))
        .entity(MailingView.of(mailings.findById(mailing)))
        .build();
  }

  /// The newest first.
  @GET
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER})
  public List<MailingView> list(UUID id) {
    sight.mustReach(letters.get(id));
    return mailings.of(id).stream().map(MailingView::of).toList();
  }
}

package vn.thanthien.letter.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/// The steps of a letter, each a noun below it.
@Path("/api/letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
class LetterStepResource {

  private final LetterDesk desk;
  private final Letters letters;
  private final LetterSight sight;
  private final Idempotency idempotency;

  @Inject
  LetterStepResource(LetterDesk desk, Letters letters, LetterSight sight, Idempotency idempotency) {
    this.desk = desk;
    this.letters = letters;
    this.sight = sight;
    this.idempotency = idempotency;
  }

  @POST
  @Path("addressee")
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  public RestResponse<LetterView> address(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid LetterStep.Addressing addressing) {
    return record(id, ifMatch, addressing);
  }

  @POST
  @Path("review")
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.COMMUNE_ADMIN})
  public RestResponse<LetterView> review(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid LetterStep.Review review) {
    return record(id, ifMatch, review);
  }

  @POST
  @Path("approval")
  @Transactional
  @RolesAllowed(Role.LEADER)
  public RestResponse<LetterView> approve(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid LetterStep.Approval approval) {
    return record(id, ifMatch, approval);
  }

  @POST
  @Path("numbering")
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  public RestResponse<LetterView> number(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid LetterStep.Numbering numbering) {
    return record(id, ifMatch, numbering);
  }

  @POST
  @Path("issue")
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  public RestResponse<LetterView> issue(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid LetterStep.Issue issue) {
    return record(id, ifMatch, issue);
  }

  /// It arrived by hand or by post.
  @POST
  @Path("delivery")
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  public RestResponse<LetterView> deliver(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid LetterStep.Arrival arrival) {
    return record(id, ifMatch, arrival);
  }

  /// It did not arrive, or came back: by e-mail, too, when the answer reached the office's mailbox.
  @POST
  @Path("delivery-failure")
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  public RestResponse<LetterView> fail(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid LetterStep.Failure failure) {
    return record(id, ifMatch, failure);
  }

  @POST
  @Path("withdrawal")
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.LEADER})
  public RestResponse<LetterView> withdraw(
      UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid LetterStep.Withdrawal withdrawal) {
    return record(id, ifMatch, withdrawal);
  }

  @PUT
  @Path("legal-hold")
  @Transactional
  @RolesAllowed({Role.LEADER, Role.COMMUNE_ADMIN})
  public void hold(UUID id) {
    desk.hold(id, true);
  }

  @DELETE
  @Path("legal-hold")
  @Transactional
  @RolesAllowed({Role.LEADER, Role.COMMUNE_ADMIN})
  public void release(UUID id) {
    desk.hold(id, false);
  }

  private RestResponse<LetterView> record(UUID id, @Nullable String ifMatch, LetterStep step) {
    idempotency.once(step, () -> desk.record(id, ifMatch, step).id());
    var view = sight.view(letters.get(id));
    return Revision.answer(view, view.revision());
  }
}

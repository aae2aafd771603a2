package vn.thanthien.letter.letter;

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

/// The steps of a letter, each a noun below it.
@Path("/api/letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
class LetterStepResource {

  private final LetterDesk desk;
  private final Letters letters;
  private final Idempotency idempotency;

  @Inject
  LetterStepResource(LetterDesk desk, Letters letters, Idempotency idempotency) {
    this.desk = desk;
    this.letters = letters;
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

  private RestResponse<LetterView> record(UUID id, @Nullable String ifMatch, LetterStep step) {
    idempotency.once(step, () -> desk.record(id, ifMatch, step).id());
    var view = LetterView.of(letters.get(id), false);
    return RestResponse.ResponseBuilder.ok(view).tag(Revision.tag(view.revision())).build();
  }
}

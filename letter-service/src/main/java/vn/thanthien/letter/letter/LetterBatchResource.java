package vn.thanthien.letter.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.idempotency.Idempotency;

/// Steps of many letters at once: all of them, or none and the first that refuses is named.
@Path("/api/letters")
@Produces(MediaType.APPLICATION_JSON)
class LetterBatchResource {

  private final LetterDesk desk;
  private final Letters letters;
  private final LetterSight sight;
  private final Idempotency idempotency;

  @Inject
  LetterBatchResource(
      LetterDesk desk, Letters letters, LetterSight sight, Idempotency idempotency) {
    this.desk = desk;
    this.letters = letters;
    this.sight = sight;
    this.idempotency = idempotency;
  }

  @POST
  @Path("reviews")
  @Transactional
  @RolesAllowed({Role.LETTER_CLERK, Role.COMMUNE_ADMIN})
  public List<LetterView> review(@NotNull @Valid LetterBatch batch) {
    return record(batch, new LetterStep.Review(batch.at()));
  }

  @POST
  @Path("approvals")
  @Transactional
  @RolesAllowed(Role.LEADER)
  public List<LetterView> approve(@NotNull @Valid LetterBatch batch) {
    return record(batch, new LetterStep.Approval(batch.at(), batch.toneConfirmed()));
  }

  @POST
  @Path("numberings")
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  public List<LetterView> number(@NotNull @Valid LetterBatch batch) {
    return record(batch, new LetterStep.Numbering());
  }

  @POST
  @Path("issues")
  @Transactional
  @RolesAllowed(Role.LETTER_CLERK)
  public List<LetterView> issue(@NotNull @Valid LetterBatch batch) {
    return record(batch, new LetterStep.Issue(batch.at(), batch.toneConfirmed()));
  }

  private List<LetterView> record(LetterBatch batch, LetterStep step) {
    idempotency.once(batch, () -> desk.recordAll(batch.letters(), step).getFirst().id());
    return batch.letters().stream().map(id -> sight.view(letters.get(id))).toList();
  }
}

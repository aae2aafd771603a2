package vn.thanthien.kernel.contract.petition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One dialogue with the people, counted once by its id whatever text mentions it.
///
/// @param village where it was held, absent for a commune-wide one
/// @param participants 0 or more
/// @param opinionsRaised opinions voiced of which only the number is known; those kept one by one
///   are facts of their own ([OpinionState]) and not among them
/// @param answeredOnSpot of these, answered at once
/// @param assigned of these, given to somebody with a deadline
/// @param done of the assigned ones, done
public record DialogueState(
    UUID id,
    long revision,
    String unit,
    DialogueKind dialogueKind,
    LocalDate heldOn,
    @Nullable String village,
    int participants,
    int opinionsRaised,
    int answeredOnSpot,
    int assigned,
    int done)
    implements PetitionFact {

  @Override
  public String key() {
    return id.toString();
  }
}

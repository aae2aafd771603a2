package vn.thanthien.kernel.contract.petition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the reception book (sổ tiếp công dân): never who came, or what about.
///
/// @param session the leader's session it belongs to, absent for the regular desk
/// @param people how many came together, 1 or more
/// @param petitionKind absent for what is no petition, and for a denunciation
/// @param petitionId the petition taken in, absent likewise
public record ReceptionVisitState(
    UUID id,
    long revision,
    String unit,
    LocalDate receivedOn,
    @Nullable UUID session,
    int people,
    @Nullable PetitionKind petitionKind,
    @Nullable Boolean withinCompetence,
    @Nullable UUID petitionId)
    implements PetitionFact {

  @Override
  public String key() {
    return id.toString();
  }
}

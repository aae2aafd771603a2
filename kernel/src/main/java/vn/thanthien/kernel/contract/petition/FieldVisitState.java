package vn.thanthien.kernel.contract.petition;

import java.time.LocalDate;
import java.util.UUID;

/// One visit of a leader to a village (đi cơ sở) on one legal day.
///
/// @param role who went
/// @param village where to
/// @param participants how many people met the leader, 0 or more
public record FieldVisitState(
    UUID id,
    long revision,
    String unit,
    LocalDate visitedOn,
    LeaderRole role,
    String village,
    int participants)
    implements PetitionFact {

  @Override
  public String key() {
    return id.toString();
  }
}

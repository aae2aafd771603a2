package vn.thanthien.kernel.contract.petition;

import java.time.LocalDate;
import java.util.UUID;

/// One reception of citizens (buổi tiếp công dân) on one legal day.
///
/// @param role who had the duty
/// @param inPerson whether that leader received in person; a deputy's session does not fulfil the
///   chairman's duty (Luật Tiếp công dân 42/2013, Đ.15.2.d, Đ.18.3)
/// @param held false for a scheduled session that did not take place
/// @param visitors how many people came, 0 or more
public record ReceptionSessionState(
    UUID id,
    long revision,
    String unit,
    LocalDate date,
    LeaderRole role,
    ReceptionKind receptionKind,
    boolean inPerson,
    boolean held,
    int visitors)
    implements PetitionFact {

  @Override
  public String key() {
    return id.toString();
  }
}

package vn.thanthien.kernel.contract.petition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One reception of citizens (buổi tiếp công dân) on one legal day.
///
/// @param role who had the duty
/// @param inPerson whether that leader received in person; a deputy's session does not fulfil the
///   chairman's duty (Luật Tiếp công dân 42/2013, Đ.15.2.d, Đ.18.3)
/// @param held false for a scheduled session that did not take place
/// @param visitors how many people came, 0 or more
/// @param substitutedBy the leader who received in the place of the one who had the duty
/// @param concludedOn day of the conclusion notice (thông báo kết luận), absent while there is none
public record ReceptionSessionState(
    UUID id,
    long revision,
    String unit,
    LocalDate date,
    LeaderRole role,
    ReceptionKind receptionKind,
    boolean inPerson,
    boolean held,
    int visitors,
    @Nullable LeaderRole substitutedBy,
    @Nullable LocalDate concludedOn)
    implements PetitionFact {

  @Override
  public String key() {
    return id.toString();
  }
}

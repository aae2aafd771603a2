package vn.thanthien.kernel.contract.petition;

import java.util.EnumSet;
import java.util.Set;

/// Where a petition stands, and what may follow what.
public enum PetitionStatus {
  RECEIVED,
  CLASSIFIED,
  ACCEPTED,
  TRANSFERRED,
  GUIDED,
  SENT_BACK,
  FILED,
  WITHDRAWN,
  RESOLVED;

  /// Whether a petition in this status may enter `next`.
  public boolean canBecome(PetitionStatus next) {
    return followers().contains(next);
  }

  /// Still on the desk.
  public boolean isOpen() {
    return this == RECEIVED || this == CLASSIFIED || this == ACCEPTED;
  }

  private Set<PetitionStatus> followers() {
    return switch (this) {
      case RECEIVED -> EnumSet.of(CLASSIFIED, WITHDRAWN);
      case CLASSIFIED ->
          EnumSet.of(ACCEPTED, TRANSFERRED, GUIDED, SENT_BACK, FILED, WITHDRAWN, RESOLVED);
      case ACCEPTED -> EnumSet.of(RESOLVED, WITHDRAWN);
      case TRANSFERRED, GUIDED, SENT_BACK, FILED, WITHDRAWN, RESOLVED ->
          EnumSet.noneOf(PetitionStatus.class);
    };
  }
}

package vn.thanthien.kernel.contract.letter;

import java.util.EnumSet;
import java.util.Set;

/// Where a letter stands, and what may follow what.
public enum LetterStatus {
  /// Drafted from an event, which names nobody; waits for a clerk to enter the addressee.
  AWAITING_ADDRESSEE,
  DRAFT,
  APPROVED,
  NUMBERED,
  ISSUED,
  WITHDRAWN;

  /// Whether a letter in this status may enter `next`.
  public boolean canBecome(LetterStatus next) {
    return followers().contains(next);
  }

  private Set<LetterStatus> followers() {
    return switch (this) {
      case AWAITING_ADDRESSEE -> EnumSet.of(DRAFT, WITHDRAWN);
      case DRAFT -> EnumSet.of(APPROVED, WITHDRAWN);
      case APPROVED -> EnumSet.of(NUMBERED, ISSUED, WITHDRAWN);
      case NUMBERED -> EnumSet.of(ISSUED, WITHDRAWN);
      case ISSUED, WITHDRAWN -> EnumSet.noneOf(LetterStatus.class);
    };
  }
}

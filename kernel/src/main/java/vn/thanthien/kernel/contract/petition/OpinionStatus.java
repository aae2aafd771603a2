package vn.thanthien.kernel.contract.petition;

/// Where an opinion stands, and what may follow what. Overdue is no status: it is promised, and the
/// day has passed.
public enum OpinionStatus {
  RAISED,
  ANSWERED,
  /// Somebody owes it by a day; may be handed to another.
  PROMISED,
  DONE;

  /// Whether an opinion in this status may enter `next`.
  public boolean canBecome(OpinionStatus next) {
    return switch (this) {
      case RAISED -> next == ANSWERED || next == PROMISED;
      case PROMISED -> next == DONE || next == PROMISED;
      case ANSWERED, DONE -> false;
    };
  }
}

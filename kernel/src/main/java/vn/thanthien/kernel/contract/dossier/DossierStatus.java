package vn.thanthien.kernel.contract.dossier;

import java.util.EnumSet;
import java.util.Set;

/// The ten national statuses of a dossier (Cổng Dịch vụ công quốc gia, TrangThaiHoSo 1–10) and the
/// state table: what may follow what.
public enum DossierStatus {
  REGISTERED(1),
  RECEIVED(2),
  NOT_ACCEPTED(3),
  PROCESSING(4),
  SUPPLEMENT_REQUESTED(5),
  PAYMENT_REQUESTED(6),
  WITHDRAWN(7),
  STOPPED(8),
  COMPLETED(9),
  RETURNED(10);

  private final int nationalCode;

  DossierStatus(int nationalCode) {
    this.nationalCode = nationalCode;
  }

  /// The code on the national wire, 1 to 10.
  public int nationalCode() {
    return nationalCode;
  }

  /// Whether a dossier in this status may enter `next`.
  public boolean canBecome(DossierStatus next) {
    return followers().contains(next);
  }

  /// Ended for the count of work: completed, returned, withdrawn, stopped.
  public boolean isEnded() {
    return this == COMPLETED || this == RETURNED || this == WITHDRAWN || this == STOPPED;
  }

  /// The clock stands still while papers or a payment are awaited.
  public boolean isPaused() {
    return this == SUPPLEMENT_REQUESTED || this == PAYMENT_REQUESTED;
  }

  /// The clock runs.
  public boolean isInProgress() {
    return this == RECEIVED || this == PROCESSING;
  }

  private Set<DossierStatus> followers() {
    return switch (this) {
      case REGISTERED -> EnumSet.of(RECEIVED, NOT_ACCEPTED, WITHDRAWN);
      case RECEIVED ->
          EnumSet.of(
              PROCESSING,
              SUPPLEMENT_REQUESTED,
              PAYMENT_REQUESTED,
              NOT_ACCEPTED,
              WITHDRAWN,
              STOPPED,
              COMPLETED);
      case PROCESSING ->
          EnumSet.of(SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, WITHDRAWN, STOPPED, COMPLETED);
      case SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED -> EnumSet.of(PROCESSING, WITHDRAWN, STOPPED);
      case COMPLETED -> EnumSet.of(RETURNED);
      case NOT_ACCEPTED, WITHDRAWN, STOPPED, RETURNED -> EnumSet.noneOf(DossierStatus.class);
    };
  }
}

package vn.thanthien.kernel.contract.petition;

/// Where a petition stands, as figures count it; the stages in between and what may follow what are
/// in [PetitionStage].
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

  /// Still on the desk.
  public boolean isOpen() {
    return this == RECEIVED || this == CLASSIFIED || this == ACCEPTED;
  }
}

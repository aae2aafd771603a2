package vn.thanthien.kernel.contract.letter;

/// How figures count a letter; where exactly it stands is its [LetterStage].
public enum LetterStatus {
  /// Drafted from an event, which names nobody; waits for a clerk to enter the addressee.
  AWAITING_ADDRESSEE,
  DRAFT,
  APPROVED,
  NUMBERED,
  ISSUED,
  WITHDRAWN
}

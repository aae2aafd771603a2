package vn.thanthien.kernel.contract.letter;

/// What called for a letter.
public enum TriggerKind {
  DOSSIER_OVERDUE,
  DOSSIER_DUE_SOON,
  LIFE_EVENT,
  CONTRIBUTION,
  BY_HAND
}

package vn.thanthien.kernel.contract.dossier;

/// The civil-status event a procedure registers; it calls for a letter.
public enum LifeEvent {
  BIRTH,
  MARRIAGE,
  DEATH
}

package vn.thanthien.kernel.contract.dossier;

/// How a completed dossier stands to its original due date.
public enum Punctuality {
  EARLY,
  ON_TIME,
  LATE
}

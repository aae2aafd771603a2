package vn.thanthien.dossier.deadline;

/// Where the duty to apologise for lateness stands.
public enum ApologyDuty {

  /// The dossier is, or was, on time.
  NONE,

  /// Due soon and not finished: the apology is to be written now, or the work to be done.
  DUE,

  /// Apologised in time, with a new date.
  FULFILLED,

  /// Apologised, but later than the law demands.
  LATE,

  /// Late without an apology.
  BREACHED
}

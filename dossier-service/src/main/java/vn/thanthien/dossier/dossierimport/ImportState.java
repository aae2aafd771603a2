package vn.thanthien.dossier.dossierimport;

/// How far an import is.
enum ImportState {

  /// The file is still coming in.
  UPLOADING,
  WAITING,
  RUNNING,

  /// Every row was taken or rejected.
  DONE,

  /// Given up; what was taken before stays taken.
  FAILED
}

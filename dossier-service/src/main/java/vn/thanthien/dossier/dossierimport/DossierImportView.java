package vn.thanthien.dossier.dossierimport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What became of an imported file, on the wire.
///
/// @param rejects the first [DossierImport#MAX_REJECTS] rejected lines
record DossierImportView(
    UUID id,
    Instant recordedAt,
    int total,
    int created,
    int updated,
    int unchanged,
    int rejected,
    List<Reject> rejects) {

  static DossierImportView of(DossierImport done) {
    return new DossierImportView(
        done.id(),
        done.recordedAt(),
        done.total(),
        done.created(),
        done.updated(),
        done.unchanged(),
        done.rejected(),
        done.rejects());
  }
}

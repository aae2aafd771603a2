package vn.thanthien.dossier.dossierimport;

import jakarta.persistence.Embeddable;

/// What became of the rows of a file, so far.
///
/// @param read every row that was told, rejected ones too; titles and totals are none
@Embeddable
record ImportTally(int read, int created, int updated, int unchanged, int rejected) {

  static final ImportTally NONE = new ImportTally(0, 0, 0, 0, 0);

  ImportTally plus(ImportTally more) {
    return new ImportTally(
        read + more.read,
        created + more.created,
        updated + more.updated,
        unchanged + more.unchanged,
        rejected + more.rejected);
  }
}

package vn.thanthien.dossier.dossierimport;

import java.util.ArrayList;
import java.util.List;

/// Counts while a file is read.
final class ImportTally {

  private int created;
  private int updated;
  private int unchanged;
  private int rejected;
  private final List<Reject> rejects = new ArrayList<>();

  void countCreated() {
    created++;
  }

  void countUpdated() {
    updated++;
  }

  void countUnchanged() {
    unchanged++;
  }

  void reject(Reject reject) {
    rejected++;
    if (rejects.size() < DossierImport.MAX_REJECTS) {
      rejects.add(reject);
    }
  }

  /// Takes over the counts of a committed piece.
  void add(ImportTally piece) {
    created += piece.created;
    updated += piece.updated;
    unchanged += piece.unchanged;
    piece.rejects.forEach(this::reject);
  }

  int total() {
    return created + updated + unchanged + rejected;
  }

  int created() {
    return created;
  }

  int updated() {
    return updated;
  }

  int unchanged() {
    return unchanged;
  }

  int rejected() {
    return rejected;
  }

  List<Reject> rejects() {
    return List.copyOf(rejects);
  }
}

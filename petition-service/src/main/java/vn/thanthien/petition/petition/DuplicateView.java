package vn.thanthien.petition.petition;

import java.util.Set;

/// A petition that may be about the same, and why.
record DuplicateView(PetitionView petition, Set<Likeness> alike) {

  /// In what two petitions are alike.
  enum Likeness {
    SAME_PERSON,
    SAME_DOSSIER,
    /// At least half of the words are shared.
    SIMILAR_CONTENT
  }
}

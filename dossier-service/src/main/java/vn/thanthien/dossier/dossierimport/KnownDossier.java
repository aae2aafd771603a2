package vn.thanthien.dossier.dossierimport;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dossier that is here already.
///
/// @param hash of what was imported last, absent where it was never imported
@SuppressWarnings("ArrayRecordComponent") // compared by content
record KnownDossier(UUID id, byte @Nullable [] hash) {

  boolean isToldBy(Told.Whole told) {
    return Arrays.equals(told.hash(), hash);
  }
}

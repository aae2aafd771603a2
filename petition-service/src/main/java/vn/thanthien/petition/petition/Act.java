package vn.thanthien.petition.petition;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a step was taken and the document it issued.
///
/// @param documentNumber "12/TB-UBND"
/// @param documentDate legal day of the document
record Act(Instant at, @Nullable String documentNumber, @Nullable LocalDate documentDate) {

  /// A step without a document.
  static Act at(Instant at) {
    return new Act(at, null, null);
  }
}

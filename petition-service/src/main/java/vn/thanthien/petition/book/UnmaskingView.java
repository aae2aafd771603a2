package vn.thanthien.petition.book;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A look at a visitor's identity, on the wire.
///
/// @param reason absent once it is forgotten
record UnmaskingView(UUID visit, String viewer, @Nullable String reason, Instant unmaskedAt) {

  static UnmaskingView of(VisitorUnmasking unmasking) {
    return new UnmaskingView(
        unmasking.visit(), unmasking.viewer(), unmasking.reason(), unmasking.unmaskedAt());
  }
}

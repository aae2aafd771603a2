package vn.thanthien.petition.book;

import java.time.Instant;
import java.util.UUID;

/// A look at a visitor's identity, on the wire.
record UnmaskingView(UUID visit, String viewer, String reason, Instant unmaskedAt) {

  static UnmaskingView of(VisitorUnmasking unmasking) {
    return new UnmaskingView(
        unmasking.visit(), unmasking.viewer(), unmasking.reason(), unmasking.unmaskedAt());
  }
}

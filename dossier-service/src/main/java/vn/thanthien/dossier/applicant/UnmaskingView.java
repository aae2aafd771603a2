package vn.thanthien.dossier.applicant;

import java.time.Instant;
import java.util.UUID;

/// A look at an applicant's numbers, on the wire.
record UnmaskingView(UUID dossier, String viewer, String reason, Instant unmaskedAt) {

  static UnmaskingView of(Unmasking unmasking) {
    return new UnmaskingView(
        unmasking.dossier(), unmasking.viewer(), unmasking.reason(), unmasking.unmaskedAt());
  }
}

package vn.thanthien.reporting.scorecard;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.thanthien.kernel.time.VietnamTime;

/// A file of a criterion, without its content.
///
/// @param mediaType for example `application/pdf`
/// @param size bytes
/// @param attachedBy sign-in name
record ScorecardFileView(
    UUID id,
    String name,
    String mediaType,
    int size,
    String attachedBy,
    OffsetDateTime attachedAt) {

  static ScorecardFileView of(ScorecardFile file) {
    return new ScorecardFileView(
        file.id(),
        file.name(),
        file.type().mediaType(),
        file.size(),
        file.attachedBy(),
        file.attachedAt().atZone(VietnamTime.ZONE).toOffsetDateTime());
  }
}

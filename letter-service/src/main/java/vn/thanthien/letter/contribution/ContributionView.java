package vn.thanthien.letter.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contribution on the wire. Who gave what is shown to the desk of its own unit only.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContributionView(
    UUID id,
    String unit,
    ContributionKind kind,
    LocalDate givenOn,
    @Nullable String giverName,
    @Nullable String giverAddress,
    @Nullable String village,
    @Nullable String description,
    Instant recordedAt,
    String recordedBy,
    @Nullable Instant withdrawnAt) {

  /// @param known whether the reader may know who gave
  static ContributionView of(Contribution contribution, boolean known) {
    return new ContributionView(
        contribution.id(),
        contribution.unit(),
        contribution.kind(),
        contribution.givenOn(),
        known ? contribution.giverName() : null,
        known ? contribution.giverAddress() : null,
        contribution.village(),
        known ? contribution.description() : null,
        contribution.recordedAt(),
        contribution.recordedBy(),
        contribution.withdrawnAt());
  }
}

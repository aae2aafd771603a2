package vn.thanthien.survey.ballot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bundle of ballots on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record BallotBatchView(
    UUID id,
    String unit,
    UUID roundId,
    @Nullable String village,
    LocalDate collectedOn,
    LocalDate recordedOn,
    String recordedBy,
    int collected,
    int valid,
    int blank,
    int invalid) {

  static BallotBatchView of(BallotBatch batch) {
    return new BallotBatchView(
        batch.id(),
        batch.unit(),
        batch.roundId(),
        batch.village(),
        batch.collectedOn(),
        batch.recordedOn(),
        batch.recordedBy(),
        batch.collected(),
        batch.valid(),
        batch.blank(),
        batch.invalid());
  }
}

package vn.thanthien.letter.print;

import java.time.Instant;
import java.util.UUID;
import vn.thanthien.letter.paper.PaperSize;

/// A print batch on the wire.
///
/// @param letters how many
/// @param sha256 of its file
record PrintBatchView(
    UUID id,
    String unit,
    PaperSize paper,
    int letters,
    String sha256,
    Instant madeAt,
    String madeBy) {

  static PrintBatchView of(PrintBatch batch) {
    return new PrintBatchView(
        batch.id(),
        batch.unit(),
        batch.paper(),
        batch.letters(),
        batch.sha256(),
        batch.madeAt(),
        batch.madeBy());
  }
}

package vn.thanthien.petition.history;

import java.time.Instant;

/// A line of a record's history on the wire.
///
/// @param revision of the record after the step
/// @param type of the step, as its event is called
public record HistoryView(
    long revision, String type, Instant occurredAt, Instant recordedAt, String actor) {

  static HistoryView of(HistoryLine line) {
    return new HistoryView(
        line.revision(), line.type(), line.occurredAt(), line.recordedAt(), line.actor());
  }
}

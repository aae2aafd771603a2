package vn.thanthien.letter.letter;

import java.time.Instant;

/// A line of a letter's history on the wire.
///
/// @param revision of the letter after the step
/// @param type of the step, as its event is called
record LetterHistoryView(
    long revision, String type, Instant occurredAt, Instant recordedAt, String actor) {

  static LetterHistoryView of(LetterHistoryLine line) {
    return new LetterHistoryView(
        line.revision(), line.type(), line.occurredAt(), line.recordedAt(), line.actor());
  }
}

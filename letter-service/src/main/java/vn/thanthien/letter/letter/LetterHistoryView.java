package vn.thanthien.letter.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of a letter's history on the wire.
///
/// @param revision of the letter after the step
/// @param type of the step, as its event is called
/// @param actor sign-in name, client id, or the part of the platform that acted by itself
/// @param actorName what the person is called, absent where that is not known
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterHistoryView(
    long revision,
    String type,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    @Nullable String actorName) {

  static LetterHistoryView of(LetterHistoryLine line, Map<String, String> names) {
    return new LetterHistoryView(
        line.revision(),
        line.type(),
        line.occurredAt(),
        line.recordedAt(),
        line.actor(),
        names.get(line.actor()));
  }
}

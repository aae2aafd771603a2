package vn.thanthien.petition.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of a record's history on the wire.
///
/// @param revision of the record after the step
/// @param type of the step, as its event is called
/// @param actor sign-in name, client id, or the part of the platform that acted by itself
/// @param actorName what the person is called, absent where that is not known
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryView(
    long revision,
    String type,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    @Nullable String actorName) {

  static HistoryView of(HistoryLine line, Map<String, String> names) {
    return new HistoryView(
        line.revision(),
        line.type(),
        line.occurredAt(),
        line.recordedAt(),
        line.actor(),
        names.get(line.actor()));
  }
}

package vn.thanthien.reporting.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of a record's history on the wire.
///
/// @param revision of the record after it
/// @param actor sign-in name or client id
/// @param actorName what the person is called, absent where that is not known
/// @param fields that say something else since
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordChangeView(
    long revision,
    RecordChange.Act act,
    Instant recordedAt,
    String actor,
    @Nullable String actorName,
    List<FieldChange> fields) {

  public RecordChangeView {
    fields = List.copyOf(fields);
  }

  static RecordChangeView of(RecordChange change, Map<String, String> names) {
    return new RecordChangeView(
        change.revision(),
        change.act(),
        change.recordedAt(),
        change.actor(),
        names.get(change.actor()),
        change.fields().stream()
            .map(field -> new FieldChange(field.name(), field.before(), field.after()))
            .toList());
  }

  /// A field that says something else than before.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FieldChange(String name, @Nullable String before, @Nullable String after) {}
}

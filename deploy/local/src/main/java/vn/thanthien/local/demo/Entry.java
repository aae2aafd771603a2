package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// One row of a sample.
///
/// @param where file and line or position, e.g. `hoangcat/letters.csv:17`; also makes its
///   idempotency key, so that a second load changes nothing
record Entry(String where, ObjectNode body) {

  /// A mandatory text.
  String text(String field) {
    var value = optional(field);
    if (value == null) {
      throw new LoadFailure(where + ": " + field + " is missing");
    }
    return value;
  }

  @Nullable String optional(String field) {
    var value = body.path(field);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }

  /// A copy of the body without some fields.
  ObjectNode without(String... fields) {
    var copy = body.deepCopy();
    for (var field : fields) {
      copy.remove(field);
    }
    return copy;
  }

  /// What stands under `field`, as entries of their own.
  Iterable<Entry> inside(String field) {
    var entries = new java.util.ArrayList<Entry>();
    for (JsonNode part : body.path(field)) {
      if (!(part instanceof ObjectNode object)) {
        throw new LoadFailure(where + ": " + field + " must be a list of objects");
      }
      entries.add(new Entry(where + "#" + field + (entries.size() + 1), object));
    }
    return entries;
  }
}

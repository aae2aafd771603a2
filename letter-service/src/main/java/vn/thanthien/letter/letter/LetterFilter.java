package vn.thanthien.letter.letter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Conditions on letters that all must hold; what is absent asks for nothing.
///
/// @param conditions each with the number of its value
record LetterFilter(List<String> conditions, List<Object> parameters) {

  LetterFilter {
    conditions = List.copyOf(conditions);
    parameters = List.copyOf(parameters);
  }

  static LetterFilter any() {
    return new LetterFilter(List.of(), List.of());
  }

  /// @param condition ends in the `?` that stands for the value
  LetterFilter and(String condition, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    var more = new ArrayList<>(conditions);
    var values = new ArrayList<>(parameters);
    values.add(value);
    more.add(condition + values.size());
    return new LetterFilter(more, values);
  }

  String where() {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
  }

  Object[] values() {
    return parameters.toArray();
  }
}

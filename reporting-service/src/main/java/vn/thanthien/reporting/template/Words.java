package vn.thanthien.reporting.template;

import java.util.List;
import java.util.Map;

/// Named values a sentence may ask for. A name that is not there is a fault of the template and
/// stops the writing.
///
/// @param values texts, truths, words and lists of words
record Words(Map<String, Object> values) {

  Words {
    values = Map.copyOf(values);
  }

  /// A list with the grammar of none, one and many.
  static Words list(List<Words> items) {
    var values = new java.util.HashMap<String, Object>();
    values.put("items", items);
    values.put("number", padded(items.size()));
    values.put("isEmpty", items.isEmpty());
    values.put("isSingle", items.size() == 1);
    if (!items.isEmpty()) {
      values.put("first", items.getFirst());
    }
    return new Words(values);
  }

  /// With more values.
  Words with(String name, Object value) {
    var more = new java.util.HashMap<>(values);
    more.put(name, value);
    return new Words(more);
  }

  private static String padded(long number) {
    return vn.thanthien.kernel.text.VietnameseFormat.padded(number);
  }
}

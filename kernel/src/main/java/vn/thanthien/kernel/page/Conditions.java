package vn.thanthien.kernel.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A growing `where` of a filter, its values by name.
public final class Conditions {

  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /// Narrows by what has no value.
  public void add(String condition) {
    all.add(condition);
  }

  /// Narrows by a value; one that is absent does not narrow.
  ///
  /// @param name as the condition calls the value
  public void add(String condition, String name, @Nullable Object value) {
    if (value != null) {
      all.add(condition);
      values.put(name, value);
    }
  }

  /// Empty where nothing narrows; ends with a space otherwise.
  public String where() {
    return all.isEmpty() ? "" : "where " + String.join(" and ", all) + " ";
  }

  /// Open to values whose condition says them more than once.
  public Map<String, Object> values() {
    return values;
  }
}

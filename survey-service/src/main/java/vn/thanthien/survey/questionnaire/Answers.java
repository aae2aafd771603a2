package vn.thanthien.survey.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one ballot says.
///
/// @param overall to the overall question, absent where that was left out
/// @param items to the others: codes of choices or steps of the scale, by the key of the item
/// @param words in one's own words, by the code of the question; kept apart from everything else
public record Answers(
    @Nullable Satisfaction overall, Map<String, List<String>> items, Map<String, String> words) {

  public Answers {
    items = Map.copyOf(items);
    words = Map.copyOf(words);
  }

  public boolean isEmpty() {
    return overall == null && items.isEmpty() && words.isEmpty();
  }

  /// As they were given, the overall question's among them, to be read again.
  public Map<String, List<String>> given(Form form) {
    var given = new TreeMap<>(items);
    words.forEach((code, text) -> given.put(code, List.of(text)));
    if (overall != null) {
      given.put(form.overall().code(), List.of(overall.name()));
    }
    return given;
  }
}

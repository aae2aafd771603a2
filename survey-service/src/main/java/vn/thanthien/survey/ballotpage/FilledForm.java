package vn.thanthien.survey.ballotpage;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a browser sends of a page: the fields that carry answers, and the button that was pressed.
///
/// @param given answers by the key of the item, without characters no text may have
/// @param button `send` (what Enter presses too), `save`, `next` or `back`
/// @param page number of the page that was filled in, from 0
record FilledForm(Map<String, List<String>> given, String button, int page) {

  private static final String BUTTON = "_do";
  private static final String PAGE = "_page";
  private static final int MOST_FIELDS = 1000;

  /// Reads `application/x-www-form-urlencoded`; empty where it is not that.
  static Optional<FilledForm> read(String body) {
    try {
      return Optional.of(of(body));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static FilledForm of(String body) {
    var fields =
        new QueryStringDecoder(body, java.nio.charset.StandardCharsets.UTF_8, false, MOST_FIELDS)
            .parameters();
    var given = new HashMap<String, List<String>>();
    fields.forEach((name, values) -> {
      if (!name.startsWith("_")) {
        given.put(name, values.stream().map(FilledForm::clean).toList());
      }
    });
    return new FilledForm(given, first(fields, BUTTON, "send"), page(first(fields, PAGE, "0")));
  }

  /// These answers with those of one page put in place of what was answered there before.
  ///
  /// @param items the keys of that page
  Map<String, List<String>> into(Map<String, List<String>> before, List<String> items) {
    var all = new HashMap<>(before);
    for (var item : items) {
      all.remove(item);
      var values = given.get(item);
      if (values != null) {
        all.put(item, new ArrayList<>(values));
      }
    }
    return all;
  }

  private static String first(Map<String, List<String>> fields, String name, String otherwise) {
    var values = fields.get(name);
    return values == null || values.isEmpty() ? otherwise : values.getFirst();
  }

  private static int page(String text) {
    return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
  }

  private static String clean(String text) {
    var kept = new StringBuilder();
    text.replace("\r\n", "\n")
        .codePoints()
        .filter(sign ->
            (sign == '\n' || !Character.isISOControl(sign))
                && Character.getType(sign) != Character.SURROGATE)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}

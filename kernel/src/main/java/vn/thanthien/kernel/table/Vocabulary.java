package vn.thanthien.kernel.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.reference.RuleFile;
import vn.thanthien.kernel.text.VietnameseText;

/// How officials call the columns of a table and the values in them; read from a dated file, so
/// that the next system's export needs no release. Accents, case and punctuation do not matter.
public final class Vocabulary {

  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  private final Map<String, String> columns = new HashMap<>();
  private final Map<String, String> usualNames = new HashMap<>();
  private final Map<String, Map<String, String>> values = new HashMap<>();
  private final List<String> totals;

  private Vocabulary(List<Words> all) {
    for (var words : all) {
      words
          .columns()
          .forEach((column, names) -> {
            names.forEach(name -> columns.put(plain(name), column));
            usualNames.putIfAbsent(column, names.getFirst());
          });
      words
          .values()
          .forEach((list, meanings) -> {
            var known = values.computeIfAbsent(list, _ -> new HashMap<>());
            meanings.forEach(
                (value, names) -> names.forEach(name -> known.put(plain(name), value)));
          });
    }
    totals = all.stream().flatMap(words -> words.totals().stream()).map(Vocabulary::plain).toList();
  }

  /// Reads the file that a setting names, or the shipped one.
  public static Vocabulary read(Optional<Path> file, String shipped, ObjectMapper json) {
    return new Vocabulary(RuleFile.rows(json, file, shipped, Words.class));
  }

  /// Which columns a row names, and where; of a name that stands twice, the first.
  Map<String, Integer> columnsIn(List<String> cells) {
    var found = new LinkedHashMap<String, Integer>();
    for (var i = 0; i < cells.size(); i++) {
      var column = column(cells.get(i));
      if (column != null) {
        found.putIfAbsent(column, i);
      }
    }
    return found;
  }

  /// What a column is called first of all; itself where the file does not know it.
  public String usualName(String column) {
    return usualNames.getOrDefault(column, column);
  }

  @Nullable String column(String name) {
    return columns.get(plain(name));
  }

  /// What a cell means.
  ///
  /// @param list of values, as the file names it
  public @Nullable String meaning(String list, String cell) {
    return values.getOrDefault(list, Map.of()).get(plain(cell));
  }

  /// Whether a row that begins so sums others up.
  boolean isTotal(String cell) {
    var words = plain(cell);
    return totals.stream().anyMatch(total -> words.equals(total) || words.startsWith(total + " "));
  }

  /// A cell's text composed and without blanks around.
  static String tidy(@Nullable String cell) {
    return cell == null ? "" : Normalizer.normalize(cell, Normalizer.Form.NFC).strip();
  }

  private static String plain(String name) {
    return NO_WORD.matcher(VietnameseText.folded(name)).replaceAll(" ").strip();
  }

  /// One row of the file.
  ///
  /// @param asOf when the names were last looked through
  /// @param source where they were seen
  record Words(
      LocalDate asOf,
      String source,
      Map<String, List<String>> columns,
      Map<String, Map<String, List<String>>> values,
      List<String> totals) {}
}

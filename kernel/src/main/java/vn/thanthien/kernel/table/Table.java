package vn.thanthien.kernel.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.table.TableRows.Cells;

/// A table as officials export it: titles above a header of one or two rows, records below it,
/// headings, totals and signatures among them.
public final class Table implements Closeable {

  /// Rows in which the header must stand.
  static final int HEADER_WITHIN = 60;

  private static final int LEAST_COLUMNS = 3;
  private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,3}\\)?");

  private final TableRows rows;
  private final Vocabulary vocabulary;
  private final String key;
  private final Predicate<String> isKey;
  private final Map<String, Integer> columns;
  private final String keyName;

  /// Filled cells from which a row is a record whatever stands in its key.
  private final int leastFilled;

  private @Nullable Cells pushedBack;

  private Table(
      TableRows rows,
      Vocabulary vocabulary,
      String key,
      Predicate<String> isKey,
      Map<String, Integer> columns,
      Cells header)
      throws IOException {
    this.rows = rows;
    this.vocabulary = vocabulary;
    this.key = key;
    this.isKey = isKey;
    this.columns = columns;
    this.keyName = header.values().get(at(key));
    pushedBack = rows.next();
    var second = pushedBack != null && addSecondRow(header.values(), pushedBack.values());
    if (second) {
      pushedBack = null;
    }
    // in a list of three columns a row of two lacks one; it must be told of, not passed over
    leastFilled =
        !second && filled(header.values()).size() == LEAST_COLUMNS
            ? LEAST_COLUMNS - 1
            : LEAST_COLUMNS;
  }

  /// Finds the header. From now on the rows are the table's to close, also where it has no header.
  ///
  /// @param key the column without which nothing is a record
  /// @param isKey what may stand in it
  /// @throws Refusal `malformed` when there is none
  public static Table open(
      TableRows rows, Vocabulary vocabulary, String key, Predicate<String> isKey)
      throws IOException {
    var headed = false;
    try {
      var table = headed(rows, vocabulary, key, isKey);
      headed = true;
      return table;
    } finally {
      if (!headed) {
        rows.close();
      }
    }
  }

  private static Table headed(
      TableRows rows, Vocabulary vocabulary, String key, Predicate<String> isKey)
      throws IOException {
    for (var left = HEADER_WITHIN; left > 0; left--) {
      var cells = rows.next();
      if (cells == null) {
        break;
      }
      var columns = vocabulary.columnsIn(cells.values());
      if (columns.size() >= LEAST_COLUMNS && columns.containsKey(key)) {
        return new Table(rows, vocabulary, key, isKey, columns, cells);
      }
    }
    throw new Refusal(
        ProblemType.MALFORMED,
        "Không tìm thấy dòng tiêu đề cột trong %d dòng đầu của tệp: cần ít nhất %d cột, có cột “%s”."
            .formatted(HEADER_WITHIN, LEAST_COLUMNS, vocabulary.usualName(key)));
  }

  /// The next record, null at the end.
  public @Nullable TableRow next() throws IOException {
    while (true) {
      var cells = pushedBack == null ? rows.next() : pushedBack;
      pushedBack = null;
      if (cells == null) {
        return null;
      }
      if (isRecord(cells.values())) {
        return new TableRow(cells.number(), columns, cells.values(), rows.dayOffset());
      }
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  /// A header may stand in two rows: "Ngày" over "tiếp nhận" and "hẹn trả".
  private boolean addSecondRow(List<String> above, List<String> below) {
    if (!cell(below, at(key)).isEmpty()) {
      return false;
    }
    var added = false;
    var group = "";
    for (var i = 0; i < below.size(); i++) {
      group = cell(above, i).isEmpty() ? group : cell(above, i);
      var own = below.get(i);
      var column = own.isEmpty() ? null : vocabulary.column(group + " " + own);
      if (column == null && !own.isEmpty()) {
        column = vocabulary.column(own);
      }
      if (column != null) {
        added |= columns.putIfAbsent(column, i) == null;
      }
    }
    return added;
  }

  private boolean isRecord(List<String> cells) {
    var filled = filled(cells);
    if (filled.isEmpty()
        || vocabulary.isTotal(filled.getFirst())
        || filled.stream().allMatch(cell -> COLUMN_NUMBER.matcher(cell).matches())) {
      return false;
    }
    var told = cell(cells, at(key));
    // a heading or a signature fills one merged cell or two; a page may repeat the header
    return filled.size() < leastFilled ? isKey.test(told) : !told.equals(keyName);
  }

  private static List<String> filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isEmpty()).toList();
  }

  private int at(String column) {
    var at = columns.get(column);
    return at == null ? -1 : at;
  }

  private static String cell(List<String> cells, int at) {
    return at >= 0 && at < cells.size() ? cells.get(at) : "";
  }
}

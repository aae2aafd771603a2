package vn.thanthien.kernel.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.thanthien.kernel.text.VietnameseText;

/// Looks for planted marks, such as the name of a denouncer, wherever they might have leaked to: in
/// every row of every table of a database, or in any text or bytes (a topic, a log, a file). Finds
/// them as written, without accents, in capitals, escaped in JSON, in Base64, and in bytes shown as
/// hexadecimal digits.
public final class MarkSearch {

  private final List<String> shapes;

  /// @param marks long and rare enough to stand nowhere by chance
  public MarkSearch(Collection<String> marks) {
    shapes = marks.stream().flatMap(MarkSearch::shapes).distinct().toList();
  }

  /// The tables in which a mark stands.
  ///
  /// @param connection of a role that may read all of them; its transaction is rolled back
  /// @param sealedTables not looked at
  public List<String> tables(Connection connection, Set<String> sealedTables) throws SQLException {
    var found = new ArrayList<String>();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('thanthien.viewer', '*', true)");
      for (var table : names(connection)) {
        if (!sealedTables.contains(table) && stands(connection, table)) {
          found.add(table);
        }
      }
      return found;
    } finally {
      connection.rollback();
    }
  }

  /// Whether a mark stands in a text.
  public boolean standsIn(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return shapes.stream().anyMatch(lower::contains);
  }

  /// Every ordinary or partitioned table of the database's own schemas.
  public static List<String> names(Connection connection) throws SQLException {
    try (var query =
            connection.prepareStatement(
                """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
                   and n.nspname not in ('pg_catalog', 'information_schema')
                   and has_table_privilege(c.oid, 'select')
                 order by 1
                """);
        var rows = query.executeQuery()) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  private boolean stands(Connection connection, String table) throws SQLException {
    try (var query =
        connection.prepareStatement(
            // "offset 0": a row is written out once, not once for every mark
            """
            select exists (
              select from (select lower(r::text) as written from %s r offset 0) one
               where exists (select from unnest(?::text[]) m where position(m in one.written) > 0))
            """
                .formatted(table))) {
      query.setArray(1, connection.createArrayOf("text", shapes.toArray(String[]::new)));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static Stream<String> shapes(String mark) {
    var escaped = new StringBuilder();
    mark.chars()
        .forEach(sign -> escaped.append(sign < 128 ? "" + (char) sign : "\\u%04x".formatted(sign)));
    return Stream.of(mark, VietnameseText.folded(mark), mark.toUpperCase(Locale.ROOT))
        .flatMap(shape -> {
          var bytes = shape.getBytes(StandardCharsets.UTF_8);
          // without padding and the last group, which depends on what follows
          var base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
          return Stream.of(
              shape, HexFormat.of().formatHex(bytes), base64.substring(0, base64.length() / 4 * 4));
        })
        .map(shape -> shape.toLowerCase(Locale.ROOT))
        .flatMap(shape -> Stream.of(shape, escaped.toString().toLowerCase(Locale.ROOT)));
  }
}

package vn.thanthien.systemtests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A row the service has written, to write more of the same: every column it filled, with the same
/// content except what must differ.
final class RowTemplate {

  private final String table;
  private final List<String> columns;
  private final List<Object> values;

  private RowTemplate(String table, List<String> columns, List<Object> values) {
    this.table = table;
    this.columns = columns;
    this.values = values;
  }

  /// Reads the one row where `column` is `value`.
  ///
  /// @param defaulted columns the database fills by itself
  static RowTemplate read(
      Connection connection, String table, String column, Object value, Set<String> defaulted)
      throws SQLException {
    try (var query =
        connection.prepareStatement("select * from " + table + " where " + column + " = ?")) {
      query.setObject(1, value);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException(table + " has no row with " + column + " " + value);
        }
        var columns = new ArrayList<String>();
        var values = new ArrayList<Object>();
        var description = row.getMetaData();
        for (var i = 1; i <= description.getColumnCount(); i++) {
          var content = row.getObject(i);
          if (content != null && !defaulted.contains(description.getColumnName(i))) {
            columns.add(description.getColumnName(i));
            values.add(content);
          }
        }
        return new RowTemplate(table, columns, values);
      }
    }
  }

  byte[] bytes(String column) {
    return (byte[]) values.get(columns.indexOf(column));
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    var statement =
        connection.prepareStatement(
            "insert into "
                + table
                + " ("
                + String.join(", ", columns)
                + ") values ("
                + "?, ".repeat(columns.size() - 1)
                + "?)");
    for (var i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }

  /// Changes one column of the prepared row.
  void set(PreparedStatement statement, String column, Object value) throws SQLException {
    statement.setObject(columns.indexOf(column) + 1, value);
  }

  /// A time-ordered id (UUID version 7), as records have.
  static UUID nextId() {
    var random = UUID.randomUUID();
    var time = System.currentTimeMillis() << 16;
    return new UUID(
        time | 0x7000 | (random.getMostSignificantBits() & 0xfff),
        random.getLeastSignificantBits());
  }
}

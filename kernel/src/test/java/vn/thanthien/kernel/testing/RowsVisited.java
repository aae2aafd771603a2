package vn.thanthien.kernel.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// How much PostgreSQL goes through for a statement, counted in rows and not in seconds: a busy
/// machine changes nothing of it.
public final class RowsVisited {

  private static final List<String> COUNTED =
      List.of(
          "Actual Rows",
          "Rows Removed by Filter",
          "Rows Removed by Join Filter",
          "Rows Removed by Index Recheck");

  private RowsVisited() {}

  /// Runs a statement and adds up the rows every step of its plan took in, those included that it
  /// threw away again.
  ///
  /// @param values of its parameters
  public static long by(Connection connection, String sql, Object... values) throws SQLException {
    try (var explain =
        connection.prepareStatement("explain (analyze, timing off, format json) " + sql)) {
      for (var i = 0; i < values.length; i++) {
        explain.setObject(i + 1, values[i]);
      }
      try (var row = explain.executeQuery()) {
        row.next();
        return of(new ObjectMapper().readTree(row.getString(1)).path(0).path("Plan"));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long of(JsonNode step) {
    // rows are the mean of all loops
    var rows = COUNTED.stream().mapToDouble(name -> step.path(name).asDouble()).sum();
    var sum = Math.round(rows * step.path("Actual Loops").asDouble());
    for (var below : step.path("Plans")) {
      sum += of(below);
    }
    return sum;
  }
}

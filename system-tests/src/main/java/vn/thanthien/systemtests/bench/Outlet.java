package vn.thanthien.systemtests.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Watches how far the relay has got.
final class Outlet implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Connection connection;

  Outlet(Stage stage) throws SQLException {
    connection = stage.inspector();
  }

  /// Returns as soon as everything in the outbox has been acknowledged by the broker.
  void awaitEmpty() throws SQLException {
    try (var last =
            connection.prepareStatement(
                "select xid::text, id from outbox order by xid desc, id desc limit 1");
        var row = last.executeQuery()) {
      if (row.next()) {
        awaitPosition(row.getString(1), row.getLong(2));
      }
    }
  }

  private void awaitPosition(String xid, long id) throws SQLException {
    try (var reached =
        connection.prepareStatement("select (xid, id) >= (?::xid8, ?) from relay_cursor")) {
      reached.setString(1, xid);
      reached.setLong(2, id);
      await(() -> {
        try (var row = reached.executeQuery()) {
          return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      });
    }
  }

  /// Asks every 5 ms.
  static void await(BooleanSupplier condition) {
    var end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not done after " + LONGEST);
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

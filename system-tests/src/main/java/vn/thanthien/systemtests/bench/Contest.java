package vn.thanthien.systemtests.bench;

import java.sql.SQLException;
import java.util.List;

/// One bench: ours and its limit, run in turns on the same server.
interface Contest extends AutoCloseable {

  String name();

  /// The share of the limit to reach.
  double goal();

  /// What an operation is, for example `requests/s`.
  String unit();

  /// One lap of the platform.
  Lap ours() throws Exception;

  /// One lap of what the machine can do at best.
  Lap limit() throws Exception;

  /// What is measured beside the ratio, after the last round.
  default List<Figure> others() throws Exception {
    return List.of();
  }

  /// Until just-in-time compilers and caches have settled; not measured.
  void warmUp() throws Exception;

  @Override
  void close() throws SQLException;

  /// A figure that is the better the smaller it is.
  ///
  /// @param name in the JSON; says the unit
  record Figure(String name, double value, double goal) {}
}

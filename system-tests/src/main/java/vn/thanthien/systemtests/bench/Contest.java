package vn.thanthien.systemtests.bench;

import java.sql.SQLException;

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

  /// Until just-in-time compilers and caches have settled; not measured.
  void warmUp() throws Exception;

  @Override
  void close() throws SQLException;
}

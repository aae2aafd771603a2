package vn.thanthien.kernel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.testing.RowsVisited;
import vn.thanthien.local.Parts;
import vn.thanthien.local.ServiceDatabase;

/// Working out who sees whom costs what there is to be seen: it once tried every pair of units.
class WhoSeesWhomTest {

  /// A province, its communes, and of every second commune the two it was merged from.
  private static final String TREE =
      """
      insert into unit_node (id, revision, name, kind, parent, valid_from, closing_time,
                             predecessors)
      select 'province', 1, 'tỉnh Mẫu', 'PROVINCE', null, date '2004-01-01', time '17:00',
             '{}'::text[]
      union all
      select 'commune-' || n, 1, 'xã ' || n, 'XA', 'province', date '2025-07-01', time '17:00',
             case when n % 2 = 0 then array['old-' || n, 'older-' || n] else '{}' end
        from generate_series(1, ?) n
      union all
      select was.id || '-' || n, 1, 'xã cũ ' || n, 'XA', null, date '2004-01-01', time '17:00', '{}'
        from generate_series(2, ?, 2) n cross join (values ('old'), ('older')) was (id)
      """;

  /// Each sees itself; the province everybody, a merged commune the two before it.
  private static int pairs(int communes) {
    var old = communes / 2 * 2;
    return (1 + communes + old) + (communes + old) + old;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void fourTimesTheUnitsAreAboutFourTimesTheWork(boolean analysed) throws Exception {
    var few = rowsVisited(200, analysed);
    var many = rowsVisited(800, analysed);

    // trying every pair would be sixteen times
    assertThat(many).isBetween(few * 3, few * 5);
  }

  private static long rowsVisited(int communes, boolean analysed) throws Exception {
    var database = Parts.shared().database("kernel");
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
        .locations("db/kernel")
        .load()
        .migrate();
    try (var connection = owner(database);
        var statement = connection.createStatement()) {
      plant(connection, communes);
      if (analysed) {
        statement.execute("analyze unit_node");
      }
      var visited = RowsVisited.by(connection, Units.WHO_SEES_WHOM);
      assertThat(count(connection)).isEqualTo(pairs(communes));
      return visited;
    }
  }

  private static Connection owner(ServiceDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.owner(), database.ownerPassword());
  }

  private static void plant(Connection connection, int communes) throws SQLException {
    try (var insert = connection.prepareStatement(TREE)) {
      insert.setInt(1, communes);
      insert.setInt(2, communes);
      insert.executeUpdate();
    }
  }

  private static int count(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from unit_visible")) {
      row.next();
      return row.getInt(1);
    }
  }
}

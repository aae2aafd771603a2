package vn.thanthien.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.testing.RowsVisited;
import vn.thanthien.local.Parts;
import vn.thanthien.local.ServiceDatabase;

/// What provinces of hundreds of communes owe in a year, and what it takes to look at it.
@NullUnmarked // a page begins after nothing
class ProvinceTest {

  private static final int PROVINCES = 4;
  private static final int COMMUNES = 560;
  private static final int MONTHS = 12;
  private static final int PAGE = 101;
  private static final int MEMBERS = 40;
  private static final UUID GROUP = new UUID(0, 40);

  /// Provinces with their communes.
  private static final String UNITS =
      """
      insert into unit (id, version, revision, name, kind, parent, valid_from, closing_time,
                        predecessors)
      select 'p' || p, 0, 1, 'tỉnh ' || p, 'PROVINCE', null, date '2004-01-01', time '17:00',
             '[]'::jsonb
        from generate_series(1, %1$d) p
      union all
      select 'p' || p || '.c' || c, 0, 1, 'xã ' || c, 'XA', 'p' || p, date '2004-01-01', time '17:00',
             '[]'::jsonb
        from generate_series(1, %1$d) p cross join generate_series(1, %2$d) c;
      insert into unit_ancestor
      select id, id, 0 from unit
      union all
      select id, parent, 1 from unit where parent is not null;
      insert into reporting_group (id, unit, version, revision, name, members)
      select '%3$s', 'p2', 0, 1, 'Cụm', jsonb_agg(jsonb_build_object('unit', 'p2.c' || c, 'from', '2026-01-01'))
        from generate_series(1, %4$d) c;
      insert into unit_visible
      select id, id from unit
      union all
      select parent, id from unit where parent is not null;
      """
          .formatted(PROVINCES, COMMUNES, GROUP, MEMBERS);

  /// Every province asks every month; all was answered but the last month, where every tenth
  /// commune has a draft, and a report of the first month was returned.
  private static final String OBLIGATIONS =
      """
      insert into report_request (id, unit, version, revision, demand, period_from, period_to,
                                  due_on, made_at, made_by)
      select gen_random_uuid(), u.id, 0, 1, '{}', m.day, m.day + 28, m.day + 33, now(), 'test'
        from unit u
       cross join (select date '2026-01-01' + n * 30 as day from generate_series(0, %d - 1) n) m
       where u.parent is null;
      insert into report_obligation (id, request, unit, version, asked_by, demand, period_from,
                                     period_to, due_on, on_time_until)
      select gen_random_uuid(), q.id, u.id, 0, q.unit, '{}', q.period_from, q.period_to, q.due_on,
             q.due_on
        from report_request q join unit u on u.parent = q.unit;
      insert into report (id, unit, version, revision, kind, state, period_from, period_to, head,
                          content_hash, number, issued_on, drafted_at, drafted_by, obligation,
                          handover)
      select gen_random_uuid(), o.unit, 0, 1, 'COMMUNE', s.state, o.period_from, o.period_to, '{}',
             case when s.issued then 'hash' end,
             case when s.issued then row_number() over (partition by o.unit order by o.due_on) end,
             case when s.issued then o.due_on end, now(), 'test', o.id,
             case when o.period_from = '2026-01-01' and o.unit ~ '7$' then 'RETURNED'
                  else 'SENT' end
        from report_obligation o
       cross join lateral (
         select o.period_from < (select max(period_from) from report_request) as issued,
                case when o.period_from < (select max(period_from) from report_request)
                     then 'ISSUED' else 'DRAFT' end as state) s
       where s.issued or o.unit ~ '3$';
      update report_obligation o set report = r.id, sent_at = now()
        from report r where r.obligation = o.id and r.state = 'ISSUED';
      """
          .formatted(MONTHS);

  private static ServiceDatabase database;

  @BeforeAll
  static void plant() throws SQLException {
    database = Parts.shared().database("reporting");
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
        .locations("db/kernel", "db/migration")
        .load()
        .migrate();
    try (var connection = Parts.shared().postgres().connect(database.name());
        var statement = connection.createStatement()) {
      statement.execute(UNITS);
      statement.execute(OBLIGATIONS);
      statement.execute("analyze");
    }
  }

  @Test
  void aCommuneLooksAtItsOwnObligationsOnly() throws SQLException {
    assertThat(page("p1.c7", true)).isBetween(2L, 40L * MONTHS);
    assertThat(page("p1.c7", false)).isBetween((long) MONTHS, 40L * MONTHS);
  }

  @Test
  void aProvinceLooksAtItsOwnOnly() throws SQLException {
    assertThat(page("p1", true)).isBetween((long) PAGE, 12L * COMMUNES * MONTHS);
  }

  @Test
  void aRequestIsLookedAtOnceForEachCommune() throws SQLException {
    try (var connection = as("p2")) {
      UUID request;
      try (var query = connection.createStatement();
          var row = query.executeQuery("select min(id::text)::uuid from report_request")) {
        row.next();
        request = row.getObject(1, UUID.class);
      }
      assertThat(RowsVisited.by(connection, ObligationBoard.ofRequest(false), "p2", "p2", request))
          .isBetween((long) COMMUNES, 25L * COMMUNES);
      assertThat(
              RowsVisited.by(
                  connection, ObligationBoard.ofRequest(true), "p2", "p2", GROUP, request))
          .isBetween((long) MEMBERS, 3L * MEMBERS * COMMUNES);
    }
  }

  @Test
  void aGroupOfAProvinceIsLookedAtInItsProvinceOnly() throws SQLException {
    try (var connection = as("p2")) {
      assertThat(
              RowsVisited.by(
                  connection,
                  ObligationBoard.page(false, false, true),
                  "p2",
                  "p2",
                  GROUP,
                  null,
                  null,
                  PAGE))
          .isBetween((long) PAGE, 15L * COMMUNES * MONTHS);
    }
  }

  private static long page(String viewer, boolean owed) throws SQLException {
    try (var connection = as(viewer)) {
      return RowsVisited.by(
          connection, ObligationBoard.page(owed, false, false), viewer, viewer, null, null, PAGE);
    }
  }

  /// As the service sees it for somebody of a unit.
  private static Connection as(String viewer) throws SQLException {
    var connection =
        DriverManager.getConnection(
            database.jdbcUrl() + "?options=-c%20jit=off", database.app(), database.appPassword());
    try (var set = connection.prepareStatement("select set_config('thanthien.viewer', ?, false)")) {
      set.setString(1, viewer);
      set.execute();
    }
    return connection;
  }
}

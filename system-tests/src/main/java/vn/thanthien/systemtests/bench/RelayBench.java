package vn.thanthien.systemtests.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// The relay draining an outbox that was filled while the service stood still, from the moment it
/// goes on until the cursor stands behind the last row, against a warm plain producer sending the
/// same records from memory while the service stands still.
///
/// CPU: service and PostgreSQL for ours; the client for the limit. The broker does the same work
/// for both and is not counted.
final class RelayBench implements Contest {

  private static final int ROWS = 200_000;
  private static final int ROWS_PER_TRANSACTION = 1000;
  private static final String TOPIC = "dossier-events";

  private final Stage stage;
  private final Outlet outlet;
  private final PlainProducer producer;
  private final List<PlainProducer.Fact> same = new ArrayList<>(ROWS);

  RelayBench(Stage stage) throws IOException, SQLException {
    this.stage = stage;
    var service = stage.start("dossier").url();
    this.outlet = new Outlet(stage);
    this.producer = new PlainProducer(stage, TOPIC);
    CreateBench.putProcedure(stage, service, "1.000001");
    try (var connection =
        new KeptConnection(service, stage.tokens().of("hoangcat", "one-stop-clerk"))) {
      CreateBench.receive(connection, 1);
    }
    outlet.awaitEmpty();
  }

  @Override
  public String name() {
    return "relay";
  }

  @Override
  public double goal() {
    return 0.40;
  }

  @Override
  public String unit() {
    return "events/s";
  }

  @Override
  public void warmUp() throws Exception {
    ours();
    remember();
    for (var i = 0; i < 3; i++) {
      ours();
      limit();
      limit();
    }
  }

  @Override
  public Lap ours() throws SQLException {
    stage.hold();
    try {
      fill();
      stage.settle();
    } catch (SQLException | RuntimeException e) {
      stage.release();
      throw e;
    }
    var cpu = stage.cpuOfService() + stage.cpuOfPostgres();
    var start = System.nanoTime();
    stage.release();
    outlet.awaitEmpty();
    var seconds = (System.nanoTime() - start) / 1e9;
    return new Lap(ROWS, seconds, stage.cpuOfService() + stage.cpuOfPostgres() - cpu);
  }

  @Override
  public Lap limit() throws Exception {
    stage.settle();
    stage.hold();
    try {
      var cpu = stage.cpuOfClient();
      var start = System.nanoTime();
      producer.send(same);
      var seconds = (System.nanoTime() - start) / 1e9;
      return new Lap(ROWS, seconds, stage.cpuOfClient() - cpu);
    } finally {
      stage.release();
    }
  }

  @Override
  public void close() throws SQLException {
    producer.close();
    outlet.close();
  }

  /// Writes events like the one the service wrote, of 40 units, each of another dossier.
  private void fill() throws SQLException {
    try (var connection = stage.inspector();
        var insert =
            connection.prepareStatement(
                """
                insert into outbox (occurred_at, type, key, unit, body)
                select s.occurred_at, s.type, n.id, 'commune' || (n.i % 40),
                       convert_to(replace(convert_from(s.body, 'UTF8'), s.key, n.id), 'UTF8')
                  from (select * from outbox where unit = 'hoangcat' limit 1) s,
                       (select i, gen_random_uuid()::text as id
                          from generate_series(1, ?) i offset 0) n
                """)) {
      insert.setInt(1, ROWS_PER_TRANSACTION);
      for (var written = 0; written < ROWS; written += ROWS_PER_TRANSACTION) {
        if (insert.executeUpdate() != ROWS_PER_TRANSACTION) {
          throw new IllegalStateException("nothing to write more of");
        }
      }
    }
  }

  private void remember() throws SQLException {
    try (var connection = stage.inspector();
        var query =
            connection.prepareStatement(
                """
                select unit, key, body, xid::text || '-' || id, type, occurred_at
                  from outbox where unit <> 'hoangcat' order by xid, id limit ?
                """)) {
      query.setInt(1, ROWS);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          same.add(
              PlainProducer.Fact.of(
                  row.getString(1),
                  row.getString(2),
                  row.getBytes(3),
                  row.getString(4),
                  row.getString(5),
                  row.getObject(6, OffsetDateTime.class).toInstant().toString()));
        }
      }
      if (same.size() != ROWS) {
        throw new IllegalStateException("only " + same.size() + " rows to send");
      }
    }
  }
}

package vn.thanthien.systemtests.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// `POST /api/dossiers` with an idempotency key over 8 connections, the relay at work beside it,
/// against the same four rows in plain JDBC transactions over 8 connections of the same runtime
/// role, for which the service stands still. Afterwards requests come at a steady 200 a second,
/// whether or not those before are answered, for the time each takes.
///
/// CPU: service and PostgreSQL for ours; PostgreSQL and the client for the limit, where the client
/// does the work.
final class CreateBench implements Contest {

  private static final int CONNECTIONS = 8;
  private static final Duration LAP = Duration.ofSeconds(4);
  private static final Duration WARM_UP_LAP = Duration.ofSeconds(10);
  private static final Pace PACE = new Pace(200, Duration.ofSeconds(20), 32);
  private static final double GOAL_P99_MILLIS = 60;
  private static final String UNIT = "hoangcat";
  static final String PROCEDURE = "1.000001";

  private final Stage stage;
  private final URI service;
  private final String clerk;
  private final Outlet outlet;
  private final AtomicLong number = new AtomicLong();
  private @Nullable Rows rows;

  CreateBench(Stage stage) throws IOException, SQLException {
    this.stage = stage;
    this.service = stage.start("dossier").url();
    this.clerk = stage.tokens().of(UNIT, "one-stop-clerk");
    this.outlet = new Outlet(stage);
    knowUnit();
    putProcedure(stage, service, PROCEDURE);
  }

  @Override
  public String name() {
    return "create";
  }

  @Override
  public double goal() {
    return 0.60;
  }

  @Override
  public String unit() {
    return "requests/s";
  }

  @Override
  public void warmUp() throws Exception {
    stage.warmUp(() -> run(WARM_UP_LAP, this::requests));
    outlet.awaitEmpty();
    rows = Rows.ofOneMore(this);
    limit();
    ours();
  }

  @Override
  public Lap ours() throws Exception {
    outlet.awaitEmpty();
    stage.settle();
    var cpu = stage.cpuOfService() + stage.cpuOfPostgres();
    var start = System.nanoTime();
    var done = run(LAP, this::requests);
    var seconds = (System.nanoTime() - start) / 1e9;
    return new Lap(done, seconds, stage.cpuOfService() + stage.cpuOfPostgres() - cpu);
  }

  @Override
  public Lap limit() throws Exception {
    outlet.awaitEmpty();
    stage.settle();
    stage.hold();
    try {
      var cpu = stage.cpuOfClient() + stage.cpuOfPostgres();
      var start = System.nanoTime();
      var done = run(LAP, this::transactions);
      var seconds = (System.nanoTime() - start) / 1e9;
      return new Lap(done, seconds, stage.cpuOfClient() + stage.cpuOfPostgres() - cpu);
    } finally {
      stage.release();
    }
  }

  @Override
  public List<Figure> others() throws Exception {
    outlet.awaitEmpty();
    stage.settle();
    var millis = PACE.millisOf(() -> new KeptConnection(service, clerk), this::receiveOneMore);
    return List.of(new Figure("p99MillisAt200", millis.percentile(99), GOAL_P99_MILLIS));
  }

  @Override
  public void close() throws SQLException {
    outlet.close();
  }

  /// A version of a procedure that takes five working days.
  static void putProcedure(Stage stage, URI service, String code) throws IOException {
    var admin = stage.tokens().of("thanhhoa", "platform-admin");
    try (var connection = new KeptConnection(service, admin)) {
      connection.send(
          "PUT",
          "/api/procedures/" + code,
          UUID.randomUUID().toString(),
          """
          {"name": "Đăng ký khai sinh", "field": "Hộ tịch", "processingDays": 5,
           "onlineLevel": "FULL", "effectiveFrom": "2020-01-01"}
          """);
    }
  }

  /// Receives one more dossier.
  ///
  /// @return its id
  static UUID receive(KeptConnection connection, long number) throws IOException {
    var answer =
        connection.send(
            "POST", "/api/dossiers", UUID.randomUUID().toString(), request(codeOf(number)));
    return UUID.fromString(new JsonMapper().readTree(answer).required("id").asText());
  }

  private static String codeOf(long number) {
    return String.format(
        Locale.ROOT, "H56.%03d-231030-%07d", number / 10_000_000, number % 10_000_000);
  }

  private static String request(String code) {
    return """
    {"code": "%s", "procedureCode": "%s", "channel": "ONLINE",
     "applicantName": "Nguyễn Văn Thử", "applicantIdentityNumber": "038099000001",
     "applicantPhone": "0912345678", "applicantAddress": "Thôn 1, xã Hoằng Cát",
     "village": "hoangcat.thon1", "homeDelivery": false, "assistedFiling": false,
     "components": [{"name": "Tờ khai", "copies": 1, "digitised": true, "reused": false}]}
    """
        .formatted(code, PROCEDURE);
  }

  private long requests(long end) throws IOException {
    try (var connection = new KeptConnection(service, clerk)) {
      var done = 0L;
      while (System.nanoTime() < end) {
        receiveOneMore(connection);
        done++;
      }
      return done;
    }
  }

  private void receiveOneMore(KeptConnection connection) throws IOException {
    var code = codeOf(number.incrementAndGet());
    connection.send("POST", "/api/dossiers", UUID.randomUUID().toString(), request(code));
  }

  private long transactions(long end) throws SQLException {
    var template = rows;
    if (template == null) {
      throw new IllegalStateException("no template yet");
    }
    try (var connection = stage.runtime();
        var scope = connection.createStatement()) {
      scope.execute("select set_config('thanthien.viewer', '" + UNIT + "', false)");
      connection.setAutoCommit(false);
      return template.insert(connection, end, number);
    }
  }

  private static long run(Duration time, Work work) throws Exception {
    var end = System.nanoTime() + time.toNanos();
    var threads = new ArrayList<Callable<Long>>();
    for (var i = 0; i < CONNECTIONS; i++) {
      threads.add(() -> work.until(end));
    }
    try (var executor = Executors.newFixedThreadPool(CONNECTIONS)) {
      var done = 0L;
      for (var result : executor.invokeAll(threads)) {
        done += result.get();
      }
      return done;
    }
  }

  /// The unit's fact, as reporting-service would have sent it.
  private void knowUnit() throws SQLException {
    try (var connection = stage.inspector();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into unit_node (id, revision, name, kind, valid_from, closing_time, predecessors)
          values ('hoangcat', 1, 'xã Hoằng Cát', 'XA', '2020-01-01', '17:00', '{}')
          """);
      statement.execute("insert into unit_visible values ('hoangcat', 'hoangcat')");
    }
  }

  @FunctionalInterface
  private interface Work {

    /// @return how many operations were finished
    long until(long end) throws Exception;
  }

  /// The four rows of a received dossier.
  private record Rows(
      UUID id,
      String code,
      String body,
      RowTemplate dossier,
      RowTemplate step,
      RowTemplate key,
      RowTemplate event) {

    static Rows ofOneMore(CreateBench bench) throws IOException, SQLException {
      try (var http = new KeptConnection(bench.service, bench.clerk);
          var connection = bench.stage.inspector()) {
        var number = bench.number.incrementAndGet();
        var id = receive(http, number);
        var event =
            RowTemplate.read(
                connection, "outbox", "key", id.toString(), Set.of("id", "xid", "recorded_at"));
        return new Rows(
            id,
            codeOf(number),
            new String(event.bytes("body"), StandardCharsets.UTF_8),
            RowTemplate.read(connection, "dossier", "id", id, Set.of()),
            RowTemplate.read(connection, "dossier_step", "dossier", id, Set.of()),
            RowTemplate.read(connection, "idempotency_key", "record_id", id, Set.of("recorded_at")),
            event);
      }
    }

    long insert(Connection connection, long end, AtomicLong number) throws SQLException {
      try (var keys = key.prepare(connection);
          var dossiers = dossier.prepare(connection);
          var steps = step.prepare(connection);
          var events = event.prepare(connection)) {
        var done = 0L;
        while (System.nanoTime() < end) {
          var next = RowTemplate.nextId();
          var nextCode = codeOf(number.incrementAndGet());
          key.set(keys, "key", UUID.randomUUID().toString());
          key.set(keys, "record_id", next);
          keys.executeUpdate();
          dossier.set(dossiers, "id", next);
          dossier.set(dossiers, "code", nextCode);
          dossiers.executeUpdate();
          step.set(steps, "dossier", next);
          steps.executeUpdate();
          event.set(events, "key", next.toString());
          event.set(
              events,
              "body",
              body.replace(id.toString(), next.toString())
                  .replace(code, nextCode)
                  .getBytes(StandardCharsets.UTF_8));
          events.executeUpdate();
          connection.commit();
          done++;
        }
        return done;
      }
    }
  }
}

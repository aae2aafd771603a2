package vn.thanthien.systemtests.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/// Reporting's projection of dossier facts that were produced while the service stood still, from
/// the moment it goes on until the last record of every partition is visible, its counters with it,
/// against a COPY of the very rows it makes into an empty table of the same shape and indexes.
///
/// Told beside it: what a record takes of the time it takes the same projection event by event,
/// each in a transaction of its own, and how long a dossier received by a real dossier-service
/// takes to be seen ([Visibility]).
///
/// CPU: service and PostgreSQL for ours; PostgreSQL and the client for the limit.
final class ProjectBench implements Contest {

  private static final int FACTS = 100_000;
  private static final int COMMUNES = 40;
  private static final int SINGLE_FACTS = 2_000;
  private static final int SINGLE_LAPS = 5;
  private static final double GOAL_OF_EVENT_BY_EVENT = 1.0 / 30;
  private static final double GOAL_P99_MILLIS = 250;
  private static final String TOPIC = "dossier-events";

  private final Stage stage;
  private final PlainProducer producer;
  private final List<Double> perSecond = new ArrayList<>();
  private byte[] rows = {};

  ProjectBench(Stage stage) throws IOException, SQLException {
    this.stage = stage;
    var service = stage.start("reporting").url();
    var admin = stage.tokens().of("thanhhoa", "platform-admin");
    try (var connection = new KeptConnection(service, admin)) {
      add(connection, "thanhhoa", "tỉnh Thanh Hóa", "PROVINCE", "null");
      add(connection, "hoanghoa", "huyện Hoằng Hóa", "DISTRICT", "\"thanhhoa\"");
      for (var i = 0; i < COMMUNES; i++) {
        add(connection, commune(i), "xã số " + i, "XA", "\"hoanghoa\"");
      }
    }
    try (var connection = stage.inspector();
        var statement = connection.createStatement()) {
      statement.execute("create table dossier_copy (like dossier_record including all)");
    }
    this.producer = new PlainProducer(stage, TOPIC);
  }

  @Override
  public String name() {
    return "project";
  }

  @Override
  public double goal() {
    return 0.15;
  }

  @Override
  public String unit() {
    return "records/s";
  }

  @Override
  public void warmUp() throws Exception {
    stage.warmUp(this::ours);
    rows = copiedOut();
    limit();
    perSecond.clear();
  }

  @Override
  public Lap ours() throws Exception {
    var lap = project(FACTS);
    perSecond.add(lap.perSecond());
    return lap;
  }

  @Override
  public List<Figure> others() throws Exception {
    stage.settle();
    return List.of(
        new Figure(
            "visibleP99MillisAt200",
            new Visibility(stage, communes()).millis().percentile(99),
            GOAL_P99_MILLIS),
        new Figure(
            "ofEventByEvent", eventsPerSecond() / Bench.median(perSecond), GOAL_OF_EVENT_BY_EVENT));
  }

  @Override
  public Lap limit() throws Exception {
    try (var connection = stage.inspector();
        var statement = connection.createStatement()) {
      statement.execute("truncate dossier_copy");
      stage.settle();
      stage.hold();
      var cpu = stage.cpuOfClient() + stage.cpuOfPostgres();
      var start = System.nanoTime();
      var copied =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy dossier_copy from stdin", new ByteArrayInputStream(rows));
      var seconds = (System.nanoTime() - start) / 1e9;
      return new Lap(copied, seconds, stage.cpuOfClient() + stage.cpuOfPostgres() - cpu);
    } finally {
      stage.release();
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private Lap project(int facts) throws Exception {
    stage.hold();
    Collection<UUID> lastOfPartitions;
    try {
      lastOfPartitions = produce(facts);
      stage.settle();
    } catch (Exception e) {
      stage.release();
      throw e;
    }
    var cpu = stage.cpuOfService() + stage.cpuOfPostgres();
    var start = System.nanoTime();
    stage.release();
    awaitVisible(lastOfPartitions);
    var seconds = (System.nanoTime() - start) / 1e9;
    return new Lap(facts, seconds, stage.cpuOfService() + stage.cpuOfPostgres() - cpu);
  }

  /// The same projection when it is given its facts one by one.
  private double eventsPerSecond() throws Exception {
    stage.restart(List.of("-Dmp.messaging.connector.smallrye-kafka.max.poll.records=1"));
    project(SINGLE_FACTS);
    var laps = new ArrayList<Double>();
    for (var i = 0; i < SINGLE_LAPS; i++) {
      laps.add(project(SINGLE_FACTS).perSecond());
    }
    return Bench.median(laps);
  }

  private static List<String> communes() {
    return IntStream.range(0, COMMUNES).mapToObj(ProjectBench::commune).toList();
  }

  private static void add(
      KeptConnection connection, String id, String name, String kind, String parent)
      throws IOException {
    connection.send(
        "POST",
        "/api/units",
        UUID.randomUUID().toString(),
        """
        {"id": "%s", "name": "%s", "kind": "%s", "parent": %s, "validFrom": "2020-01-01"}
        """
            .formatted(id, name, kind, parent));
  }

  private static String commune(int number) {
    return "commune" + number;
  }

  /// Half of them completed, spread over 300 days of all communes.
  ///
  /// @return the last record of every partition
  private Collection<UUID> produce(int number) throws Exception {
    var facts = new ArrayList<PlainProducer.Fact>(number);
    Map<Integer, UUID> last = new LinkedHashMap<>();
    for (var i = 0; i < number; i++) {
      var id = RowTemplate.nextId();
      var unit = commune(i % COMMUNES);
      facts.add(fact(id, unit, i));
      last.put(producer.partition(unit), id);
    }
    producer.send(facts);
    return last.values();
  }

  private static PlainProducer.Fact fact(UUID id, String unit, int number) {
    var received =
        Instant.parse("2023-01-03T01:30:00Z").plus(Duration.ofMinutes(4L * (number % 108_000)));
    var due = received.plus(Duration.ofDays(7));
    var completed = received.plus(Duration.ofDays(3));
    var isCompleted = number % 2 == 0;
    var body =
        """
        {"kind":"dossier","id":"%s","revision":%d,"unit":"%s","code":"H56.1-231030-%07d",\
        "procedureCode":"1.000001","procedureField":"Hộ tịch","lifeEvent":"BIRTH",\
        "channel":"%s","onlineLevel":"FULL","status":"%s","receivedAt":"%s","dueAt":"%s"%s,\
        "supplementRequests":0,"suspensions":[],"homeDelivery":false,"assistedFiling":false,\
        "resultDigitised":%b,"village":"%s.thon1"}\
        """
            .formatted(
                id,
                isCompleted ? 2 : 1,
                unit,
                number,
                number % 3 == 0 ? "ONLINE" : "IN_PERSON",
                isCompleted ? "COMPLETED" : "RECEIVED",
                received,
                due,
                isCompleted
                    ? ",\"completedAt\":\"%s\",\"endedAt\":\"%s\",\"punctuality\":\"EARLY\",\"savedWorkingDays\":2"
                        .formatted(completed, completed)
                    : "",
                isCompleted,
                unit);
    return PlainProducer.Fact.of(
        unit,
        id.toString(),
        body.getBytes(StandardCharsets.UTF_8),
        id.toString(),
        "vn.thanthien.dossier." + (isCompleted ? "completed" : "received") + ".v1",
        (isCompleted ? completed : received).toString());
  }

  /// Records of a partition become visible in their order.
  private void awaitVisible(Collection<UUID> ids) throws SQLException {
    try (var connection = stage.inspector();
        var query =
            connection.prepareStatement("select count(*) from dossier_record where id = any (?)")) {
      query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      Outlet.await(() -> {
        try (var row = query.executeQuery()) {
          return row.next() && row.getInt(1) == ids.size();
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      });
    }
  }

  private byte[] copiedOut() throws SQLException, IOException {
    try (var connection = stage.inspector()) {
      var out = new ByteArrayOutputStream(FACTS * 400);
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy dossier_record to stdout", out);
      return out.toByteArray();
    }
  }
}

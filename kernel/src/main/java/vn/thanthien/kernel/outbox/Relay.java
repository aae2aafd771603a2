package vn.thanthien.kernel.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Carries the outbox to Kafka. One replica at a time holds the advisory lock and relays; the
/// others wait for it. The cursor advances only after the broker has acknowledged, so after any
/// failure events are sent again, never lost (docs/adr/0002-outbox.md).
@ApplicationScoped
class Relay {

  private static final long LOCK = 0x7468_616e_7468_6965L; // "thanthie", one per database
  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
  private static final Duration BETWEEN_MAINTENANCE = Duration.ofHours(1);
  private static final int BATCHES_IN_FLIGHT = 2;

  private final DataSource dataSource;
  private final RelaySettings settings;
  private final Map<String, Object> kafka;
  private final String source;
  private final Counter sent;
  private final Clock clock;
  private volatile boolean stopping;
  private @Nullable Thread thread;

  @Inject
  Relay(
      DataSource dataSource,
      RelaySettings settings,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String service,
      MeterRegistry meters,
      Clock clock) {
    this.dataSource = dataSource;
    this.settings = settings;
    this.kafka = kafka;
    this.source = "/" + service;
    this.sent = meters.counter("thanthien.relay.sent");
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    settings
        .topic()
        .ifPresent(topic ->
            thread = Thread.ofPlatform().name("relay").start(() -> relayUntilStopped(topic)));
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    if (thread != null) {
      thread.interrupt();
      thread.join(Duration.ofSeconds(5));
    }
  }

  private void relayUntilStopped(String topic) {
    while (!stopping) {
      try (var connection = dataSource.getConnection()) {
        if (elected(connection)) {
          try (var producer = new KafkaProducer<String, byte[]>(producerSettings())) {
            relay(connection, producer, topic);
          } finally {
            resign(connection);
          }
        }
        pause(AFTER_FAILURE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (SQLException | ExecutionException | KafkaException e) {
        if (!stopping) {
          Log.warnf("relay stops for a moment: %s", e.getMessage());
          pauseQuietly(AFTER_FAILURE);
        }
      }
    }
  }

  private void relay(Connection connection, Producer<String, byte[]> producer, String topic)
      throws SQLException, InterruptedException, ExecutionException {
    // a plan kept from the time the outbox was empty would scan all of it ever after
    execute(connection, "set plan_cache_mode = force_custom_plan");
    execute(connection, "select relay_adopt_cluster()");
    Log.infof("relay of %s elected", topic);
    var partitions = producer.partitionsFor(topic).size();
    var position = position(connection);
    var inFlight = new ArrayDeque<Batch>();
    var wait = settings.busyPoll();
    var nextMaintenance = clock.instant();
    while (!stopping) {
      if (clock.instant().isAfter(nextMaintenance)) {
        execute(connection, "select outbox_maintain(interval '" + settings.keep() + "')");
        nextMaintenance = clock.instant().plus(BETWEEN_MAINTENANCE);
      }
      var rows = read(connection, position);
      if (!rows.isEmpty()) {
        inFlight.add(send(producer, topic, partitions, rows));
        position = rows.getLast().position();
        wait = settings.busyPoll();
      }
      while (inFlight.size() >= BATCHES_IN_FLIGHT || (rows.isEmpty() && !inFlight.isEmpty())) {
        settle(connection, inFlight.remove());
      }
      if (rows.size() < settings.batch()) {
        pause(wait);
        if (rows.isEmpty()) {
          wait = min(wait.multipliedBy(2), settings.idlePoll());
        }
      }
    }
    while (!inFlight.isEmpty()) {
      settle(connection, inFlight.remove());
    }
  }

  private List<Row> read(Connection connection, Position after) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select xid::text, id, occurred_at, recorded_at, type, key, unit, body
              from outbox
             where (xid, id) > (?::xid8, ?)
               and xid < pg_snapshot_xmin(pg_current_snapshot())
             order by xid, id
             limit ?
            """)) {
      query.setString(1, after.xid());
      query.setLong(2, after.id());
      query.setInt(3, settings.batch());
      var rows = new ArrayList<Row>();
      try (var result = query.executeQuery()) {
        while (result.next()) {
          rows.add(
              new Row(
                  new Position(result.getString(1), result.getLong(2)),
                  result.getObject(3, OffsetDateTime.class).toInstant(),
                  result.getObject(4, OffsetDateTime.class).toInstant(),
                  result.getString(5),
                  result.getString(6),
                  result.getString(7),
                  result.getBytes(8)));
        }
      }
      return rows;
    }
  }

  private Batch send(
      Producer<String, byte[]> producer, String topic, int partitions, List<Row> rows) {
    var acks = new ArrayList<Future<RecordMetadata>>(rows.size());
    for (var row : rows) {
      var partition =
          Utils.toPositive(Utils.murmur2(row.unit().getBytes(StandardCharsets.UTF_8))) % partitions;
      acks.add(
          producer.send(
              new ProducerRecord<>(
                  topic, partition, null, row.key(), row.body(), cloudEvent(row))));
    }
    return new Batch(acks, rows.getLast().position());
  }

  private void settle(Connection connection, Batch batch)
      throws SQLException, InterruptedException, ExecutionException {
    for (var ack : batch.acks()) {
      ack.get();
    }
    try (var advance =
        connection.prepareStatement("update relay_cursor set xid = ?::xid8, id = ?")) {
      advance.setString(1, batch.last().xid());
      advance.setLong(2, batch.last().id());
      advance.executeUpdate();
    }
    sent.increment(batch.acks().size());
  }

  private RecordHeaders cloudEvent(Row row) {
    var headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", row.position().xid() + "-" + row.position().id());
    add(headers, "ce_source", source);
    add(headers, "ce_type", row.type());
    add(headers, "ce_subject", row.key());
    add(headers, "ce_time", row.occurredAt().toString());
    add(headers, "ce_recordedtime", row.recordedAt().toString());
    add(headers, "content-type", "application/json");
    return headers;
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> producerSettings() {
    var producer = new HashMap<>(kafka);
    producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    producer.put(ProducerConfig.ACKS_CONFIG, "all");
    producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    return producer;
  }

  private static boolean elected(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      query.setLong(1, LOCK);
      try (var row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static void resign(Connection connection) throws SQLException {
    if (!connection.isValid(1)) {
      return; // the lock died with the session
    }
    execute(connection, "select pg_advisory_unlock_all()");
    execute(connection, "reset plan_cache_mode");
  }

  private static Position position(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("select xid::text, id from relay_cursor");
        var row = query.executeQuery()) {
      row.next();
      return new Position(row.getString(1), row.getLong(2));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void pause(Duration time) throws InterruptedException {
    Thread.sleep(time);
  }

  private static void pauseQuietly(Duration time) {
    try {
      pause(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private record Position(String xid, long id) {}

  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  private record Row(
      Position position,
      Instant occurredAt,
      Instant recordedAt,
      String type,
      String key,
      String unit,
      byte[] body) {}

  private record Batch(List<Future<RecordMetadata>> acks, Position last) {}
}

package vn.thanthien.systemtests.fault;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Two replicas of dossier-service: what one says the other does not say again, and when one is
/// killed the other carries on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasTest {

  private static final int DOSSIERS = 600;
  private static final int CLIENTS = 4;
  private static final int ROUNDS = 5;

  /// What is promised, and what a busy machine is allowed.
  private static final Duration PROMISED = Duration.ofSeconds(5);

  private static final Duration ALLOWED = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Replicas replicas;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    replicas = Replicas.start(data);
    send(
        replicas.token("hoanghoa", "district-admin"),
        "PUT",
        replicas.service(replicas.names().getFirst()).url().resolve("/api/procedures/1.000001"),
        """
        {"name": "Chứng thực", "field": "Tư pháp", "processingDays": 1,
         "effectiveFrom": "2020-01-01"}
        """);
  }

  @AfterAll
  void stop() {
    http.close();
    if (replicas != null) {
      replicas.close();
    }
  }

  /// Half of them are due soon at once, half overdue, while both replicas scan every second.
  @Test
  void everyOwedApologyIsSaidOnceThoughBothReplicasLook() throws Exception {
    var owed = new HashMap<String, String>();
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var work =
          IntStream.range(0, CLIENTS)
              .<Callable<Map<String, String>>>mapToObj(client -> () -> receive(client))
              .toList();
      for (var done : clients.invokeAll(work)) {
        owed.putAll(done.get());
      }
    }

    await()
        .during(Duration.ofSeconds(3)) // both look again and find nothing
        .atMost(Duration.ofSeconds(60))
        .until(() -> said().size() == owed.size());

    assertThat(owed).hasSize(DOSSIERS);
    assertThat(
            said().stream().collect(groupingBy(Said::dossier, mapping(Said::type, joining(" ")))))
        .isEqualTo(owed);
    assertThat(steps()).isEqualTo(DOSSIERS);
  }

  @Test
  void theOtherReplicaRelaysWithinSecondsOfAKill() throws Exception {
    var moved = new ArrayList<Long>();
    var heard = new ArrayList<Long>();
    try (var connection = replicas.database();
        var consumer = consumer()) {
      for (var round = 1; round <= ROUNDS; round++) {
        await().until(() -> replicas.relayOwner(connection).isPresent());
        var owner = replicas.relayOwner(connection).orElseThrow();
        var survivor = replicas.other(owner);

        var killed = System.nanoTime();
        replicas.service(owner).kill();
        var id = receive(survivor, "H56.9-261101-%07d".formatted(round), Instant.now());
        await()
            .pollInterval(Duration.ofMillis(10))
            .atMost(ALLOWED)
            .until(() -> replicas.relayOwner(connection).filter(survivor::equals).isPresent());
        moved.add(since(killed));
        await()
            .pollInterval(Duration.ofMillis(1))
            .atMost(ALLOWED)
            .until(() -> isHeard(consumer, id));
        heard.add(since(killed));

        replicas.service(owner).restart();
      }
    }
    System.out.printf(
        "replicas: relay moved %s ms after kill -9, first event on the topic after %s ms%n",
        moved, heard);
    var median = moved.stream().sorted().toList().get(ROUNDS / 2);
    assertThat(Duration.ofMillis(median)).isLessThan(PROMISED);
  }

  /// Receives this client's share, at both replicas by turns.
  ///
  /// @return the fact each dossier calls for, by its id
  private Map<String, String> receive(int client) throws Exception {
    var owed = new HashMap<String, String>();
    var now = Instant.now();
    for (var i = client; i < DOSSIERS; i += CLIENTS) {
      var isOverdue = i / CLIENTS % 2 == 0;
      var id =
          receive(
              replicas.names().get(i % 2),
              "H56.8-261101-%07d".formatted(i),
              isOverdue ? now.minus(Duration.ofDays(14)) : now);
      owed.put(id, "vn.thanthien.dossier." + (isOverdue ? "overdue" : "due-soon") + ".v1");
    }
    return owed;
  }

  private String receive(String replica, String code, Instant receivedAt) throws Exception {
    var answer =
        send(
            replicas.token("hoangcat", "one-stop-clerk"),
            "POST",
            replicas.service(replica).url().resolve("/api/dossiers"),
            """
            {"code": "%s", "procedureCode": "1.000001", "channel": "IN_PERSON",
             "receivedAt": "%s", "applicantName": "Nguyễn Văn Thử",
             "applicantIdentityNumber": "038200012345",
             "homeDelivery": false, "assistedFiling": false}
            """
                .formatted(code, receivedAt));
    return new JsonMapper().readTree(answer).required("id").asText();
  }

  private List<Said> said() throws SQLException {
    try (var connection = replicas.database();
        var query =
            connection.prepareStatement(
                """
                select o.key, o.type from outbox o join dossier d on d.id = o.key::uuid
                 where o.type ~ '(due-soon|overdue)' and d.code like 'H56.8-%'
                """);
        var rows = query.executeQuery()) {
      var said = new ArrayList<Said>();
      while (rows.next()) {
        said.add(new Said(rows.getString(1), rows.getString(2)));
      }
      return said;
    }
  }

  /// Lines of the histories that tell of the scan.
  private long steps() throws SQLException {
    try (var connection = replicas.database();
        var query =
            connection.prepareStatement(
                """
                select count(*) from dossier_step s join dossier d on d.id = s.dossier
                 where s.actor = 'apology-scan' and d.code like 'H56.8-%'
                """);
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", replicas.kafka()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor("dossier-events").stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }

  private static boolean isHeard(KafkaConsumer<String, byte[]> consumer, String key) {
    for (var record : consumer.poll(Duration.ofMillis(50))) {
      if (record.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static long since(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private String send(String token, String method, URI address, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body();
  }

  private record Said(String dossier, String type) {}
}

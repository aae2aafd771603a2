package vn.thanthien.dossier.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.local.Parts;

/// What is recorded reaches Kafka: as a CloudEvent, in order, and never past an older transaction.
@QuarkusTest
class RelayTest extends ServiceTest {

  @Inject ObjectMapper json;

  private final List<ConsumerRecord<String, byte[]>> arrived = new ArrayList<>();
  private KafkaConsumer<String, byte[]> consumer;

  @BeforeEach
  void listen() {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", Parts.shared().kafkaBootstrap(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(List.of("dossier-events"));
  }

  @AfterEach
  void stopListening() {
    consumer.close();
  }

  @Test
  void aDossiersLifeArrivesInOrderOnOnePartition() throws IOException {
    var id = received("H56.30.12-230504-0001");
    clerk()
        .body("{\"at\": \"2023-05-05T09:00:00+07:00\", \"resultDigitised\": true}")
        .post("/api/dossiers/" + id + "/completion")
        .then()
        .statusCode(200);

    await().atMost(Duration.ofSeconds(30)).until(() -> ours().size() == 2);
    var first = ours().getFirst();
    var last = ours().getLast();
    assertThat(header(first, "ce_type")).isEqualTo("vn.thanthien.dossier.received.v1");
    assertThat(header(last, "ce_type")).isEqualTo("vn.thanthien.dossier.completed.v1");
    assertThat(header(last, "ce_time")).isEqualTo("2023-05-05T02:00:00Z");
    assertThat(header(last, "ce_source")).isEqualTo("/dossier-service");
    assertThat(last.key()).isEqualTo(id);
    assertThat(last.partition()).isEqualTo(first.partition());
    var body = json.readTree(last.value());
    assertThat(body.get("revision").asInt()).isEqualTo(2);
    assertThat(body.get("status").asText()).isEqualTo("COMPLETED");
    assertThat(new String(last.value(), StandardCharsets.UTF_8)).doesNotContain("Mẫu");
  }

  @Test
  void anOlderTransactionOfAnotherDatabaseHoldsTheRelayBackAndLosesNothing() throws SQLException {
    try (var elsewhere = Parts.shared().postgres().connect("postgres")) {
      elsewhere.setAutoCommit(false);
      try (var statement = elsewhere.createStatement()) {
        statement.execute("select pg_current_xact_id()");
      }
      received("H56.30.12-230504-0002");

      await()
          .during(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(3))
          .until(() -> ours().isEmpty());
      elsewhere.commit();
    }

    await().atMost(Duration.ofSeconds(30)).until(() -> ours().size() == 1);
  }

  private String received(String code) {
    return clerk()
        .body(
            """
            {"code": "%s", "procedureCode": "1.001193", "channel": "ONLINE",
             "receivedAt": "2023-05-04T08:15:00+07:00", "applicantName": "Lê Thị Mẫu",
             "homeDelivery": false, "assistedFiling": false}
            """
                .formatted(code))
        .post("/api/dossiers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private List<ConsumerRecord<String, byte[]>> ours() {
    consumer.poll(Duration.ofMillis(100)).forEach(arrived::add);
    return arrived.stream()
        .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains(unit))
        .toList();
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}

package vn.thanthien.systemtests.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thanthien.systemtests.platform.TestPlatform;

/// One dossier on its whole way: REST → database → Kafka → figure → document. In a period of which
/// the sample has nothing.
@ExtendWith(TestPlatform.Shared.class)
class DossierStoryTest {

  private static final String CODE = "H56.90.01-240110-0001";

  @Test
  void aDossierReceivedAtTheDeskStandsInTheReport(TestPlatform platform) throws Exception {
    platform.demo();
    var clerk = platform.official("hoangcat.one-stop-clerk");
    var author = platform.official("hoangcat.party-office");
    var leader = platform.official("hoangcat.leader");

    var id =
        clerk
            .post(
                "/api/dossiers",
                """
                {"code": "%s", "procedureCode": "2.000635", "channel": "ONLINE",
                 "receivedAt": "2024-01-10T08:00:00+07:00", "applicantName": "Lê Thị Riêng",
                 "applicantIdentityNumber": "038199000002", "homeDelivery": false,
                 "assistedFiling": false}
                """
                    .formatted(CODE))
            .required("id")
            .asText();
    clerk.post(
        "/api/dossiers/" + id + "/completion",
        """
        {"at": "2024-01-10T10:00:00+07:00", "resultDigitised": true}
        """);

    assertThat(stored(platform, id)).isEqualTo("COMPLETED");

    var fact = published(platform, id);
    assertThat(new String(fact.value(), StandardCharsets.UTF_8))
        .contains(CODE)
        .doesNotContain("Riêng")
        .doesNotContain("038199000002");
    assertThat(header(fact, "ce_type")).startsWith("vn.thanthien.dossier.");
    assertThat(header(fact, "ce_specversion")).isEqualTo("1.0");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          var figures =
              leader.get("/api/figures?unit=hoangcat&from=2024-01-01&to=2024-02-01&code=D05");
          assertThat(figures.get(0).path("numerator").asInt()).isEqualTo(1);
          assertThat(figures.get(0).path("denominator").asInt()).isEqualTo(1);
        });

    var report =
        "/api/reports/"
            + author
                .post(
                    "/api/reports",
                    """
                    {"kind": "COMMUNE", "from": "2024-01-01", "to": "2024-02-01",
                     "subject": "Kết quả tháng 01 năm 2024", "place": "Hoằng Cát",
                     "symbol": "BC-UBND", "addressees": ["Ủy ban nhân dân huyện Hoằng Hóa"],
                     "signer": {"authority": "TM. Ủy ban nhân dân", "title": "Chủ tịch",
                                "name": "Người Ký Mẫu"}}
                    """)
                .required("id")
                .asText();
    author.post(report + "/check", "{}");
    author.post(report + "/freeze", "{}");
    leader.post(report + "/approval", "{}");
    leader.post(report + "/issue", "{\"date\": \"2024-02-05\"}");
    var issued = leader.file(report + "/document?format=pdf");
    try (var pdf = Loader.loadPDF(issued)) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains("tiếp nhận 01 hồ sơ");
    }
    assertThat(leader.file(report + "/document?format=pdf")).isEqualTo(issued);
  }

  private static String stored(TestPlatform platform, String id) throws Exception {
    try (var connection = platform.database("dossier");
        var query = connection.prepareStatement("select status from dossier where id = ?::uuid")) {
      query.setString(1, id);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getString(1) : "nothing";
      }
    }
  }

  /// The last fact of the record on the topic.
  private static ConsumerRecord<String, byte[]> published(TestPlatform platform, String id)
      throws Exception {
    var topic = "dossier-events";
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.kafka()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          IntStream.range(0, consumer.partitionsFor(topic).size())
              .mapToObj(number -> new TopicPartition(topic, number))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> completed(consumer, id), found -> !found.isEmpty())
          .getLast();
    }
  }

  private static List<ConsumerRecord<String, byte[]>> completed(
      KafkaConsumer<String, byte[]> consumer, String id) throws Exception {
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    for (var record : consumer.poll(Duration.ofSeconds(1))) {
      if (record.key().equals(id)
          && new JsonMapper()
              .readTree(record.value())
              .path("status")
              .asText()
              .equals("COMPLETED")) {
        found.add(record);
      }
    }
    return found;
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}

package vn.thanthien.systemtests.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thanthien.kernel.testing.MarkSearch;
import vn.thanthien.systemtests.platform.Official;
import vn.thanthien.systemtests.platform.TestPlatform;

/// Who denounced stands nowhere on the whole platform but in the sealed vault (Luật Tố cáo
/// 25/2018/QH14, Đ.56). In a period of which the sample has nothing.
@ExtendWith(TestPlatform.Shared.class)
class DenouncerStoryTest {

  private static final String FROM = "2024-03-01";
  private static final String TO = "2024-04-01";

  /// Everybody in whose answers a denouncer could stand, the neighbour too.
  private static final List<String> READERS =
      List.of(
          "hoangcat.reception-officer",
          "hoangcat.handler",
          "hoangcat.denunciation-officer",
          "hoangcat.one-stop-clerk",
          "hoangcat.letter-clerk",
          "hoangcat.survey-runner",
          "hoangcat.party-office",
          "hoangcat.leader",
          "hoangcat.commune-admin",
          "hoangthai.reception-officer",
          "hoanghoa.district-admin",
          "hoanghoa.district-leader",
          "hoanghoa.auditor",
          "thanhhoa.platform-admin");

  @Test
  void aDenouncerStandsNowhereOnThePlatform(TestPlatform platform) throws Exception {
    platform.demo();
    var officer = platform.official("hoangcat.reception-officer");
    var denounced = new Planted("Ngườitốcáo", "DENUNCIATION");
    var complained = new Planted("Ngườikhiếunại", "COMPLAINT");

    var petition = denounced.petition(officer);
    var guardian = platform.official("hoangcat.denunciation-officer");
    denounced.settle(guardian, petition);
    var visit = denounced.visit(officer);
    var open = complained.petition(officer);
    awaitResolved(platform);
    var report = report(platform);

    assertThat(answers(platform, denounced, petition, visit, report)).isEmpty();
    // the search is worth something: what is no denunciation is found, and only where it belongs
    assertThat(answers(platform, complained, open, visit, report))
        .contains("hoangcat.reception-officer");

    denounced.open(guardian, petition);

    assertThat(tables(platform, denounced.search())).isEmpty();
    assertThat(tables(platform, complained.search())).containsExactly("petition.submission");

    assertThat(topics(platform, denounced.search())).isEmpty();
    assertThat(topics(platform, complained.search())).isEmpty();
    assertThat(topics(platform, new MarkSearch(Set.of(petition)))).contains("petition-events");

    assertThat(logs(platform, denounced.search())).isEmpty();
    assertThat(logs(platform, complained.search())).isEmpty();
  }

  /// A person's words and marks: a name, an address, what the text says, a file.
  private static final class Planted {

    private final String kind;
    private final String mark;

    Planted(String name, String kind) {
      this.kind = kind;
      this.mark = name + UUID.randomUUID().toString().replace("-", "");
    }

    MarkSearch search() {
      return new MarkSearch(Set.of(mark));
    }

    String petition(Official officer) {
      var id =
          officer
              .post(
                  "/api/petitions",
                  """
                  {"receivedAt": "2024-03-04T08:00:00+07:00", "source": "RECEPTION_DESK",
                   "content": "Cán bộ thu tiền không biên lai, người viết %1$s ký tên",
                   "submitterName": "%1$s", "submitterAddress": "Nhà của %1$s"}
                  """
                      .formatted(mark))
              .required("id")
              .asText();
      step(
          officer,
          id,
          "classification",
          """
          {"at": "2024-03-04T09:00:00+07:00", "kind": "%s", "withinCompetence": true,
           "eligible": true, "note": "Có chữ ký của %s"}
          """
              .formatted(kind, mark));
      return id;
    }

    /// Opens the vault for a reason that itself names the denouncer; from then on the officer reads
    /// on for an hour, and who audits reads the reason.
    void open(Official officer, String id) {
      officer.post(
          "/api/petitions/" + id + "/unmaskings", "{\"reason\": \"Mời " + mark + " làm việc\"}");
    }

    /// All of a denunciation's way, each free text naming the denouncer.
    void settle(Official officer, String id) {
      officer.attach(
          "/api/petitions/" + id + "/attachments",
          "application/pdf",
          "don.pdf",
          ("%PDF-1.7 " + mark).getBytes(StandardCharsets.UTF_8));
      step(officer, id, "acceptance", document("2024-03-06", ""));
      step(officer, id, "acceptance-notice", document("2024-03-07", ""));
      step(officer, id, "verification", document("2024-03-08", ", \"note\": \"Gặp " + mark + '"'));
      step(officer, id, "suspension", document("2024-03-11", ", \"reason\": \"Chờ " + mark + '"'));
      step(officer, id, "resumption", document("2024-03-13", ""));
      step(officer, id, "resolution", document("2024-03-20", ", \"result\": \"RIGHT\""));
      var refused =
          officer.exchange(
              "POST", "/api/petitions/" + id + "/resolution", "{\"result\": \"" + mark + "\"}");
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(search().standsIn(refused.body())).isFalse();
    }

    String visit(Official officer) {
      return officer
          .post(
              "/api/receptions/book",
              """
              {"receivedOn": "2024-03-05", "visitorName": "%1$s", "visitorAddress": "Nhà của %1$s",
               "content": "Trình bày việc tố cáo, %1$s", "petitionKind": "%2$s", "people": 1,
               "note": "Hẹn %1$s"}
              """
                  .formatted(mark, kind))
          .required("id")
          .asText();
    }

    private static void step(Official officer, String id, String step, String body) {
      officer.post("/api/petitions/" + id + "/" + step, body);
    }

    private static String document(String day, String more) {
      return """
      {"at": "%1$sT09:00:00+07:00", "documentNumber": "12/VB-UBND", "documentDate": "%1$s"%2$s}
      """
          .formatted(day, more);
    }
  }

  /// Until the resolution is a figure, it has passed outbox, topic and projection.
  private static void awaitResolved(TestPlatform platform) {
    var leader = platform.official("hoangcat.leader");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          var figures =
              leader.get("/api/figures?unit=hoangcat&code=P02&from=%s&to=%s".formatted(FROM, TO));
          assertThat(figures.get(0).path("numerator").asInt()).isEqualTo(1);
        });
  }

  /// A report of the period, issued.
  private static String report(TestPlatform platform) {
    var author = platform.official("hoangcat.party-office");
    var leader = platform.official("hoangcat.leader");
    var id =
        author
            .post(
                "/api/reports",
                """
                {"kind": "COMMUNE", "from": "%s", "to": "%s",
                 "subject": "Kết quả tháng 3 năm 2024", "place": "Hoằng Cát", "symbol": "BC-UBND",
                 "addressees": ["Ủy ban nhân dân huyện Hoằng Hóa"],
                 "signer": {"authority": "TM. Ủy ban nhân dân", "title": "Chủ tịch",
                            "name": "Người Ký Mẫu"}}
                """
                    .formatted(FROM, TO))
            .required("id")
            .asText();
    author.post("/api/reports/" + id + "/check", "{}");
    author.post("/api/reports/" + id + "/freeze", "{}");
    leader.post("/api/reports/" + id + "/approval", "{}");
    leader.post("/api/reports/" + id + "/issue", "{\"date\": \"2024-04-05\"}");
    return id;
  }

  /// `service.table` of every table of every service in which a mark stands.
  private static Set<String> tables(TestPlatform platform, MarkSearch search) throws Exception {
    var found = new TreeSet<String>();
    for (var service : platform.services()) {
      try (var connection = platform.database(service)) {
        assertThat(MarkSearch.names(connection)).as(service).hasSizeGreaterThan(5);
        search.tables(connection, Set.of()).forEach(table -> found.add(service + "." + table));
      }
    }
    return found;
  }

  /// Every topic in whose records, read from the beginning, a mark stands.
  private static Set<String> topics(TestPlatform platform, MarkSearch search) throws Exception {
    var found = new TreeSet<String>();
    var connected =
        Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.kafka());
    try (var admin = Admin.create(connected);
        var consumer =
            new KafkaConsumer<>(
                connected, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var names = admin.listTopics().names().get();
      assertThat(names).contains("petition-events", "letter-events", "dossier-events");
      for (var name : names) {
        var partitions =
            consumer.partitionsFor(name).stream()
                .map(one -> new TopicPartition(name, one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
          for (var record : consumer.poll(Duration.ofMillis(200))) {
            if (search.standsIn(text(record.key()) + record.headers() + text(record.value()))) {
              found.add(name);
            }
          }
        }
      }
    }
    return found;
  }

  /// Who reads a mark in any answer; each question has somebody who may ask it.
  private static Set<String> answers(
      TestPlatform platform, Planted planted, String petition, String visit, String report)
      throws IOException {
    var every = new EveryAnswer(parameters(planted.mark), parts(petition, visit, report));
    assertThat(every.questions()).hasSizeGreaterThan(50);
    var search = planted.search();
    var unanswered = new HashSet<>(every.questions());
    var found = new TreeSet<String>();
    for (var reader : READERS) {
      var official = platform.official(reader);
      for (var question : every.questions()) {
        var answer = EveryAnswer.of(official, question);
        if (answer.status() == 200) {
          unanswered.remove(question);
        }
        if (search.standsIn(answer.text())) {
          found.add(reader);
        }
      }
    }
    assertThat(unanswered).filteredOn(question -> !maybeAbsent(question.path())).isEmpty();
    return found;
  }

  private static boolean maybeAbsent(String path) {
    return path.contains("/history/") || path.startsWith("/api/calendar");
  }

  private static Map<String, String> parameters(String mark) {
    return Map.ofEntries(
        Map.entry("unit", "hoangcat"),
        Map.entry("from", FROM),
        Map.entry("to", TO),
        Map.entry("year", "2024"),
        Map.entry("role", "CHAIRMAN"),
        Map.entry("limit", "200"),
        Map.entry("receivedFrom", "2024-03-01T00:00:00Z"),
        Map.entry("receivedTo", "2024-04-01T00:00:00Z"),
        Map.entry("search", URLEncoder.encode(mark, StandardCharsets.UTF_8)));
  }

  private static Map<String, String> parts(String petition, String visit, String report) {
    var parts = new HashMap<String, String>();
    parts.put("/api/petitions/{id}", petition);
    parts.put("/api/petitions/{id}/history/{revision}", "1");
    parts.put("/api/receptions/book/{id}", visit);
    parts.put("/api/receptions/calendars/{unit}", "hoangcat");
    parts.put("/api/reports/{id}", report);
    parts.put("/api/figures/{code}", "P02");
    parts.put("/api/calendar/{year}", "2024");
    parts.put("/api/units/{id}", "hoangcat");
    return parts;
  }

  /// Every log of a service in which a mark stands.
  private static List<String> logs(TestPlatform platform, MarkSearch search) throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(platform.logs(), "*.log")) {
      var names = new ArrayList<Path>();
      files.forEach(names::add);
      assertThat(names).hasSizeGreaterThanOrEqualTo(platform.services().size());
      for (var file : names) {
        try (var lines = Files.lines(file)) {
          if (lines.anyMatch(search::standsIn)) {
            found.add(file.getFileName().toString());
          }
        }
      }
    }
    return found;
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}

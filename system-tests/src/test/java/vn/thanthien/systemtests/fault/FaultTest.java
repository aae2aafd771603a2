package vn.thanthien.systemtests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `kill -9` of the broker, the relay's owner, reporting-service and PostgreSQL during a load.
/// `-Dthanthien.faults.seed=N` repeats a run, `-Dthanthien.faults.schedules=N` changes their
/// number.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultTest {

  private static final int SCHEDULES = Integer.getInteger("thanthien.faults.schedules", 2);
  private static final long SEED =
      Long.getLong("thanthien.faults.seed", new Random().nextInt(1_000_000));
  private static final Duration DRAIN = Duration.ofSeconds(60);

  /// Requests that must succeed after the last restart.
  private static final int AFTERWARDS = 40;

  private Cluster cluster;
  private Books books;
  private long acknowledgedInAll;

  static IntStream schedules() {
    return IntStream.rangeClosed(1, SCHEDULES);
  }

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    System.out.printf("faults: %d schedules from seed %d%n", SCHEDULES, SEED);
    cluster = Cluster.start(data);
    books = new Books(cluster);
    var admin = cluster.token("thanhhoa", "platform-admin");
    unit(admin, "thanhhoa", "tỉnh Thanh Hóa", "PROVINCE", "null");
    unit(admin, "hoanghoa", "huyện Hoằng Hóa", "DISTRICT", "\"thanhhoa\"");
    unit(admin, "hoangcat", "xã Hoằng Cát", "XA", "\"hoanghoa\"");
    unit(admin, "hoangthai", "xã Hoằng Thái", "XA", "\"hoanghoa\"");
    send(
        admin,
        "PUT",
        cluster.dossier().resolve("/api/procedures/1.000001"),
        """
        {"name": "Chứng thực", "field": "Tư pháp", "processingDays": 2,
         "effectiveFrom": "2020-01-01"}
        """);
  }

  @AfterAll
  void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void nothingAcknowledgedIsLostOrCountedTwiceWhateverIsKilled(int number) throws Exception {
    var schedule = Schedule.of(SEED + number);
    System.out.printf("faults %d/%d: %s%n", number, SCHEDULES, schedule);

    try (var load = Load.start(cluster, number)) {
      cluster.suffer(schedule);
      var before = load.answered();
      await().atMost(DRAIN).until(() -> load.answered() >= before + AFTERWARDS);
      var acknowledged = load.end();
      acknowledgedInAll += acknowledged.size();
      System.out.printf(
          "faults %d/%d: %d dossiers acknowledged, %d requests sent again%n",
          number, SCHEDULES, acknowledged.size(), load.repeated());

      assertThat(books.owned(number)).isEqualTo(acknowledged);
      await()
          .atMost(DRAIN)
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(books.reported(number)).isEqualTo(acknowledged));
      assertThat(books.counted()).isEqualTo(acknowledgedInAll);
      assertThat(books.recount()).isEqualTo("[]");
      assertThat(books.deadLetters()).isEmpty();
    }
  }

  private void unit(String token, String id, String name, String kind, String parent)
      throws Exception {
    send(
        token,
        "POST",
        cluster.reporting().resolve("/api/units"),
        """
        {"id": "%s", "name": "%s", "kind": "%s", "parent": %s, "validFrom": "2020-01-01"}
        """
            .formatted(id, name, kind, parent));
  }

  private static void send(String token, String method, URI address, String body) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(address)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
  }
}

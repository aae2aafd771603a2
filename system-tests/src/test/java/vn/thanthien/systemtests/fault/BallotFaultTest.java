package vn.thanthien.systemtests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.thanthien.local.LocalKafka;
import vn.thanthien.local.LocalPostgres;
import vn.thanthien.local.LocalService;
import vn.thanthien.local.Ports;
import vn.thanthien.local.StartFailure;
import vn.thanthien.systemtests.bench.BallotTokens;
import vn.thanthien.systemtests.bench.SignedTokens;

/// `kill -9` of survey-service and of PostgreSQL while citizens hand in their ballots, and of
/// survey-service while the box is opened: every token counts exactly once, whatever its citizen
/// saw. `-Dthanthien.faults.seed=N` repeats a run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BallotFaultTest {

  private static final int TOKENS = 600;
  private static final int CITIZENS_AT_ONCE = 8;
  private static final int KILLS = 3;
  private static final int RESTARTS = 4;
  private static final long SEED =
      Long.getLong("thanthien.faults.seed", new Random().nextInt(1_000_000));
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String UNIT = "hoangcat";

  private final SignedTokens signIns = new SignedTokens();
  private final Random random = new Random(SEED);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private LocalPostgres postgres;
  private LocalKafka kafka;
  private LocalService service;
  private String runner;

  @BeforeAll
  void start(@TempDir Path data) {
    postgres = LocalPostgres.start(data.resolve("postgres"), Ports.free());
    kafka = LocalKafka.start(data.resolve("kafka"), Ports.free());
    var database = postgres.server().create("survey", "survey");
    service =
        LocalService.start(
            "survey", data, Ports.free(), Cluster.environment(database, kafka, signIns));
    runner = signIns.of(UNIT, "survey-runner");
  }

  @AfterAll
  void stop() {
    http.close();
    service.close();
    kafka.close();
    postgres.close();
  }

  @Test
  void everyTokenCountsExactlyOnceWhateverIsKilled() throws Exception {
    System.out.printf("ballot faults: %d kills from seed %d%n", KILLS, SEED);
    var round = opened();
    var tokens = BallotTokens.printed(service.url(), runner, round, "hoangcat.thon1", TOKENS);

    try (var citizens = Executors.newFixedThreadPool(CITIZENS_AT_ONCE)) {
      var ballots = handIn(tokens, citizens);
      for (var kill = 1; kill <= KILLS; kill++) {
        waitFor(kill * TOKENS / (KILLS + 1));
        kill(kill);
      }
      for (var ballot : ballots) {
        ballot.get();
      }
    }
    System.out.printf("ballot faults: %d ballots, %d requests again%n", TOKENS, repeated.get());
    assertThat(rows("select count(*) from spent_token")).isEqualTo(TOKENS);
    assertThat(rows("select count(*) from sealed_ballot")).isEqualTo(TOKENS);

    var closed = closedInSpiteOfAKill(round);

    // every third says very satisfied, as its citizen did
    assertThat(closed.at("/total/collected").asInt()).isEqualTo(TOKENS);
    assertThat(closed.at("/total/valid").asInt()).isEqualTo(TOKENS);
    assertThat(closed.at("/total/verySatisfied").asInt()).isEqualTo(TOKENS / 3);
    assertThat(closed.at("/total/neutral").asInt()).isEqualTo(TOKENS - TOKENS / 3);
    assertThat(rows("select count(*) from ballot")).isEqualTo(TOKENS);
    assertThat(rows("select count(*) from sealed_ballot")).isZero();
    assertThat(rows("select count(*) from spent_token")).isEqualTo(TOKENS);
  }

  private List<Future<Void>> handIn(List<String> tokens, ExecutorService citizens) {
    var ballots = new ArrayList<Future<Void>>();
    for (var i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      var answer = i % 3 == 0 ? "VERY_SATISFIED" : "NEUTRAL";
      Callable<Void> citizen =
          () -> {
            handIn(token, answer);
            return null;
          };
      ballots.add(citizens.submit(citizen));
    }
    return ballots;
  }

  /// Sends until it is told that the ballot is in the box, now or by an earlier request whose
  /// answer was lost.
  private void handIn(String token, String answer) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var last = "";
    while (System.nanoTime() < end) {
      try {
        var page = send("POST", "/s/" + token, "O1=" + answer, "application/x-www-form-urlencoded");
        last = page.statusCode() + " " + page.body();
        if ((page.statusCode() == 200 && page.body().contains("Xin cảm ơn"))
            || (page.statusCode() == 410 && page.body().contains("đã được gửi"))) {
          taken.incrementAndGet();
          return;
        }
        assertThat(page.statusCode()).as(last).isGreaterThanOrEqualTo(500);
      } catch (IOException e) {
        last = e.toString();
      }
      repeated.incrementAndGet();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new AssertionError("a ballot never got in: " + last);
  }

  private void kill(int number) {
    if (number == 2) {
      postgres.kill();
      postgres.restart();
    } else {
      service.kill();
      restart();
    }
  }

  private void restart() {
    for (var attempt = 1; ; attempt++) {
      try {
        service.restart();
        return;
      } catch (StartFailure e) {
        if (attempt == RESTARTS) {
          throw e;
        }
      }
    }
  }

  private void waitFor(int ballots) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (taken.get() < ballots && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1 + random.nextInt(5)));
    }
  }

  private JsonNode closedInSpiteOfAKill(String round) throws Exception {
    try (var executor = Executors.newSingleThreadExecutor()) {
      var first = executor.submit(() -> close(round));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(300)));
      service.kill();
      try {
        first.get();
      } catch (java.util.concurrent.ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(IOException.class);
      }
    }
    restart();
    var answer = close(round);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }

  private HttpResponse<String> close(String round) throws IOException, InterruptedException {
    return http.send(
        request("/api/survey-rounds/" + round + "/closure", "application/json")
            .header("Authorization", "Bearer " + runner)
            .header("Idempotency-Key", "closure")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String opened() throws IOException, InterruptedException {
    var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    var answer =
        http.send(
            request("/api/survey-rounds", "application/json")
                .header("Authorization", "Bearer " + runner)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        """
                        {"runner": "FATHERLAND_FRONT", "phase": "END", "title": "Cuối kỳ",
                         "opensOn": "%s", "closesOn": "%s",
                         "villages": [{"village": "hoangcat.thon1"}]}
                        """
                            .formatted(today, today.plusDays(1))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new JsonMapper().readTree(answer.body()).required("id").asText();
  }

  private HttpResponse<String> send(String method, String path, String body, String type)
      throws IOException, InterruptedException {
    return http.send(
        request(path, type).method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(URI.create(service.url() + path))
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", type);
  }

  private long rows(String query) throws SQLException {
    try (var connection = postgres.server().connect("survey");
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}

package vn.thanthien.systemtests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.thanthien.local.LocalKafka;
import vn.thanthien.local.LocalPostgres;
import vn.thanthien.local.LocalService;
import vn.thanthien.local.Ports;
import vn.thanthien.systemtests.bench.DossierFile;
import vn.thanthien.systemtests.bench.SignedTokens;

/// `kill -9` of dossier-service in the middle of an import, again and again: what comes out is what
/// an undisturbed import makes. `-Dthanthien.faults.seed=N` repeats a run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFaultTest {

  private static final int ROWS = 20_000;
  private static final int KILLS = 2;
  private static final long SEED =
      Long.getLong("thanthien.faults.seed", new Random().nextInt(1_000_000));
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final String PROCEDURE = "1.000001";

  /// Everything but what an import makes anew each time: ids, moments of recording, nonces.
  private static final String CONTENT =
      """
      with history as (
        select dossier, jsonb_agg(to_jsonb(s) - 'dossier' - 'unit' - 'recorded_at' - 'actor') steps
          from dossier_step s group by dossier
      ), events as (
        select key, count(*) as events from outbox group by key
      )
      select count(*) || ' ' || coalesce(md5(string_agg(
               (to_jsonb(d) - 'id' - 'unit' - 'applicant_identity_number' - 'applicant_phone'
                  - 'end_recorded_at')::text
               || h.steps::text || e.events,
               '' order by d.code)), '')
        from dossier d
        join history h on h.dossier = d.id
        join events e on e.key = d.id::text
       where d.unit = ?
      """;

  private final SignedTokens tokens = new SignedTokens();
  private final HttpClient http = HttpClient.newHttpClient();
  private LocalPostgres postgres;
  private LocalKafka kafka;
  private LocalService service;
  private Path file;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    postgres = LocalPostgres.start(data.resolve("postgres"), Ports.free());
    kafka = LocalKafka.start(data.resolve("kafka"), Ports.free());
    var environment = new HashMap<>(postgres.server().create("dossier", "dossier").environment());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
    environment.put("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey());
    environment.put("QUARKUS_OIDC_TOKEN_ISSUER", SignedTokens.ISSUER);
    environment.put("THANTHIEN_IMPORT_LEASE", "PT2S");
    service = LocalService.start("dossier", data, Ports.free(), environment);
    send(
        "PUT",
        "/api/procedures/" + PROCEDURE,
        tokens.of("thanhhoa", "platform-admin"),
        "application/json",
        HttpRequest.BodyPublishers.ofString(
            """
            {"name": "Đăng ký khai sinh", "field": "Hộ tịch", "processingDays": 5,
             "effectiveFrom": "2020-01-01"}
            """));
    file = data.resolve("dossiers.ndjson");
    DossierFile.write(file, ROWS, PROCEDURE);
  }

  @AfterAll
  void stop() {
    http.close();
    for (var part : new AutoCloseable[] {service, kafka, postgres}) {
      try {
        part.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void aKilledImportGoesOnAndEndsAsIfNothingHadHappened() throws Exception {
    System.out.printf("import faults: %d kills from seed %d%n", KILLS, SEED);
    var random = new Random(SEED);
    var undisturbed = upload("undisturbed");
    await().atMost(LONGEST).until(() -> ended(undisturbed, "undisturbed"));

    var disturbed = upload("disturbed");
    var at = 0;
    for (var kill = 0; kill < KILLS; kill++) {
      var next = at + random.nextInt(ROWS / KILLS);
      await()
          .atMost(LONGEST)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> readOf("disturbed") > next || ended(disturbed, "disturbed"));
      service.kill();
      at = readOf("disturbed");
      System.out.printf("import faults: killed at %d of %d rows%n", at, ROWS);
      service.restart();
    }
    await().atMost(LONGEST).until(() -> ended(disturbed, "disturbed"));

    var job = job(disturbed, "disturbed");
    assertThat(job.path("state").asText()).isEqualTo("DONE");
    assertThat(job.path("created").asInt()).isEqualTo(ROWS);
    assertThat(job.path("rejected").asInt()).isZero();
    assertThat(content("disturbed")).startsWith(ROWS + " ").isEqualTo(content("undisturbed"));

    var again = upload("disturbed");
    await().atMost(LONGEST).until(() -> ended(again, "disturbed"));
    assertThat(job(again, "disturbed").path("unchanged").asInt()).isEqualTo(ROWS);
    assertThat(content("disturbed")).isEqualTo(content("undisturbed"));
  }

  private String upload(String unit) throws Exception {
    return send(
            "POST",
            "/api/dossier-imports",
            tokens.of(unit, "one-stop-clerk"),
            "application/x-ndjson",
            HttpRequest.BodyPublishers.ofFile(file))
        .path("id")
        .asText();
  }

  private boolean ended(String job, String unit) throws Exception {
    return job(job, unit).hasNonNull("endedAt");
  }

  private JsonNode job(String job, String unit) throws Exception {
    return send(
        "GET",
        "/api/dossier-imports/" + job,
        tokens.of(unit, "one-stop-clerk"),
        "application/json",
        HttpRequest.BodyPublishers.noBody());
  }

  /// Asked of the database: the service may be dead.
  private int readOf(String unit) throws SQLException {
    try (var connection = postgres.server().connect("dossier");
        var query =
            connection.prepareStatement(
                "select read from dossier_import where unit = ? order by id desc limit 1")) {
      query.setString(1, unit);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  private String content(String unit) throws SQLException {
    try (var connection = postgres.server().connect("dossier");
        var query = connection.prepareStatement(CONTENT)) {
      query.setString(1, unit);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private JsonNode send(
      String method, String path, String token, String type, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.url().resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .method(method, body)
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return new JsonMapper().readTree(answer.body());
  }
}

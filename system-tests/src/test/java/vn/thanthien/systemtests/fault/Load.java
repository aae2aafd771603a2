package vn.thanthien.systemtests.fault;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Clients that receive dossiers and complete every third, and ask again with the same key until
/// they are answered.
final class Load implements AutoCloseable {

  private static final int CLIENTS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Cluster cluster;
  private final int schedule;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final ExecutorService executor = Executors.newFixedThreadPool(CLIENTS);
  private final List<Future<Map<String, String>>> clients = new ArrayList<>();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicLong repeated = new AtomicLong();
  private volatile boolean ending;

  private Load(Cluster cluster, int schedule) {
    this.cluster = cluster;
    this.schedule = schedule;
  }

  static Load start(Cluster cluster, int schedule) {
    var load = new Load(cluster, schedule);
    for (var i = 0; i < CLIENTS; i++) {
      Callable<Map<String, String>> client = load::work;
      load.clients.add(load.executor.submit(client));
    }
    return load;
  }

  /// Lets every client finish what it has begun.
  ///
  /// @return what was acknowledged: status by code
  Map<String, String> end() throws InterruptedException, ExecutionException {
    ending = true;
    var acknowledged = new HashMap<String, String>();
    for (var client : clients) {
      acknowledged.putAll(client.get());
    }
    return acknowledged;
  }

  /// Requests answered with success so far.
  int answered() {
    return answered.get();
  }

  /// Requests that had to be sent again.
  long repeated() {
    return repeated.get();
  }

  private Map<String, String> work() throws Exception {
    var acknowledged = new HashMap<String, String>();
    while (!ending) {
      var own = number.incrementAndGet();
      var code = String.format(Locale.ROOT, "H56.%d-231030-%07d", schedule, own);
      var unit = own % 2 == 0 ? "hoangcat" : "hoangthai";
      var token = cluster.token(unit, "one-stop-clerk");
      var received =
          post(
              token,
              "/api/dossiers",
              code,
              """
              {"code": "%s", "procedureCode": "1.000001", "channel": "%s",
               "applicantName": "Nguyễn Văn Thử", "homeDelivery": false, "assistedFiling": false}
              """
                  .formatted(code, own % 3 == 0 ? "ONLINE" : "IN_PERSON"));
      acknowledged.put(code, "RECEIVED");
      if (own % 3 == 0) {
        var id = new JsonMapper().readTree(received).required("id").asText();
        post(
            token,
            "/api/dossiers/" + id + "/completion",
            code + "-completion",
            "{\"resultDigitised\": true}");
        acknowledged.put(code, "COMPLETED");
      }
    }
    return acknowledged;
  }

  private String post(String token, String path, String key, String body)
      throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var request =
        HttpRequest.newBuilder(cluster.dossier().resolve(path))
            .timeout(Duration.ofSeconds(15))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var last = "";
    while (System.nanoTime() < end) {
      try {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        last = answer.statusCode() + " " + answer.body();
        if (answer.statusCode() / 100 == 2) {
          answered.incrementAndGet();
          return answer.body();
        }
        var isPassing = answer.statusCode() >= 500 || last.contains("/problems/still-running");
        if (!isPassing) {
          break;
        }
      } catch (IOException e) {
        last = e.toString();
      }
      repeated.incrementAndGet();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new AssertionError("POST " + path + " with key " + key + " failed for good: " + last);
  }

  @Override
  public void close() {
    ending = true;
    executor.shutdownNow();
    http.shutdownNow();
  }
}

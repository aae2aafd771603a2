package vn.thanthien.systemtests.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A thousand citizens at the public page at once: each opens its ballot over a connection of its
/// own, fills it in and hands it in, a hundred ballots a second. Afterwards the box is opened, and
/// every token has counted exactly once.
final class BallotBench {

  private static final int CITIZENS = 1000;
  private static final int PER_SECOND = 100;
  private static final int WAVES = 3;
  private static final int WARM_UP_LAP = 200;
  private static final double GOAL_P99_MILLIS = 500;
  private static final String UNIT = "hoangcat";
  private static final Duration ARRIVING = Duration.ofSeconds(5);

  private static final String FILLED_IN =
      "_page=0&_do=send&O1=SATISFIED&A1=VERY_SATISFIED&A2=SATISFIED&A3=NEUTRAL&B1=SATISFIED"
          + "&B2=SATISFIED&B3=SATISFIED&B4=DISSATISFIED&C1=VERY_SATISFIED&C2=SATISFIED&C3=SATISFIED"
          + "&D1=SATISFIED&D2=SATISFIED&D3=SATISFIED&E1=NEUTRAL&E2=NEUTRAL&E3=SATISFIED"
          + "&G1=C%E1%BA%A3m+%C6%A1n+c%C3%A1n+b%E1%BB%99+m%E1%BB%99t+c%E1%BB%ADa";

  private final Stage stage;
  private final URI service;
  private final String runner;
  private final String roundId;
  private final List<String> tokens = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();

  BallotBench(Stage stage) throws IOException {
    this.stage = stage;
    service = stage.start("survey").url();
    runner = stage.tokens().of(UNIT, "survey-runner");
    roundId = opened();
  }

  /// Lets them come and hand in, and counts.
  ///
  /// @return what came out, for the JSON
  ObjectNode run() throws Exception {
    var pages = new ArrayList<Double>();
    var ballots = new ArrayList<Double>();
    stage.warmUp(() -> wave(WARM_UP_LAP, new ArrayList<>(), new ArrayList<>()));
    for (var wave = 1; wave <= WAVES; wave++) {
      stage.settle();
      wave(CITIZENS, pages, ballots);
    }
    var cast = next.get();
    var start = System.nanoTime();
    var counted = closed();
    var seconds = (System.nanoTime() - start) / 1e9;
    var p99 = percentile(ballots, 99);
    System.out.printf(
        Locale.ROOT,
        "ballots: %d citizens at once, %d ballots/s: page p99 %.1f ms, submit p50 %.1f p99 %.1f ms,"
            + " goal %.0f: %s%n",
        CITIZENS,
        PER_SECOND,
        percentile(pages, 99),
        percentile(ballots, 50),
        p99,
        GOAL_P99_MILLIS,
        p99 <= GOAL_P99_MILLIS ? "reached" : "MISSED");
    System.out.printf(
        Locale.ROOT,
        "ballots: %d cast, %d counted in %.1f s at the closing: %s%n",
        cast,
        counted,
        seconds,
        cast == counted ? "each exactly once" : "WRONG");
    var json = new JsonMapper().createObjectNode();
    json.put("name", "ballots");
    json.put("citizens", CITIZENS);
    json.put("ballotsPerSecond", PER_SECOND);
    json.put("p99MillisPage", rounded(percentile(pages, 99)));
    json.put("p50MillisSubmit", rounded(percentile(ballots, 50)));
    json.put("p99MillisSubmit", rounded(p99));
    json.put("goalP99MillisSubmit", GOAL_P99_MILLIS);
    json.put("cast", cast);
    json.put("counted", counted);
    json.put("closingSeconds", rounded(seconds));
    return json;
  }

  /// Everybody is there, connected and reading, before the first hands in; then one after the other
  /// at its time, whether or not those before it are answered.
  private Void wave(int citizens, List<Double> pages, List<Double> ballots) throws Exception {
    need(citizens);
    var reading = new CountDownLatch(citizens);
    var start = System.nanoTime() + ARRIVING.toNanos();
    var everybody = new ArrayList<Callable<double[]>>();
    for (var i = 0; i < citizens; i++) {
      var place = i;
      everybody.add(() -> citizen(place, citizens, start, reading));
    }
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : executor.invokeAll(everybody)) {
        try {
          pages.add(done.get()[0]);
          ballots.add(done.get()[1]);
        } catch (ExecutionException e) {
          throw new IllegalStateException("a citizen was turned away", e.getCause());
        }
      }
    }
    return null;
  }

  private double[] citizen(int place, int citizens, long start, CountDownLatch reading)
      throws IOException, InterruptedException {
    var token = tokens.get(next.getAndIncrement());
    try (var connection = KeptConnection.browser(service)) {
      // people come over the first seconds, not in one instant
      await(start - ARRIVING.toNanos() + place * (ARRIVING.toNanos() / 2) / citizens);
      var opened = System.nanoTime();
      double pageMillis;
      try {
        var page = connection.send("GET", "/s/" + token, "");
        pageMillis = (System.nanoTime() - opened) / 1e6;
        if (!page.contains("Gửi phiếu")) {
          throw new IOException("no ballot: " + page);
        }
      } finally {
        reading.countDown();
      }
      reading.await();
      var scheduled = start + place * 1_000_000_000L / PER_SECOND;
      await(scheduled);
      var thanks = connection.send("POST", "/s/" + token, FILLED_IN);
      if (!thanks.contains("Xin cảm ơn")) {
        throw new IOException("no thanks: " + thanks);
      }
      return new double[] {pageMillis, (System.nanoTime() - scheduled) / 1e6};
    }
  }

  private static void await(long moment) {
    for (var ahead = moment - System.nanoTime(); ahead > 0; ahead = moment - System.nanoTime()) {
      LockSupport.parkNanos(ahead);
    }
  }

  /// Makes tokens ahead, by printing sheets as a runner does.
  private void need(int more) throws IOException {
    while (tokens.size() < next.get() + more) {
      tokens.addAll(BallotTokens.printed(service, runner, roundId, "hoangcat.thon1", CITIZENS));
    }
  }

  private String opened() throws IOException {
    var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    try (var connection = new KeptConnection(service, runner)) {
      var answer =
          connection.send(
              "POST",
              "/api/survey-rounds",
              UUID.randomUUID().toString(),
              """
              {"runner": "FATHERLAND_FRONT", "phase": "END", "title": "Lấy ý kiến cuối kỳ",
               "builtIn": "SIPAS-DV", "opensOn": "%s", "closesOn": "%s",
               "villages": [{"village": "hoangcat.thon1"}]}
              """
                  .formatted(today, today.plusDays(1)));
      return new JsonMapper().readTree(answer).required("id").asText();
    }
  }

  private int closed() throws IOException, SQLException {
    try (var connection = new KeptConnection(service, runner)) {
      var answer =
          connection.send(
              "POST",
              "/api/survey-rounds/" + roundId + "/closure",
              UUID.randomUUID().toString(),
              "{}");
      return new JsonMapper().readTree(answer).at("/total/collected").asInt();
    }
  }

  private static double percentile(List<Double> millis, double percent) {
    return new Pace.Millis(millis.stream().mapToDouble(Double::doubleValue).toArray())
        .percentile(percent);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}

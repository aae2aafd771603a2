package vn.thanthien.systemtests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Letters made from lists of people, and printed in batches under their cover lists and fetched,
/// two requests at a time, the relay beside it; against one run of `libreoffice --headless
/// --convert-to pdf` over the same letters as DOCX, for which the service stands still. Between the
/// two they are looked through and signed, which prints nothing: that is told on a line of its own.
/// Afterwards the heap it needs for the second half of 10,000 letters over that for the first.
///
/// CPU: service and PostgreSQL for ours; LibreOffice for the limit.
final class LetterBench implements Contest {

  private static final String UNIT = "hoangcat";
  private static final int LIST = 500;
  private static final int PILE = 200;
  private static final int LISTS_OF_A_LAP = 4;
  private static final int CLIENTS = 2;
  private static final int FEW = 1_000;
  private static final int HALF = 5_000;
  private static final double MOST_HEAP_RATIO = 1.2;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern HEAP =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)$");

  private final Stage stage;
  private final URI service;
  private final String clerk;
  private final String leader;
  private final Outlet outlet;
  private final Office office = new Office();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicLong number = new AtomicLong();
  private List<String> letters = List.of();

  LetterBench(Stage stage) throws IOException, SQLException {
    this.stage = stage;
    this.service = stage.start("letter").url();
    this.clerk = stage.tokens().of(UNIT, "letter-clerk");
    this.leader = stage.tokens().of(UNIT, "leader");
    this.outlet = new Outlet(stage);
    try (var connection = stage.inspector();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into unit_node (id, revision, name, kind, valid_from, closing_time, predecessors)
          values ('hoangcat', 1, 'xã Hoằng Cát', 'XA', '2020-01-01', '17:00', '{}')
          """);
      statement.execute("insert into unit_visible values ('hoangcat', 'hoangcat')");
    }
  }

  @Override
  public String name() {
    return "letters";
  }

  @Override
  public double goal() {
    return 20;
  }

  @Override
  public String unit() {
    return "letters/s";
  }

  @Override
  public void warmUp() throws Exception {
    stage.warmUp(() -> write(LISTS_OF_A_LAP * LIST));
    ours();
    limit();
  }

  @Override
  public Lap ours() throws Exception {
    outlet.awaitEmpty();
    stage.settle();
    var made = timed(() -> letters = make(LISTS_OF_A_LAP * LIST));
    outlet.awaitEmpty();
    var signed = timed(() -> pileByPile(this::sign));
    outlet.awaitEmpty();
    stage.settle();
    var printed = timed(() -> pileByPile(this::print));
    System.out.printf(
        Locale.ROOT,
        "a letter: made in %.2f ms, looked through and signed in %.2f ms, printed in %.2f ms%n",
        1e3 / made.perSecond(),
        1e3 / signed.perSecond(),
        1e3 / printed.perSecond());
    return new Lap(
        letters.size(),
        made.seconds() + printed.seconds(),
        made.cpuSeconds() + printed.cpuSeconds());
  }

  @Override
  public Lap limit() throws Exception {
    var documents = new ArrayList<String>();
    for (var id : letters.subList(0, Office.MOST_DOCUMENTS)) {
      var document = office.folder().resolve(id + ".docx");
      LetterDocument.write(document, text(id));
      documents.add(document.toString());
    }
    outlet.awaitEmpty();
    stage.settle();
    stage.hold();
    try {
      return office.convert(documents);
    } finally {
      stage.release();
      office.clear();
    }
  }

  @Override
  public List<Figure> others() throws Exception {
    // once before, for what is loaded once and stays
    highWater(FEW);
    var first = highWater(HALF);
    var second = highWater(HALF);
    System.out.printf(
        Locale.ROOT, "heap in use: %.1f MB, then %.1f MB%n", first / 1e6, second / 1e6);
    return List.of(new Figure("heapOfSecond5000OverFirst5000", second / first, MOST_HEAP_RATIO));
  }

  @Override
  public void close() throws SQLException {
    outlet.close();
    office.close();
  }

  private int write(int count) throws Exception {
    letters = make(count);
    pileByPile(this::sign);
    pileByPile(this::print);
    return count;
  }

  private Lap timed(Callable<?> step) throws Exception {
    var cpu = stage.cpuOfService() + stage.cpuOfPostgres();
    var start = System.nanoTime();
    step.call();
    return new Lap(
        letters.size(),
        (System.nanoTime() - start) / 1e9,
        stage.cpuOfService() + stage.cpuOfPostgres() - cpu);
  }

  /// @return the letters' ids
  private List<String> make(int count) throws Exception {
    var lists = new ArrayList<Callable<List<String>>>();
    for (var left = count; left > 0; left -= LIST) {
      var rows = Math.min(left, LIST);
      lists.add(() -> merge(rows));
    }
    return atOnce(lists).stream().flatMap(List::stream).toList();
  }

  /// Over all letters, as the bodies of requests that name them.
  private List<String> pileByPile(Piece piece) throws Exception {
    var piles = new ArrayList<Callable<String>>();
    for (var from = 0; from < letters.size(); from += PILE) {
      var pile =
          letters.subList(from, Math.min(letters.size(), from + PILE)).stream()
              .map(id -> '"' + id + '"')
              .collect(Collectors.joining(",", "{\"letters\": [", "]}"));
      piles.add(() -> piece.of(pile));
    }
    return atOnce(piles);
  }

  private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var answers = new ArrayList<T>();
      for (var answer : clients.invokeAll(acts)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private List<String> merge(int rows) throws IOException, InterruptedException {
    var list = new StringBuilder("TT,Họ và tên,Địa chỉ,Lý do\n");
    for (var i = 1; i <= rows; i++) {
      list.append(i)
          .append(",ông Lê Văn Mẫu ")
          .append(number.incrementAndGet())
          .append(",\"Số %d, thôn 1\",hiến đất mở rộng đường giao thông nông thôn\n".formatted(i));
    }
    var merge = post(clerk, "/api/letters/mail-merges?kind=THANKS", "text/csv", list.toString());
    var ids = new ArrayList<String>();
    get("/api/letters?limit=500&mergeId=" + merge.path("id").asText())
        .path("items")
        .forEach(letter -> ids.add(letter.path("id").asText()));
    if (ids.size() != rows) {
      throw new IllegalStateException(ids.size() + " letters of " + rows + " rows");
    }
    return ids;
  }

  private String sign(String pile) throws IOException, InterruptedException {
    post(clerk, "/api/letters/reviews", "application/json", pile);
    return post(leader, "/api/letters/approvals", "application/json", pile).toString();
  }

  private String print(String pile) throws IOException, InterruptedException {
    var batch = post(clerk, "/api/letters/print-batches", "application/json", pile);
    var id = batch.path("id").asText();
    fetch("/api/letters/print-batches/" + id + "/file");
    return id;
  }

  private interface Piece {
    String of(String pile) throws IOException, InterruptedException;
  }

  /// The most that a full collection left in the service's heap meanwhile, in bytes.
  private double highWater(int count) throws Exception {
    var highest = new AtomicLong();
    var watching =
        Thread.ofVirtual()
            .start(() -> {
              while (!Thread.currentThread().isInterrupted()) {
                stage.collectGarbage();
                highest.accumulateAndGet(used(), Math::max);
              }
            });
    write(count);
    watching.interrupt();
    watching.join();
    return highest.get();
  }

  private long used() {
    try {
      return HEAP.matcher(
              http.send(request("/q/metrics", clerk).build(), BodyHandlers.ofString()).body())
          .results()
          .mapToLong(found -> (long) Double.parseDouble(found.group(1)))
          .sum();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private String text(String id) throws IOException, InterruptedException {
    return http.send(
            request("/api/letters/" + id + "/text", clerk).build(), BodyHandlers.ofString())
        .body();
  }

  private void fetch(String path) throws IOException, InterruptedException {
    var answer = http.send(request(path, clerk).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(http.send(request(path, clerk).build(), BodyHandlers.ofString()).body());
  }

  private JsonNode post(String token, String path, String type, String body)
      throws IOException, InterruptedException {
    var answer =
        http.send(
            request(path, token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
  }
}

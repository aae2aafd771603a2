package vn.thanthien.systemtests.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// How much heap dossier-service needs at most while it takes a small and a large file: a file is
/// read in pieces, so its length must not matter. What it needs is what a full collection leaves;
/// it is asked for one again and again while the file is taken.
final class ImportHeap {

  private static final int SMALL = 10_000;
  private static final int LARGE = 1_000_000;

  /// Small enough to show that no file needs more.
  private static final List<String> HEAP = List.of("-Xms128m", "-Xmx128m");

  private static final Pattern USED =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)$");

  private final Stage stage;
  private final HttpClient http = HttpClient.newHttpClient();

  ImportHeap(Stage stage) {
    this.stage = stage;
  }

  void run() throws Exception {
    var service = stage.start("dossier", HEAP).url();
    CreateBench.putProcedure(stage, service, ImportBench.PROCEDURE);
    var folder = Files.createTempDirectory("thanthien-import-");
    try {
      // once before, for what is loaded once and stays
      highWater(service, folder, SMALL);
      var small = highWater(service, folder, SMALL);
      var large = highWater(service, folder, LARGE);
      System.out.printf(
          Locale.ROOT,
          "heap high-water: %,d rows %,d kB; %,d rows %,d kB; ratio %.2f, goal at most 1.20%n",
          SMALL,
          small / 1024,
          LARGE,
          large / 1024,
          (double) large / small);
    } finally {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private long highWater(URI service, Path folder, int rows) throws Exception {
    var file = folder.resolve(rows + ".ndjson");
    DossierFile.write(file, rows, ImportBench.PROCEDURE);
    try (var connection = stage.inspector()) {
      ImportBench.truncate(connection);
    }
    var highest = new AtomicLong();
    var watching =
        Thread.ofVirtual()
            .start(() -> {
              while (!Thread.currentThread().isInterrupted()) {
                stage.collectGarbage();
                highest.accumulateAndGet(used(service), Math::max);
              }
            });
    var start = System.nanoTime();
    ImportBench.take(http, stage, service, file);
    var seconds = (System.nanoTime() - start) / 1e9;
    watching.interrupt();
    watching.join();
    System.out.printf(
        Locale.ROOT, "%,d rows in %.1f s: %,.0f dossiers/s%n", rows, seconds, rows / seconds);
    return highest.get();
  }

  private long used(URI service) {
    try {
      var metrics =
          http.send(
                  HttpRequest.newBuilder(service.resolve("/q/metrics")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      return USED.matcher(metrics)
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
}

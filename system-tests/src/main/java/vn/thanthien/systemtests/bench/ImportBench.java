package vn.thanthien.systemtests.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/// One NDJSON file of dossiers through `POST /api/dossier-imports`, from the first byte sent until
/// the job is done, the relay at work beside it, against a COPY of the very rows it makes
/// (dossiers, history, outbox) into the same emptied tables in one transaction, for which the
/// service stands still.
///
/// CPU: service and PostgreSQL for ours; PostgreSQL and the client for the limit.
final class ImportBench implements Contest {

  static final String PROCEDURE = "1.000001";

  private static final int ROWS = 100_000;
  private static final String UNIT = "hoangcat";

  /// Filled by the database in both ways of writing.
  private static final String OUTBOX = "outbox (occurred_at, type, key, unit, body)";

  private static final List<String> TABLES = List.of("dossier", "dossier_step", OUTBOX);

  private final Stage stage;
  private final URI service;
  private final Outlet outlet;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final Path file;

  ImportBench(Stage stage) throws IOException, SQLException {
    this.stage = stage;
    this.service = stage.start("dossier").url();
    this.outlet = new Outlet(stage);
    this.folder = Files.createTempDirectory("thanthien-import-");
    this.file = folder.resolve("dossiers.ndjson");
    CreateBench.putProcedure(stage, service, PROCEDURE);
    DossierFile.write(file, ROWS, PROCEDURE);
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public double goal() {
    return 0.40;
  }

  @Override
  public String unit() {
    return "dossiers/s";
  }

  @Override
  public void warmUp() throws Exception {
    stage.warmUp(this::ours);
    copyOut();
    limit();
  }

  @Override
  public Lap ours() throws Exception {
    empty();
    var cpu = stage.cpuOfService() + stage.cpuOfPostgres();
    var start = System.nanoTime();
    take(http, stage, service, file);
    var seconds = (System.nanoTime() - start) / 1e9;
    return new Lap(ROWS, seconds, stage.cpuOfService() + stage.cpuOfPostgres() - cpu);
  }

  @Override
  public Lap limit() throws Exception {
    empty();
    stage.hold();
    try (var connection = stage.inspector()) {
      connection.setAutoCommit(false);
      var cpu = stage.cpuOfClient() + stage.cpuOfPostgres();
      var start = System.nanoTime();
      for (var table : TABLES) {
        try (var rows = Files.newInputStream(rowsOf(table))) {
          copy(connection).getCopyAPI().copyIn("copy " + table + " from stdin", rows);
        }
      }
      connection.commit();
      var seconds = (System.nanoTime() - start) / 1e9;
      var lap = new Lap(ROWS, seconds, stage.cpuOfClient() + stage.cpuOfPostgres() - cpu);
      // what was copied must not be sent when the service goes on
      truncate(connection);
      connection.commit();
      return lap;
    } finally {
      stage.release();
    }
  }

  @Override
  public void close() throws SQLException {
    outlet.close();
    http.close();
    try (var files = Files.list(folder)) {
      for (var each : files.toList()) {
        Files.delete(each);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Sends a file in and waits until every row of it is taken.
  static void take(HttpClient http, Stage stage, URI service, Path file) throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(service.resolve("/api/dossier-imports"))
                .header("Authorization", "Bearer " + stage.tokens().of(UNIT, "one-stop-clerk"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new IOException("upload answered " + answer.statusCode() + " " + answer.body());
    }
    var id = UUID.fromString(answer.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1"));
    try (var connection = stage.inspector();
        var query =
            connection.prepareStatement(
                "select state, rejected from dossier_import where id = ?")) {
      query.setObject(1, id);
      Outlet.await(() -> {
        try (var row = query.executeQuery()) {
          if (!row.next() || row.getString(1).equals("FAILED") || row.getInt(2) > 0) {
            throw new IllegalStateException("the import did not take every row");
          }
          return row.getString(1).equals("DONE");
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      });
    }
  }

  private void empty() throws SQLException {
    outlet.awaitEmpty();
    try (var connection = stage.inspector()) {
      truncate(connection);
    }
    stage.settle();
  }

  static void truncate(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("truncate dossier, dossier_step, outbox, dossier_import cascade");
    }
  }

  private void copyOut() throws SQLException, IOException {
    try (var connection = stage.inspector()) {
      for (var table : TABLES) {
        try (var out = Files.newOutputStream(rowsOf(table))) {
          copy(connection)
              .getCopyAPI()
              .copyOut(
                  table.equals(OUTBOX)
                      ? "copy (select occurred_at, type, key, unit, body from outbox) to stdout"
                      : "copy " + table + " to stdout",
                  out);
        }
      }
    }
  }

  private Path rowsOf(String table) {
    return folder.resolve(table.replaceFirst(" .*", ".copy"));
  }

  private static PGConnection copy(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class);
  }
}

package vn.thanthien.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import vn.thanthien.local.LocalKafka;
import vn.thanthien.local.LocalPostgres;
import vn.thanthien.local.LocalService;
import vn.thanthien.local.Ports;
import vn.thanthien.local.ServiceDatabase;

/// A real PostgreSQL, a real Kafka and one real service on fresh data, and the brake to hold the
/// service still while something else is measured.
final class Stage implements AutoCloseable {

  /// Cores the compilers may still use after the warm-up.
  private static final double RESTING_COMPILERS = 0.02;

  private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(5);

  private final Path data;
  private final Thread hook = new Thread(this::stop, "stop bench");
  private final SignedTokens tokens = new SignedTokens();
  private @Nullable LocalPostgres postgres;
  private @Nullable LocalKafka kafka;
  private @Nullable LocalService service;
  private @Nullable LocalService beside;
  private @Nullable ServiceDatabase database;

  Stage() throws IOException {
    data = Files.createTempDirectory("thanthien-bench-");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// Starts PostgreSQL, Kafka and the named service. Tokens are signed here and checked by the
  /// service with the public key: Keycloak takes no part in a request, so it is left out.
  LocalService start(String name) {
    return start(name, List.of());
  }

  /// As above.
  ///
  /// @param options of the service's JVM, beside the usual ones
  LocalService start(String name, List<String> options) {
    var server = LocalPostgres.start(data.resolve("postgres"), Ports.free());
    postgres = server;
    var broker = LocalKafka.start(data.resolve("kafka"), Ports.free());
    kafka = broker;
    var own = server.server().create(name, name);
    database = own;
    var started = started(name, own, options);
    service = started;
    return started;
  }

  /// Starts the service anew on its data.
  ///
  /// @param options of its JVM, beside the usual ones
  void restart(List<String> options) {
    started(service).close();
    var own = started(database);
    service = started(own.name(), own, options);
  }

  /// Starts another service on the same PostgreSQL and Kafka, which is never held still.
  LocalService startBeside(String name) {
    var started = started(name, started(postgres).server().create(name, name), List.of());
    beside = started;
    return started;
  }

  private LocalService started(String name, ServiceDatabase own, List<String> options) {
    var environment = new HashMap<>(own.environment());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka());
    environment.put("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey());
    environment.put("QUARKUS_OIDC_TOKEN_ISSUER", SignedTokens.ISSUER);
    return LocalService.start(name, data, Ports.free(), environment, options);
  }

  SignedTokens tokens() {
    return tokens;
  }

  String kafka() {
    return started(kafka).bootstrap();
  }

  /// A superuser's connection to the service's database.
  Connection inspector() throws SQLException {
    return inspector(started(database).name());
  }

  /// A superuser's connection to a database by its name.
  Connection inspector(String name) throws SQLException {
    return started(postgres).server().connect(name);
  }

  /// A connection of the service's runtime role, with the service's driver settings.
  Connection runtime() throws SQLException {
    var own = started(database);
    return DriverManager.getConnection(
        own.jdbcUrl() + "?prepareThreshold=1&reWriteBatchedInserts=true",
        own.app(),
        own.appPassword());
  }

  /// Writes out what earlier laps left dirty, so that no lap pays for another.
  void settle() throws SQLException {
    try (var connection = inspector();
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  /// Stops the service where it stands (SIGSTOP) until [#release()].
  void hold() {
    signal("-STOP");
  }

  void release() {
    signal("-CONT");
  }

  /// Has the service's JVM collect its garbage, all of it, and waits for that.
  void collectGarbage() {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    run(
        new ProcessBuilder(jcmd, Long.toString(started(service).pid()), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD));
  }

  /// Repeats a lap until the compilers of the service, and of the one beside it, rest during it:
  /// what is measured afterwards is the code as it runs for days, not its compilation.
  void warmUp(Callable<?> lap) throws Exception {
    var start = System.nanoTime();
    var laps = 0;
    double compiling;
    double seconds;
    do {
      var before = cpuOfCompilers();
      var from = System.nanoTime();
      lap.call();
      seconds = (System.nanoTime() - from) / 1e9;
      compiling = cpuOfCompilers() - before;
      laps++;
    } while (compiling > RESTING_COMPILERS * seconds
        && System.nanoTime() - start < LONGEST_WARM_UP.toNanos());
    System.out.printf(
        Locale.ROOT,
        "warmed up by %d laps in %.0f s; compilers at last: %.2f cores%n",
        laps,
        (System.nanoTime() - start) / 1e9,
        compiling / seconds);
  }

  private double cpuOfCompilers() {
    return CpuTime.ofCompilers(started(service).pid())
        + (beside == null ? 0 : CpuTime.ofCompilers(beside.pid()));
  }

  double cpuOfService() {
    return CpuTime.of(started(service).pid());
  }

  double cpuOfPostgres() {
    return CpuTime.ofFamily(started(postgres).pid().orElseThrow());
  }

  /// Of this program: where the limit is a client, it does the work.
  double cpuOfClient() {
    return CpuTime.of(ProcessHandle.current().pid());
  }

  /// Of all that belongs to the bench, whatever has ended included.
  double cpuOfAll() {
    return cpuOfService()
        + (beside == null ? 0 : CpuTime.of(beside.pid()))
        + cpuOfPostgres()
        + CpuTime.withEnded(ProcessHandle.current().pid())
        + CpuTime.of(started(kafka).pid());
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // already shutting down: the hook finds nothing left to do
    }
  }

  private synchronized void stop() {
    if (service != null) {
      release();
      service.close();
    }
    if (beside != null) {
      beside.close();
    }
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    service = null;
    beside = null;
    kafka = null;
    postgres = null;
    delete();
  }

  private void delete() {
    if (!Files.exists(data)) {
      return;
    }
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void signal(String signal) {
    run(new ProcessBuilder("kill", signal, Long.toString(started(service).pid())));
  }

  /// Waits for a command: what was to be measured after it means nothing where it failed.
  private static void run(ProcessBuilder command) {
    try {
      var exit = command.start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException(String.join(" ", command.command()) + " failed: " + exit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> T started(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("not started");
    }
    return part;
  }
}

package vn.thanthien.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A durable PostgreSQL 18 on 127.0.0.1 with its data in a folder that outlives it. Works as root.
public final class LocalPostgres implements AutoCloseable {

  private final Path data;
  private final int port;
  private @Nullable EmbeddedPostgres running;

  private LocalPostgres(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  /// Starts on `port` with the cluster in `data` (created when missing). A server left behind on
  /// that folder by a killed parent is stopped cleanly first.
  public static LocalPostgres start(Path data, int port) {
    var postgres = new LocalPostgres(data.toAbsolutePath(), port);
    postgres.start();
    return postgres;
  }

  /// Stops the server a killed parent left running on `data`, before the folder is deleted.
  static void stopLeftover(Path data) {
    new LocalPostgres(data.toAbsolutePath(), 0).stop();
  }

  public PostgresServer server() {
    return new PostgresServer(Ports.HOST, port);
  }

  public int port() {
    return port;
  }

  /// Process id of the postmaster, while it runs.
  public Optional<Long> pid() {
    return postmaster().map(ProcessHandle::pid);
  }

  /// SIGKILL of the postmaster and all its backends, as a power cut would do it.
  public void kill() {
    var postmaster =
        postmaster().orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    var all = List.copyOf(postmaster.descendants().toList());
    postmaster.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    Waiting.until(
        Duration.ofSeconds(10),
        () -> !postmaster.isAlive() && all.stream().noneMatch(ProcessHandle::isAlive));
    forget();
  }

  /// Starts again on the same port and data after [#kill()] or [#close()].
  public void restart() {
    if (running != null) {
      close();
    }
    start();
  }

  @Override
  public void close() {
    stop();
    forget();
  }

  private void start() {
    stop();
    Ports.mustBeFree("PostgreSQL", port);
    try {
      Files.createDirectories(data);
      running =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPort(port)
              // whoever started us decides when and in which order to stop
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofMinutes(1))
              .setLocaleConfig("locale", "C.UTF-8")
              .setServerConfig("listen_addresses", Ports.HOST)
              // the library turns both off, which would make every durability test a lie
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "200")
              .setServerConfig("shared_buffers", "128MB")
              .setServerConfig("max_wal_size", "2GB")
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(logFile()))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(logFile()))
              .start();
    } catch (IOException e) {
      throw new StartFailure(
          "PostgreSQL did not start; see " + logFile() + ": " + e.getMessage(), e);
    }
    if (!Waiting.until(Duration.ofMinutes(1), server()::answers)) {
      throw new StartFailure("PostgreSQL does not accept connections; see " + logFile());
    }
  }

  private java.io.File logFile() {
    return data.resolveSibling(data.getFileName() + ".log").toFile();
  }

  /// Fast shutdown (SIGINT): running transactions are rolled back, the data is checkpointed.
  private void stop() {
    postmaster()
        .ifPresent(handle -> {
          signal(handle.pid());
          if (!Waiting.until(Duration.ofSeconds(30), () -> !handle.isAlive())) {
            handle.destroyForcibly();
          }
        });
  }

  private static void signal(long pid) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void forget() {
    var old = running;
    running = null;
    if (old != null) {
      try {
        old.close();
      } catch (IOException _) {
        // it is gone already: only the library's lock file is given back here
      }
    }
  }

  private Optional<ProcessHandle> postmaster() {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try {
      var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      // the pid may be another program's by now
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(handle -> handle.info().commandLine().orElse("").contains(data.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

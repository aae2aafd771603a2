package vn.thanthien.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One child process with its log file. Its pid is written beside the log, so that the next start
/// can end a child whose parent was killed.
final class ChildProcess implements AutoCloseable {

  private static final Set<ChildProcess> LIVE = ConcurrentHashMap.newKeySet();
  private static volatile boolean ending;

  private final String name;
  private final Process process;
  private final Path log;
  private final Path pidFile;

  private ChildProcess(String name, Process process, Path log, Path pidFile) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.pidFile = pidFile;
  }

  /// Starts `command` in `folder`; output goes to the end of `<logs>/<name>.log`.
  static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path folder, Path logs) {
    if (ending) {
      throw new StartFailure("Stopping; " + name + " is not started any more");
    }
    var log = logs.resolve(name + ".log");
    var pidFile = logs.resolve(name + ".pid");
    try {
      Files.createDirectories(logs);
      endLeftover(pidFile);
      var builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      var process = builder.start();
      process.getOutputStream().close();
      Files.writeString(pidFile, mark(process.toHandle()));
      var child = new ChildProcess(name, process, log, pidFile);
      LIVE.add(child);
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends every child of this JVM, also those still starting, and refuses new ones.
  static void endAll() {
    ending = true;
    LIVE.forEach(ChildProcess::close);
  }

  /// Ends every child a killed parent left running with its pid file somewhere below `folder`,
  /// before the folder is deleted.
  static void endLeftovers(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    // postmaster.pid is PostgreSQL's own and of another form
    try (var files =
        Files.find(
            folder,
            2,
            (file, _) -> file.toString().endsWith(".pid") && !file.endsWith("postmaster.pid"))) {
      for (var pidFile : files.toList()) {
        endLeftover(pidFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The Java this program runs on.
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /// Waits until `ready`; a child that ends before that fails at once with the last lines of its
  /// log.
  void await(Duration atMost, BooleanSupplier ready) {
    var answered = Waiting.until(atMost, () -> !alive() || ready.getAsBoolean());
    if (!alive()) {
      throw new StartFailure(
          name
              + " ended with exit code "
              + process.exitValue()
              + "; last lines of "
              + log
              + ":\n"
              + tail());
    }
    if (!answered) {
      throw new StartFailure(
          name
              + " did not become ready in "
              + atMost.toSeconds()
              + " s; last lines of "
              + log
              + ":\n"
              + tail());
    }
  }

  /// Waits for a child that does one thing and ends; anything but exit code 0 fails.
  void awaitSuccess(Duration atMost) {
    if (!awaitEnd(atMost)) {
      kill();
      throw new StartFailure(name + " did not end in " + atMost.toSeconds() + " s; see " + log);
    }
    if (process.exitValue() != 0) {
      throw new StartFailure(
          name
              + " ended with exit code "
              + process.exitValue()
              + "; last lines of "
              + log
              + ":\n"
              + tail());
    }
    close();
  }

  /// SIGKILL, for fault tests: nothing is flushed, nobody is told.
  void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(10));
  }

  /// SIGTERM, and SIGKILL after 20 s.
  @Override
  public void close() {
    LIVE.remove(this);
    process.destroy();
    if (!awaitEnd(Duration.ofSeconds(20))) {
      kill();
    }
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException _) {
      // a stale pid file is recognised by its start time
    }
  }

  private boolean awaitEnd(Duration atMost) {
    try {
      return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String tail() {
    try {
      var lines = new ArrayList<>(Files.readString(log, StandardCharsets.UTF_8).lines().toList());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  /// pid and start time: the pid alone may meanwhile belong to somebody else.
  private static String mark(ProcessHandle handle) {
    return handle.pid() + " " + handle.info().startInstant().map(String::valueOf).orElse("unknown");
  }

  private static void endLeftover(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    var mark = Files.readString(pidFile).strip();
    var pid = Long.parseLong(mark.substring(0, Math.max(1, mark.indexOf(' '))));
    Optional<ProcessHandle> leftover =
        ProcessHandle.of(pid).filter(handle -> mark(handle).equals(mark));
    leftover.ifPresent(handle -> {
      handle.destroyForcibly();
      Waiting.until(Duration.ofSeconds(10), () -> !handle.isAlive());
    });
    Files.deleteIfExists(pidFile);
  }
}

package vn.thanthien.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import vn.thanthien.local.demo.Demo;
import vn.thanthien.local.demo.LoadFailure;
import vn.thanthien.local.demo.Recount;

/// The program behind `./thanthien`: `up`, `demo`, `recount` and `parts`. Exit codes: 0 done, 1 a
/// part or the demo failed or counters differ, 2 wrong arguments.
public final class Main {

  private static final String USAGE =
      """
      usage: up [--demo] [--sample DIR] [--data DIR]
             demo --out DIR [--sample DIR] [--data DIR]
             recount [--repair] [--sample DIR]
             parts --file FILE [--data DIR]\
      """;

  /// A demo is over before the second compiler's work would pay.
  private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

  private final Progress progress = Progress.terminal();
  private final Map<String, String> options;

  private Main(Map<String, String> options) {
    this.options = options;
  }

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    try {
      if (arguments.isEmpty()) {
        throw new IllegalArgumentException("a command is missing");
      }
      var main = new Main(options(arguments.subList(1, arguments.size())));
      var good = true;
      switch (arguments.getFirst()) {
        case "up" -> main.up();
        case "demo" -> main.demo();
        case "recount" -> good = main.recount();
        case "parts" -> main.parts();
        default -> throw new IllegalArgumentException("unknown command " + arguments.getFirst());
      }
      return good ? 0 : 1;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + USAGE);
      return 2;
    } catch (StartFailure | LoadFailure e) {
      System.err.println("✗ " + e.getMessage());
      return 1;
    } catch (IOException | InterruptedException e) {
      System.err.println("✗ " + e);
      return 1;
    }
  }

  private void up() throws IOException, InterruptedException {
    var demo = options.containsKey("--demo");
    var data =
        folder("--data", Checkout.root().resolve(demo ? ".thanthien/up-demo" : ".thanthien/up"));
    var sample = folder("--sample", Checkout.sample());
    try (var platform = platform(data, sample, PlatformPorts.standard())) {
      platform.start();
      var loaded = data.resolve("sample-loaded");
      if (demo && !Files.exists(loaded)) {
        load(platform, sample, data.resolve("out"));
        Files.writeString(loaded, sample.toString());
      }
      progress.say("");
      progress.say("Console  " + platform.gateway().url() + "/");
      progress.say("Keycloak " + platform.keycloak().url());
      progress.say("Logs     " + data.resolve("logs"));
      progress.say("Sign in with the password '" + SignIns.PASSWORD + "' as");
      for (var user : SignIns.read(sample).users()) {
        progress.say("  %-34s %s".formatted(user.username(), user.fullName()));
      }
      progress.say("Ctrl-C stops everything.");
      new CountDownLatch(1).await();
    }
  }

  private void demo() throws IOException {
    var out = folder("--out", null);
    var data = folder("--data", Checkout.root().resolve(".thanthien/demo"));
    var sample = folder("--sample", Checkout.sample());
    Demo.read(sample);
    forget(data);
    Files.createDirectories(out);
    try (var platform = platform(data, sample, PlatformPorts.standard())) {
      platform.serviceOptions(SHORT_LIVED);
      platform.start();
      load(platform, sample, out);
    }
  }

  /// Asks the platform that `up` runs.
  private boolean recount() {
    var ports = PlatformPorts.standard();
    return Recount.run(
        Gateway.url(ports.gateway()),
        LocalKeycloak.realm(ports.keycloak()),
        folder("--sample", Checkout.sample()),
        options.containsKey("--repair"),
        LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")),
        System.out);
  }

  /// For the test command: real parts on free ports until standard input ends.
  private void parts() throws IOException {
    var file = folder("--file", null);
    var data = folder("--data", Checkout.root().resolve(".thanthien/parts"));
    forget(data);
    Files.deleteIfExists(file);
    try (var platform = platform(data, Checkout.sample(), PlatformPorts.free())) {
      platform.startParts();
      Parts.write(file, platform.postgres(), platform.kafka(), platform.keycloak());
      while (System.in.read() >= 0) {
        // only the end matters
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// Deletes the data of an earlier run, after ending what a killed one left behind on them.
  private static void forget(Path data) {
    ChildProcess.endLeftovers(data);
    LocalPostgres.stopLeftover(data.resolve("postgres"));
    Parts.delete(data);
  }

  /// Ctrl-C and SIGTERM end the JVM through the hook; the platform is stopped in order either way.
  private LocalPlatform platform(Path data, Path sample, PlatformPorts ports) {
    var platform = new LocalPlatform(data, sample, ports, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, data), "stop platform"));
    return platform;
  }

  private static void stop(LocalPlatform platform, Path data) {
    platform.close();
    // a signal in the middle of a start: what no field holds yet
    ChildProcess.endAll();
    LocalPostgres.stopLeftover(data.resolve("postgres"));
  }

  private void load(LocalPlatform platform, Path sample, Path out) {
    Demo.run(platform.gateway().url(), platform.keycloak().realm(), sample, out, progress);
  }

  private Path folder(String option, @Nullable Path otherwise) {
    var value = options.get(option);
    if (value != null) {
      return Path.of(value).toAbsolutePath().normalize();
    }
    if (otherwise == null) {
      throw new IllegalArgumentException(option + " is missing");
    }
    return otherwise;
  }

  private static Map<String, String> options(List<String> arguments) {
    var options = new HashMap<String, String>();
    for (var i = 0; i < arguments.size(); i++) {
      var name = arguments.get(i);
      switch (name) {
        case "--demo", "--repair" -> options.put(name, "");
        case "--sample", "--data", "--out", "--file" -> {
          i++;
          if (i == arguments.size()) {
            throw new IllegalArgumentException(name + " needs a value");
          }
          options.put(name, arguments.get(i));
        }
        default -> throw new IllegalArgumentException("unknown option " + name);
      }
    }
    return options;
  }
}

package vn.thanthien.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keycloak with the demo realm in a JVM of its own on 127.0.0.1.
///
/// Its optimized build is made once per checkout (measured on two cores with PostgreSQL and Kafka
/// starting beside it: 34 s with the build and the import, 23 s with the import only).
public final class LocalKeycloak implements AutoCloseable {

  private static final String BUILT = "-Dkc.config.built=true";

  private static final List<String> BUILD_OPTIONS =
      List.of(
          "--db=dev-file",
          "--health-enabled=true",
          "--features-disabled=ciba,device-flow,kerberos,par,organization,passkeys,web-authn,impersonation");

  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dfile.encoding=UTF-8",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true");

  private final Path home;
  private final int port;
  private final int management;
  private ChildProcess process;

  private LocalKeycloak(Path home, int port) {
    this.home = home;
    this.port = port;
    this.management = Ports.free();
    this.process = launch();
  }

  /// Starts on `port` with the users of `sample`, which are imported when `data` is new.
  public static LocalKeycloak start(Path data, int port, Path sample) {
    var home = data.toAbsolutePath();
    var realm = DemoRealm.compose(Checkout.realm(), SignIns.read(sample)).text();
    var imported =
        ImportedRealm.of(
            realm, distribution().getFileName() + " " + String.join(" ", BUILD_OPTIONS));
    var database = home.resolve("data/h2");
    try {
      var isNew = !Files.exists(database);
      Files.createDirectories(home.resolve("data/import"));
      Files.createDirectories(home.resolve("conf"));
      Files.writeString(home.resolve("data/import/thanthien-realm.json"), realm);
      if (isNew && imported.isKept()) {
        imported.copyTo(database);
      }
      buildOnce();
      link(home);
      Ports.mustBeFree("Keycloak", port);
      var keycloak = new LocalKeycloak(home, port);
      keycloak.awaitReady();
      if (isNew && !imported.isKept()) {
        // only a stopped Keycloak's database may be copied
        keycloak.close();
        imported.keep(database);
        keycloak.restart();
      }
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Base address; the realm is at `<url>/realms/thanthien`.
  public URI url() {
    return URI.create("http://" + Ports.HOST + ":" + port);
  }

  public URI realm() {
    return realm(port);
  }

  /// The realm's address, also before Keycloak runs.
  static URI realm(int port) {
    return URI.create("http://" + Ports.HOST + ":" + port + "/realms/thanthien");
  }

  /// SIGKILL.
  public void kill() {
    process.kill();
  }

  /// Starts again on the same port and data.
  public void restart() {
    process.close();
    process = launch();
    awaitReady();
  }

  @Override
  public void close() {
    process.close();
  }

  private ChildProcess launch() {
    var arguments =
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            // one node: no cluster, no listening on other addresses
            "--cache=local",
            "--http-enabled=true",
            // one issuer, whichever name of this machine the browser used
            "--hostname=" + url(),
            "--http-host=" + Ports.HOST,
            "--http-port=" + port,
            "--http-management-host=" + Ports.HOST,
            "--http-management-port=" + management);
    return ChildProcess.start("keycloak", command(home, arguments), Map.of(), home, home);
  }

  private void awaitReady() {
    try (var client = HttpClient.newHttpClient()) {
      var configuration =
          HttpRequest.newBuilder(URI.create(realm() + "/.well-known/openid-configuration"))
              .timeout(Duration.ofSeconds(5))
              .build();
      process.await(
          Duration.ofMinutes(3),
          () -> {
            try {
              return client.send(configuration, HttpResponse.BodyHandlers.discarding()).statusCode()
                  == 200;
            } catch (IOException _) {
              return false;
            } catch (InterruptedException _) {
              Thread.currentThread().interrupt();
              throw new StartFailure("Interrupted");
            }
          });
    }
  }

  /// Makes the optimized build inside the unpacked distribution unless it is there for these
  /// options.
  private static void buildOnce() {
    var distribution = distribution();
    var marker = distribution.resolve("built-with.txt");
    var wanted = String.join(" ", BUILD_OPTIONS);
    try (var channel =
            FileChannel.open(
                distribution.resolve("build.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      if (Files.exists(marker) && Files.readString(marker).equals(wanted)) {
        return;
      }
      var arguments = new ArrayList<String>();
      arguments.add("build");
      arguments.addAll(BUILD_OPTIONS);
      var build =
          ChildProcess.start(
              "keycloak-build",
              command(distribution, arguments),
              Map.of(),
              distribution,
              distribution);
      build.awaitSuccess(Duration.ofMinutes(5));
      Files.writeString(marker, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keycloak looks for its build below its home; only the data are the home's own.
  private static void link(Path home) {
    try {
      var library = home.resolve("lib");
      Files.deleteIfExists(library);
      Files.createSymbolicLink(library, distribution().resolve("lib"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path home, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(ChildProcess.java());
    var heap = Optional.ofNullable(System.getenv("JAVA_OPTS_KC_HEAP")).orElse("-Xms64m -Xmx384m");
    command.addAll(List.of(heap.strip().split("\\s+")));
    command.addAll(JVM);
    if (!arguments.contains("build")) {
      command.add(BUILT);
    }
    command.add("-Dkc.home.dir=" + home);
    command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    command.add("-cp");
    command.add(distribution().resolve("lib" + File.separator + "quarkus-run.jar").toString());
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(arguments);
    return command;
  }

  private static Path distribution() {
    return Checkout.keycloak();
  }
}

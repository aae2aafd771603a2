package vn.thanthien.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One of the five services in a JVM of its own, from its built fast-jar.
public final class LocalService implements AutoCloseable {

  private final String name;
  private final int port;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Path data;
  private ChildProcess process;

  private LocalService(
      String name, Path data, int port, Map<String, String> environment, List<String> options) {
    this.name = name;
    this.port = port;
    this.data = data;
    this.command = command(name, options);
    var all = new HashMap<>(environment);
    all.put("THANTHIEN_SECRECY_KEYS", SecrecyKey.of(this.data));
    all.put("QUARKUS_HTTP_HOST", Ports.HOST);
    all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    this.environment = Map.copyOf(all);
    Ports.mustBeFree(name + "-service", port);
    this.process = launch();
  }

  /// Starts `name` on `port` with its log in `<data>/logs` and waits until it is ready.
  ///
  /// @param environment what the service needs besides its port: database, Kafka, Keycloak
  public static LocalService start(
      String name, Path data, int port, Map<String, String> environment) {
    return start(name, data, port, environment, List.of());
  }

  /// As above.
  ///
  /// @param options of the JVM, beside the usual ones
  public static LocalService start(
      String name, Path data, int port, Map<String, String> environment, List<String> options) {
    var service = new LocalService(name, data.toAbsolutePath(), port, environment, options);
    service.awaitReady();
    return service;
  }

  public URI url() {
    return URI.create("http://" + Ports.HOST + ":" + port);
  }

  public long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process.alive();
  }

  /// SIGKILL.
  public void kill() {
    process.kill();
  }

  /// Starts again on the same port with the same environment.
  public void restart() {
    process.close();
    process = launch();
    awaitReady();
  }

  @Override
  public void close() {
    process.close();
  }

  private static List<String> command(String name, List<String> options) {
    var command = new ArrayList<String>();
    command.add(ChildProcess.java());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xms48m", "-Xmx320m", "-Duser.timezone=UTC"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(options);
    command.addAll(List.of("-jar", Checkout.serviceJar(name).toString()));
    return List.copyOf(command);
  }

  private ChildProcess launch() {
    return ChildProcess.start(name + "-service", command, environment, data, data.resolve("logs"));
  }

  private void awaitReady() {
    var request =
        HttpRequest.newBuilder(url().resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      process.await(Duration.ofMinutes(5), () -> ready(client, request));
    }
  }

  private static boolean ready(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted");
    }
  }
}

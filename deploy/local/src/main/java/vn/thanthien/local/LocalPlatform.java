package vn.thanthien.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Everything on one machine: PostgreSQL, Kafka, Keycloak, the five services and the gateway,
/// composed in one place.
public final class LocalPlatform implements AutoCloseable {

  private final Path data;
  private final Path sample;
  private final PlatformPorts ports;
  private final Progress progress;
  private final Map<String, LocalService> services = new ConcurrentHashMap<>();
  private List<String> serviceOptions = List.of();
  private volatile boolean closed;
  private volatile @Nullable LocalPostgres postgres;
  private volatile @Nullable LocalKafka kafka;
  private volatile @Nullable LocalKeycloak keycloak;
  private volatile @Nullable Gateway gateway;

  /// Nothing runs before [#start()].
  ///
  /// @param data what outlives the platform; created when missing
  /// @param sample whose sign-ins the demo realm gets
  public LocalPlatform(Path data, Path sample, PlatformPorts ports, Progress progress) {
    this.data = data.toAbsolutePath().normalize();
    this.sample = sample.toAbsolutePath().normalize();
    this.ports = ports;
    this.progress = progress;
  }

  /// Gives every service these options of the JVM beside its usual ones; before [#start()].
  public void serviceOptions(List<String> options) {
    serviceOptions = List.copyOf(options);
  }

  /// Starts everything, the gateway last. Keycloak takes longest; the services start beside it and
  /// wait for its keys. On failure whatever runs is stopped by [#close()].
  public void start() {
    prepare();
    together(
        List.of(
            this::startKeycloak,
            () -> {
              startStores();
              var starts = new ArrayList<Callable<LocalService>>();
              ports
                  .services()
                  .forEach((service, port) -> starts.add(() -> startService(service, port)));
              together(starts);
              return true;
            }));
    gateway = Gateway.start(ports.gateway(), ports.services());
  }

  /// Starts PostgreSQL, Kafka and Keycloak only.
  public void startParts() {
    prepare();
    together(
        List.of(
            this::startKeycloak,
            () -> {
              startStores();
              return true;
            }));
  }

  private void prepare() {
    Ports.mustBeFree("The gateway", ports.gateway());
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Boolean startKeycloak() throws Exception {
    progress.step(
        "Keycloak",
        () -> keycloak = LocalKeycloak.start(data.resolve("keycloak"), ports.keycloak(), sample));
    return true;
  }

  private void startStores() {
    together(
        List.of(
            () ->
                progress.step(
                    "PostgreSQL",
                    () ->
                        postgres = LocalPostgres.start(data.resolve("postgres"), ports.postgres())),
            () ->
                progress.step(
                    "Kafka",
                    () -> kafka = LocalKafka.start(data.resolve("kafka"), ports.kafka()))));
  }

  public LocalPostgres postgres() {
    return running(postgres, "PostgreSQL");
  }

  public LocalKafka kafka() {
    return running(kafka, "Kafka");
  }

  public LocalKeycloak keycloak() {
    return running(keycloak, "Keycloak");
  }

  public Gateway gateway() {
    return running(gateway, "The gateway");
  }

  /// A service by its name, e.g. `dossier`.
  public LocalService service(String name) {
    return running(services.get(name), name + "-service");
  }

  /// Stops in the opposite order of the start; safe at any time, also again.
  @Override
  public void close() {
    var start = System.nanoTime();
    if (gateway != null) {
      gateway.close();
    }
    var users = new ArrayList<@Nullable AutoCloseable>(services.values());
    users.add(keycloak);
    stop(users);
    var stores = new ArrayList<@Nullable AutoCloseable>();
    stores.add(kafka);
    stores.add(postgres);
    stop(stores);
    if (!closed) {
      closed = true;
      progress.took("stopped", start);
    }
  }

  private static void stop(List<@Nullable AutoCloseable> parts) {
    var stops = new ArrayList<Callable<Boolean>>();
    for (var part : parts) {
      if (part != null) {
        stops.add(() -> {
          part.close();
          return true;
        });
      }
    }
    together(stops);
  }

  private LocalService startService(String name, int port) throws Exception {
    return progress.step(
        name + "-service",
        () -> {
          var environment = new HashMap<>(postgres().server().create(name, name).environment());
          environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka().bootstrap());
          environment.put(
              "QUARKUS_OIDC_AUTH_SERVER_URL", LocalKeycloak.realm(ports.keycloak()).toString());
          // Keycloak's very first start builds and imports
          environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "240S");
          // who looks at a demo does not wait ten minutes for its reminders
          environment.put("THANTHIEN_REMINDERS_EVERY", "30s");
          var service = LocalService.start(name, data, port, environment, serviceOptions);
          services.put(name, service);
          return service;
        });
  }

  private static <T> T running(@Nullable T part, String name) {
    if (part == null) {
      throw new IllegalStateException(name + " does not run");
    }
    return part;
  }

  /// Runs all at once, waits for all, then throws the first failure.
  private static <T> void together(List<Callable<T>> work) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> result : executor.invokeAll(work)) {
        result.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StartFailure failure) {
        throw failure;
      }
      throw new StartFailure(String.valueOf(e.getCause()), e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted");
    }
  }
}

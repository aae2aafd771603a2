package vn.thanthien.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The real PostgreSQL, Kafka and Keycloak that tests run against.
///
/// When `THANTHIEN_PARTS` names a properties file (written by the runner's `parts` command), those
/// are used. Otherwise each part is started on first use, with fresh data, and stopped when this
/// JVM ends.
public final class Parts {

  private static final Parts SHARED = new Parts(named());

  private final @Nullable Properties named;
  private @Nullable LocalPostgres postgres;
  private @Nullable LocalKafka kafka;
  private @Nullable LocalKeycloak keycloak;
  private @Nullable Path data;

  private Parts(@Nullable Properties named) {
    this.named = named;
  }

  /// The one set of parts of this JVM.
  public static Parts shared() {
    return SHARED;
  }

  /// A new, empty database under a name nobody else has, with the roles `<service>_owner` and
  /// `<service>_app`.
  public ServiceDatabase database(String service) {
    var name = service + "_" + UUID.randomUUID().toString().substring(0, 8);
    return postgres().create(service, name);
  }

  public synchronized PostgresServer postgres() {
    if (named != null) {
      return new PostgresServer(named("postgresHost"), Integer.parseInt(named("postgresPort")));
    }
    if (postgres == null) {
      postgres = LocalPostgres.start(data().resolve("postgres"), Ports.free());
    }
    return postgres.server();
  }

  /// `host:port`; the topics of deploy/kafka/topics.yaml exist.
  public synchronized String kafkaBootstrap() {
    if (named != null) {
      return named("kafkaBootstrap");
    }
    if (kafka == null) {
      kafka = LocalKafka.start(data().resolve("kafka"), Ports.free());
    }
    return kafka.bootstrap();
  }

  /// Base address of Keycloak; the demo realm is at `<url>/realms/thanthien`.
  public synchronized URI keycloakUrl() {
    if (named != null) {
      return URI.create(named("keycloakUrl"));
    }
    if (keycloak == null) {
      keycloak = LocalKeycloak.start(data().resolve("keycloak"), Ports.free(), Checkout.sample());
    }
    return keycloak.url();
  }

  /// Writes the addresses of started parts to the file a test run reads.
  static void write(Path file, LocalPostgres postgres, LocalKafka kafka, LocalKeycloak keycloak) {
    var properties = new Properties();
    properties.setProperty("postgresHost", postgres.server().host());
    properties.setProperty("postgresPort", Integer.toString(postgres.port()));
    properties.setProperty("kafkaBootstrap", kafka.bootstrap());
    properties.setProperty("keycloakUrl", keycloak.url().toString());
    try {
      var draft = file.resolveSibling(file.getFileName() + ".new");
      try (var out = Files.newBufferedWriter(draft)) {
        properties.store(out, null);
      }
      Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String named(String key) {
    return Optional.ofNullable(named)
        .map(properties -> properties.getProperty(key))
        .orElseThrow(() -> new StartFailure("THANTHIEN_PARTS names no " + key));
  }

  private static @Nullable Properties named() {
    var file = System.getenv("THANTHIEN_PARTS");
    if (file == null || file.isBlank()) {
      return null;
    }
    var properties = new Properties();
    try (var in = Files.newBufferedReader(Path.of(file))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private Path data() {
    if (data == null) {
      try {
        data = Files.createTempDirectory("thanthien-parts-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop parts"));
    }
    return data;
  }

  private synchronized void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    if (data != null) {
      delete(data);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package vn.thanthien.systemtests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.thanthien.local.Checkout;
import vn.thanthien.local.Gateway;
import vn.thanthien.local.LocalKafka;
import vn.thanthien.local.LocalService;
import vn.thanthien.local.Parts;
import vn.thanthien.local.PlatformPorts;
import vn.thanthien.local.Ports;
import vn.thanthien.local.Progress;
import vn.thanthien.local.ServiceDatabase;
import vn.thanthien.local.demo.Demo;

/// Everything real on free ports, once per test run: the shared PostgreSQL (fresh databases) and
/// Keycloak, a Kafka of its own (the shared one's topics hold what other modules' tests said of the
/// same units), the five services in JVMs of their own, the gateway. The sample is loaded by the
/// demo itself when a test first asks for what it wrote.
public final class TestPlatform implements AutoCloseable {

  private final Path data;
  private final LocalKafka kafka;
  private final URI realm = Parts.shared().keycloakUrl().resolve("/realms/thanthien");
  private final Map<String, ServiceDatabase> databases = new ConcurrentHashMap<>();
  private final Map<String, LocalService> services = new ConcurrentHashMap<>();
  private final Gateway gateway;
  private Path demo;

  private TestPlatform() {
    try {
      data = Files.createTempDirectory("thanthien-platform-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    kafka = LocalKafka.start(data.resolve("kafka"), Ports.free());
    var ports = PlatformPorts.free().services();
    ports.keySet().forEach(name -> databases.put(name, Parts.shared().database(name)));
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var starts = new LinkedHashMap<String, Future<LocalService>>();
      ports.forEach((name, port) -> starts.put(name, executor.submit(() -> start(name, port))));
      for (var each : starts.entrySet()) {
        services.put(each.getKey(), each.getValue().get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    gateway = Gateway.start(Ports.free(), ports);
  }

  private LocalService start(String name, int port) {
    var environment = new HashMap<>(databases.get(name).environment());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm.toString());
    // no story waits a minute until an apology is found owed
    environment.put("THANTHIEN_APOLOGY_EVERY", "2s");
    return LocalService.start(name, data, port, environment);
  }

  /// The one address of the outside.
  public URI gateway() {
    return gateway.url();
  }

  public URI realm() {
    return realm;
  }

  public String kafka() {
    return kafka.bootstrap();
  }

  /// The names of the five services.
  public Set<String> services() {
    return Set.copyOf(services.keySet());
  }

  /// Where the services write what they do.
  public Path logs() {
    return data.resolve("logs");
  }

  /// A superuser's connection to a service's database.
  public Connection database(String service) throws SQLException {
    return Parts.shared().postgres().connect(databases.get(service).name());
  }

  /// What a person of the sample, for example `hoangcat.leader`, does over REST.
  public Official official(String username) {
    return Official.signIn(this, username);
  }

  /// Loads the sample the first time.
  ///
  /// @return the folder of figures.json, contradictions.json and the documents
  public synchronized Path demo() {
    if (demo == null) {
      var out = data.resolve("out");
      Demo.run(gateway(), realm, Checkout.sample(), out, Progress.terminal());
      demo = out;
    }
    return demo;
  }

  @Override
  public void close() {
    gateway.close();
    services.values().forEach(LocalService::close);
    kafka.close();
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Gives a test the one platform of the run; it is stopped when the last test has ended.
  public static final class Shared implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE =
        ExtensionContext.Namespace.create(TestPlatform.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TestPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(HERE)
          .computeIfAbsent(TestPlatform.class, _ -> new TestPlatform(), TestPlatform.class);
    }
  }
}

package vn.thanthien.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/// A single KRaft node in a JVM of its own on 127.0.0.1, with the topics of
/// deploy/kafka/topics.yaml.
public final class LocalKafka implements AutoCloseable {

  private static final List<String> JVM =
      List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Path data;
  private final int port;
  private ChildProcess process;

  private LocalKafka(Path data, int port) {
    this.data = data;
    this.port = port;
    this.process = launch();
  }

  /// Starts on `port` with the log in `data` (formatted when new) and waits until the broker serves
  /// and every topic exists.
  public static LocalKafka start(Path data, int port) {
    var kafka = new LocalKafka(data.toAbsolutePath(), port);
    kafka.awaitReady();
    return kafka;
  }

  public int port() {
    return port;
  }

  public String bootstrap() {
    return Ports.HOST + ":" + port;
  }

  public long pid() {
    return process.pid();
  }

  /// SIGKILL of the broker.
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
    try {
      Files.createDirectories(data);
      var settings = settings();
      if (!Files.exists(data.resolve("log/meta.properties"))) {
        format(settings);
      }
      return ChildProcess.start(
          "kafka", command("kafka.Kafka", settings.toString()), Map.of(), data, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    process.await(Duration.ofMinutes(1), () -> Ports.answers(port));
    process.await(Duration.ofMinutes(1), this::topicsExist);
  }

  private boolean topicsExist() {
    var settings =
        Map.<String, Object>of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000);
    // Kafka's client loads its classes by the thread's loader, which in a test may be another's
    var thread = Thread.currentThread();
    var loader = thread.getContextClassLoader();
    thread.setContextClassLoader(LocalKafka.class.getClassLoader());
    try (var admin = Admin.create(settings)) {
      Topics.read(Checkout.topics()).create(admin);
      return true;
    } catch (ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      thread.interrupt();
      throw new StartFailure("Interrupted");
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  private Path settings() throws IOException {
    var controller = Ports.free();
    var settings = new Properties();
    settings.putAll(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.quorum.voters", "1@" + Ports.HOST + ":" + controller),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry(
                "listeners",
                "PLAINTEXT://" + bootstrap() + ",CONTROLLER://" + Ports.HOST + ":" + controller),
            Map.entry("advertised.listeners", "PLAINTEXT://" + bootstrap()),
            Map.entry("log.dirs", data.resolve("log").toString()),
            Map.entry("auto.create.topics.enable", "false"),
            // after a crash the controller must forget the old broker before the new one is
            // unfenced
            Map.entry("broker.session.timeout.ms", "3000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "5"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // a heap of 256 MB has no room for the default of 128 MB
            Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
            Map.entry("log.segment.bytes", "67108864"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4")));
    var file = data.resolve("server.properties");
    try (var out = Files.newBufferedWriter(file)) {
      settings.store(out, null);
    }
    var logging = data.resolve("log4j2.properties");
    Files.writeString(
        logging,
        """
        appender.console.type = Console
        appender.console.name = console
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = %d %p %m (%c{1})%n
        rootLogger.level = INFO
        rootLogger.appenderRef.console.ref = console
        """);
    return file;
  }

  private void format(Path settings) {
    var cluster = clusterId();
    var format =
        ChildProcess.start(
            "kafka-format",
            command("kafka.tools.StorageTool", "format", "-t", cluster, "-c", settings.toString()),
            Map.of(),
            data,
            data);
    format.awaitSuccess(Duration.ofMinutes(1));
  }

  /// 16 random bytes as Kafka writes them; never with a dash in front, which the tool takes for an
  /// option.
  static String clusterId() {
    while (true) {
      var id = Uuid.randomUuid().toString();
      if (!id.startsWith("-")) {
        return id;
      }
    }
  }

  private List<String> command(String main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(ChildProcess.java());
    command.addAll(JVM);
    command.add("-Dlog4j2.configurationFile=" + data.resolve("log4j2.properties"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(Checkout.kafkaLibraries() + File.separator + "*");
    command.add(main);
    command.addAll(List.of(arguments));
    return command;
  }
}

package vn.thanthien.systemtests.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thanthien.local.LocalKafka;
import vn.thanthien.local.LocalPostgres;
import vn.thanthien.local.LocalService;
import vn.thanthien.local.Ports;
import vn.thanthien.local.ServiceDatabase;
import vn.thanthien.systemtests.bench.SignedTokens;

/// Two processes of dossier-service side by side on one database and one broker; both look for owed
/// apologies every second.
final class Replicas implements AutoCloseable {

  private static final long RELAY_LOCK = 0x7468_616e_7468_6965L; // as kernel's Relay takes it
  private static final List<String> NAMES = List.of("replica-1", "replica-2");

  private final SignedTokens tokens = new SignedTokens();
  private final LocalPostgres postgres;
  private final LocalKafka kafka;
  private final Map<String, LocalService> services = new LinkedHashMap<>();

  private Replicas(Path data) throws IOException {
    postgres = LocalPostgres.start(data.resolve("postgres"), Ports.free());
    kafka = LocalKafka.start(data.resolve("kafka"), Ports.free());
    var database = postgres.server().create("dossier", "dossier");
    for (var name : NAMES) {
      services.put(name, service(name, database, data));
    }
  }

  static Replicas start(Path data) throws IOException {
    return new Replicas(data);
  }

  private LocalService service(String name, ServiceDatabase database, Path data)
      throws IOException {
    var own = Files.createDirectories(data.resolve(name));
    if (!services.isEmpty()) { // one service, one sealing key
      Files.copy(data.resolve(NAMES.getFirst()).resolve("secrecy.key"), own.resolve("secrecy.key"));
    }
    var environment = Cluster.environment(database, kafka, tokens);
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl() + "?ApplicationName=" + name);
    environment.put("THANTHIEN_APOLOGY_EVERY", "1s");
    return LocalService.start("dossier", own, Ports.free(), environment);
  }

  List<String> names() {
    return NAMES;
  }

  LocalService service(String name) {
    return Optional.ofNullable(services.get(name)).orElseThrow();
  }

  /// The one that does not relay.
  String other(String name) {
    return name.equals(NAMES.getFirst()) ? NAMES.getLast() : NAMES.getFirst();
  }

  String kafka() {
    return kafka.bootstrap();
  }

  String token(String unit, String role) {
    return tokens.of(unit, role);
  }

  /// A superuser's connection.
  Connection database() throws SQLException {
    return postgres.server().connect("dossier");
  }

  /// Which replica holds the relay's lock; empty while none does.
  Optional<String> relayOwner(Connection connection) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select a.application_name
              from pg_locks l join pg_stat_activity a using (pid)
             where l.locktype = 'advisory' and l.granted
               and l.classid::bigint = ? and l.objid::bigint = ?
            """)) {
      query.setLong(1, RELAY_LOCK >>> 32);
      query.setLong(2, RELAY_LOCK & 0xffff_ffffL);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  @Override
  public void close() {
    services.values().forEach(LocalService::close);
    kafka.close();
    postgres.close();
  }
}

package vn.thanthien.systemtests.fault;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.thanthien.local.LocalKafka;
import vn.thanthien.local.LocalPostgres;
import vn.thanthien.local.LocalService;
import vn.thanthien.local.Ports;
import vn.thanthien.local.ServiceDatabase;
import vn.thanthien.local.StartFailure;
import vn.thanthien.systemtests.bench.SignedTokens;

/// Parts of this test's own, because it kills them: PostgreSQL, Kafka, and from there dossier- and
/// reporting-service. Tokens are signed here; Keycloak takes no part in a request.
final class Cluster implements AutoCloseable {

  private static final int RESTARTS = 4;

  private final SignedTokens tokens = new SignedTokens();
  private final LocalPostgres postgres;
  private final LocalKafka kafka;
  private final LocalService reporting;
  private final LocalService dossier;

  private Cluster(Path data) {
    postgres = LocalPostgres.start(data.resolve("postgres"), Ports.free());
    kafka = LocalKafka.start(data.resolve("kafka"), Ports.free());
    var starting = CompletableFuture.supplyAsync(() -> service("reporting", data));
    dossier = service("dossier", data);
    reporting = starting.join();
  }

  static Cluster start(Path data) {
    return new Cluster(data);
  }

  private LocalService service(String name, Path data) {
    var database = postgres.server().create(name, name);
    return LocalService.start(name, data, Ports.free(), environment(database, kafka, tokens));
  }

  /// What a service needs to know of its parts.
  static Map<String, String> environment(
      ServiceDatabase database, LocalKafka kafka, SignedTokens tokens) {
    var environment = new HashMap<>(database.environment());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
    environment.put("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey());
    environment.put("QUARKUS_OIDC_TOKEN_ISSUER", SignedTokens.ISSUER);
    return environment;
  }

  URI dossier() {
    return dossier.url();
  }

  URI reporting() {
    return reporting.url();
  }

  String kafka() {
    return kafka.bootstrap();
  }

  String token(String unit, String role) {
    return tokens.of(unit, role);
  }

  /// A superuser's connection.
  Connection database(String service) throws SQLException {
    return postgres.server().connect(service);
  }

  /// Kills and restarts as the schedule says; returns when all are back.
  void suffer(Schedule schedule) throws InterruptedException, ExecutionException {
    try (var timer = Executors.newScheduledThreadPool(schedule.outages().size())) {
      var restarted = new ArrayList<Future<?>>();
      schedule
          .outages()
          .forEach((victim, outage) -> {
            Runnable killAndRestart =
                () -> {
                  kill(victim);
                  LockSupport.parkNanos(outage.length().toNanos());
                  restart(victim);
                };
            restarted.add(
                timer.schedule(killAndRestart, outage.after().toMillis(), TimeUnit.MILLISECONDS));
          });
      for (var each : restarted) {
        each.get();
      }
    }
    // who was starting while its database went may have given up once more
    for (var service : List.of(dossier, reporting)) {
      if (!service.alive()) {
        restart(service);
      }
    }
  }

  private void kill(Schedule.Victim victim) {
    switch (victim) {
      case POSTGRES -> postgres.kill();
      case KAFKA -> kafka.kill();
      case DOSSIER_SERVICE -> dossier.kill();
      case REPORTING_SERVICE -> reporting.kill();
    }
  }

  private void restart(Schedule.Victim victim) {
    switch (victim) {
      case POSTGRES -> postgres.restart();
      case KAFKA -> kafka.restart();
      case DOSSIER_SERVICE -> restart(dossier);
      case REPORTING_SERVICE -> restart(reporting);
    }
  }

  /// As a supervisor does it: a service that could not start for want of its database is started
  /// again.
  private static void restart(LocalService service) {
    for (var attempt = 1; ; attempt++) {
      try {
        service.restart();
        return;
      } catch (StartFailure e) {
        if (attempt == RESTARTS) {
          throw e;
        }
      }
    }
  }

  @Override
  public void close() {
    dossier.close();
    reporting.close();
    kafka.close();
    postgres.close();
  }
}

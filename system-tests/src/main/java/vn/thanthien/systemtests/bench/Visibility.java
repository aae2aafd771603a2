package vn.thanthien.systemtests.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// How long a dossier takes to show in the figures: dossier-service receives 200 a second over
/// HTTP, its relay carries them to Kafka, reporting counts them. A time begins when the request is
/// sent, before the commit, and ends when the record is seen in reporting's database, with which
/// its counters are committed; it is looked for every 5 ms.
final class Visibility {

  private static final Pace PACE = new Pace(200, Duration.ofSeconds(20), 32);
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final String DATABASE = "dossier";

  private final Stage stage;
  private final List<String> communes;
  private final URI dossiers;
  private final AtomicLong number = new AtomicLong();
  private final AtomicLong connections = new AtomicLong();

  /// When the request of each dossier not yet seen was sent.
  private final Map<UUID, Long> unseen = new ConcurrentHashMap<>();

  /// @param communes known to reporting, whose clerks receive in turn
  Visibility(Stage stage, List<String> communes) throws IOException, SQLException {
    this.stage = stage;
    this.communes = communes;
    this.dossiers = stage.startBeside(DATABASE).url();
    awaitUnits();
    CreateBench.putProcedure(stage, dossiers, CreateBench.PROCEDURE);
  }

  /// Of one run after those that warm both services up.
  Pace.Millis millis() throws Exception {
    stage.warmUp(this::run);
    return run();
  }

  private Pace.Millis run() throws Exception {
    var over = new AtomicBoolean();
    try (var watcher = Executors.newSingleThreadExecutor()) {
      var seen = watcher.submit(() -> watch(over));
      PACE.millisOf(this::clerk, this::receive);
      over.set(true);
      return new Pace.Millis(seen.get().stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  private KeptConnection clerk() throws IOException {
    var commune = communes.get((int) (connections.getAndIncrement() % communes.size()));
    return new KeptConnection(dossiers, stage.tokens().of(commune, "one-stop-clerk"));
  }

  private void receive(KeptConnection connection) throws IOException {
    var sent = System.nanoTime();
    unseen.put(CreateBench.receive(connection, number.incrementAndGet()), sent);
  }

  private List<Double> watch(AtomicBoolean over) throws SQLException {
    var millis = new ArrayList<Double>();
    var end = System.nanoTime() + LONGEST.toNanos();
    try (var connection = stage.inspector()) {
      while (!over.get() || !unseen.isEmpty()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(unseen.size() + " not seen after " + LONGEST);
        }
        for (var id : seen(connection)) {
          var sent = unseen.remove(id);
          if (sent != null) {
            millis.add((System.nanoTime() - sent) / 1e6);
          }
        }
        LockSupport.parkNanos(5_000_000);
      }
    }
    return millis;
  }

  private List<UUID> seen(Connection connection) throws SQLException {
    var seen = new ArrayList<UUID>();
    try (var query =
        connection.prepareStatement("select id from dossier_record where id = any (?)")) {
      query.setArray(1, connection.createArrayOf("uuid", unseen.keySet().toArray()));
      try (var row = query.executeQuery()) {
        while (row.next()) {
          seen.add(row.getObject(1, UUID.class));
        }
      }
    }
    return seen;
  }

  private void awaitUnits() throws SQLException {
    try (var connection = stage.inspector(DATABASE);
        var query = connection.prepareStatement("select count(*) from unit_visible")) {
      Outlet.await(() -> {
        try (var row = query.executeQuery()) {
          return row.next() && row.getInt(1) >= communes.size();
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      });
    }
  }
}

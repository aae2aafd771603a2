package vn.thanthien.reporting.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thanthien.reporting.ServiceTest;

/// Counters counted anew beside the live ones and exchanged for them.
@QuarkusTest
class RebuildTest extends ServiceTest {

  private static final Period MAY = new Period(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 6, 1));

  @Inject Facts facts;
  @Inject DataSource dataSource;

  @Test
  void rebuiltCountersAreTheSameRowsInAnotherTable() throws SQLException {
    facts.take(GoldenCommune.facts(commune));
    var before = facts.counterRows(commune);
    var table = oid("dossier_counter");

    facts.rebuild();

    assertThat(facts.counterRows(commune)).isEqualTo(before).isNotEmpty();
    assertThat(oid("dossier_counter")).isNotEqualTo(table);
    facts.rebuild(); // and once more: nothing of the first is in the way
    assertThat(facts.counterRows(commune)).isEqualTo(before);
  }

  @Test
  void whatWasTamperedWithIsGoneAfterIt() {
    facts.take(GoldenCommune.facts(commune));
    var before = facts.counterRows(commune);
    facts.tamper("update dossier_counter set received = received + 3 where unit = ?", commune);
    facts.tamper("delete from letter_counter where unit = ?", commune);

    facts.rebuild();

    assertThat(facts.counterRows(commune)).isEqualTo(before);
  }

  @Test
  void factsThatComeMeanwhileAreCountedOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var coming =
          IntStream.range(0, 60)
              .mapToObj(i ->
                  (Callable<Void>)
                      () -> {
                        facts.take(DossierMother.completedLate(i % 2 == 0 ? commune : neighbour));
                        return null;
                      })
              .map(threads::submit)
              .toList();
      while (!coming.stream().allMatch(Future::isDone)) {
        facts.rebuild();
      }
      for (var taken : coming) {
        taken.get();
      }
    }

    for (var unit : new String[] {commune, neighbour, district}) {
      assertThat(facts.differences(unit, MAY)).isEmpty();
    }
    assertThat(facts.counterRows(commune)).anyMatch(row -> row.contains("\"received\": 30"));
  }

  @Test
  void anExchangedTableIsReadableByItsUnitOnly() throws SQLException {
    facts.take(DossierMother.completedLate(commune));
    facts.rebuild();

    assertThat(seen(commune)).isPositive();
    assertThat(seen(neighbour)).isZero();
    assertThat(seen("")).isZero();
  }

  private int seen(String viewer) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (var set = connection.prepareStatement("select set_config('thanthien.viewer', ?, true)");
          var count =
              connection.prepareStatement("select count(*) from dossier_counter where unit = ?")) {
        set.setString(1, viewer);
        set.execute();
        count.setString(1, commune);
        try (var row = count.executeQuery()) {
          row.next();
          return row.getInt(1);
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private long oid(String table) throws SQLException {
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement("select ?::regclass::oid::bigint")) {
      query.setString(1, table);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}

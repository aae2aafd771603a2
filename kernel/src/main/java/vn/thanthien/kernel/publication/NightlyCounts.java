package vn.thanthien.kernel.publication;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import javax.sql.DataSource;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.kernel.time.VietnamTime;

/// Publishes the daily counts of the last months every night; one replica of a service at a time.
@ApplicationScoped
class NightlyCounts {

  private static final long LOCK = 0x6461_696c_7920_636fL; // "daily co", one per database
  private static final int MONTHS_BACK = 12;

  private final PublicationDesk desk;
  private final Units units;
  private final DataSource dataSource;
  private final Clock clock;

  @Inject
  NightlyCounts(PublicationDesk desk, Units units, DataSource dataSource, Clock clock) {
    this.desk = desk;
    this.units = units;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  @Scheduled(
      cron = "${thanthien.daily-counts.cron:0 20 1 * * ?}",
      timeZone = "Asia/Ho_Chi_Minh",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void count() throws SQLException {
    if (!desk.ownsRecords()) {
      return; // owns nothing that others count
    }
    try (var connection = dataSource.getConnection()) {
      if (!answers(connection, "select pg_try_advisory_lock(?)")) {
        return;
      }
      try {
        UnitScope.asSystem(() -> desk.count(units.seenBy("*"), lastMonths()));
      } finally {
        answers(connection, "select pg_advisory_unlock(?)");
      }
    }
  }

  private DayPeriod lastMonths() {
    var month = YearMonth.from(VietnamTime.dayOf(clock.instant()));
    return new DayPeriod(month.minusMonths(MONTHS_BACK).atDay(1), month.plusMonths(1).atDay(1));
  }

  private static boolean answers(Connection connection, String question) throws SQLException {
    try (var query = connection.prepareStatement(question)) {
      query.setLong(1, LOCK);
      try (var row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}

package vn.thanthien.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.reporting.record.Period;

/// Reads which reports were owed over periods that ended within a period, and which of them came in
/// time (R01). What was taken back is owed by nobody; what is neither sent nor late yet does not
/// count so far.
@ApplicationScoped
class ObligationReader {

  /// Of obligations `o`, asked about as the row `asked`.
  static final String OWED =
      """
      o.period_to > asked.begins and o.period_to <= asked.ends and o.withdrawn_at is null
      and (o.sent_at is not null or o.on_time_until < asked.today)
      """;

  /// Whether the first answer was sent on the due date at the latest; of obligations `o`.
  static final String ON_TIME =
      "(o.sent_at at time zone 'Asia/Ho_Chi_Minh')::date <= o.on_time_until";

  private final DataSource dataSource;
  private final Clock clock;

  @Inject
  ObligationReader(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /// What some units owed, by id.
  List<Due> due(Collection<String> units, Period period) {
    var due = new ArrayList<Due>();
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select o.id, o.unit, o.due_on, coalesce(%s, false)
                  from report_obligation o
                 cross join (select ?::date as begins, ?::date as ends, ?::date as today) asked
                 where o.unit = any(?) and %s
                 order by o.id
                """
                    .formatted(ON_TIME, OWED))) {
      query.setObject(1, period.from());
      query.setObject(2, period.to());
      query.setObject(3, VietnamTime.dayOf(clock.instant()));
      query.setArray(4, connection.createArrayOf("text", units.toArray(String[]::new)));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          due.add(
              new Due(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  rows.getObject(3, LocalDate.class),
                  rows.getBoolean(4)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return due;
  }

  /// A report owed.
  ///
  /// @param on the due date
  /// @param isOnTime whether the first answer was sent on the due date at the latest
  record Due(UUID id, String unit, LocalDate on, boolean isOnTime) {}
}

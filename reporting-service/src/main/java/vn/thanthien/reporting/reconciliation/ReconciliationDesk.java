package vn.thanthien.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.thanthien.kernel.time.DayPeriod;
import vn.thanthien.reporting.reconciliation.DayReconciliation.DayCounts;
import vn.thanthien.reporting.reconciliation.DayReconciliation.State;
import vn.thanthien.reporting.unit.UnitTree;

/// Holds the counters, the records and the owners' counts side by side.
@ApplicationScoped
class ReconciliationDesk {

  private static final int MOST_DAYS = 2000;

  private final UnitTree units;
  private final DataSource dataSource;

  @Inject
  ReconciliationDesk(UnitTree units, DataSource dataSource) {
    this.units = units;
    this.dataSource = dataSource;
  }

  /// @param all lists also what agrees
  Reconciliation of(String unit, DayPeriod period, boolean all) {
    var checked = units.get(unit).id();
    var tally = new EnumMap<State, Long>(State.class);
    var listed = new ArrayList<DayReconciliation>();
    Consumer<DayReconciliation> take =
        day -> {
          tally.merge(day.state(), 1L, Long::sum);
          if ((all || day.state() != State.AGREES) && listed.size() < MOST_DAYS) {
            listed.add(day);
          }
        };
    try (var connection = dataSource.getConnection()) {
      for (var kind : ReconciledKind.values()) {
        compare(connection, kind, checked, period, take);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Reconciliation(
        checked,
        period.from(),
        period.to(),
        tally.getOrDefault(State.AGREES, 0L),
        tally.getOrDefault(State.DIFFERS, 0L),
        tally.getOrDefault(State.UNSETTLED, 0L),
        tally.getOrDefault(State.UNCOUNTED, 0L),
        List.copyOf(listed));
  }

  private static void compare(
      Connection connection,
      ReconciledKind kind,
      String unit,
      DayPeriod period,
      Consumer<DayReconciliation> take)
      throws SQLException {
    try (var query = connection.prepareStatement(kind.comparison())) {
      query.setString(1, unit);
      query.setString(2, kind.source());
      query.setString(3, kind.fact());
      query.setObject(4, period.from());
      query.setObject(5, period.to());
      query.setFetchSize(1000);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          take.accept(read(kind, row));
        }
      }
    }
  }

  private static DayReconciliation read(ReconciledKind kind, ResultSet row) throws SQLException {
    var asOf = row.getObject("as_of", OffsetDateTime.class);
    return DayReconciliation.of(
        kind.fact(),
        row.getString("unit"),
        row.getObject("day", LocalDate.class),
        asOf == null ? null : asOf.toInstant(),
        new DayCounts(row.getLong("records"), row.getLong("revisions"), row.getLong("counted")),
        new DayCounts(
            row.getLong("stored_records"),
            row.getLong("stored_revisions"),
            row.getLong("stored_counted")),
        kind.hasCounter() ? row.getLong("counter") : null,
        row.getLong("newer"));
  }
}

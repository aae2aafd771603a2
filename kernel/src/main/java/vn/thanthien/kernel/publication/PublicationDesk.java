package vn.thanthien.kernel.publication;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.contract.DailyCounts.Count;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.PublicationEventType;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.publication.OwnRecords.MonthCounts;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.time.DayPeriod;

/// Publishes daily counts, and records again. It changes no record, so it may run as often as one
/// likes and on several replicas at once.
@ApplicationScoped
public class PublicationDesk {

  private static final UUID FIRST_ID = new UUID(0, 0);
  private static final int PIECE = 200;
  private static final int MOST_YEARS = 10;
  private static final int MOST_YEARS_OF_RECORDS = 1;

  private final Instance<OwnRecords> own;
  private final DataSource dataSource;
  private final Outbox outbox;
  private final Units units;
  private final Caller caller;
  private final Clock clock;

  @Inject
  PublicationDesk(
      Instance<OwnRecords> own,
      DataSource dataSource,
      Outbox outbox,
      Units units,
      Caller caller,
      Clock clock) {
    this.own = own;
    this.dataSource = dataSource;
    this.outbox = outbox;
    this.units = units;
    this.caller = caller;
    this.clock = clock;
  }

  /// Whether this service owns records that others count.
  boolean ownsRecords() {
    return own.isResolvable();
  }

  PublicationView count(PublicationOrder order) {
    var counted =
        order.unit() == null ? units.seenBy(caller.unit()) : List.of(units.owner(order.unit()));
    return new PublicationView(0, count(counted, period(order, MOST_YEARS)));
  }

  PublicationView publishAgain(PublicationOrder order) {
    var unit = units.owner(order.unit());
    var period = period(order, MOST_YEARS_OF_RECORDS);
    var records = publishAgain(unit, period);
    return new PublicationView(records, count(List.of(unit), period));
  }

  private static DayPeriod period(PublicationOrder order, int mostYears) {
    var period = new DayPeriod(order.from(), order.to());
    if (order.to().isAfter(order.from().plusYears(mostYears))) {
      throw new Refusal(
          ProblemType.INVALID, "Mỗi lần không quá %d năm.".formatted(mostYears), "to");
    }
    return period;
  }

  /// Publishes the daily counts of every month a period touches, of every unit with any record in
  /// these months: what left its month is counted 0 there. A transaction for each unit.
  ///
  /// @return how many facts of counts
  int count(List<String> units, DayPeriod period) {
    var published = 0;
    for (var unit : units) {
      published +=
          QuarkusTransaction.requiringNew()
              .call(() -> {
                var counts = counts(unit, months(period));
                outbox.addAll(counts.stream().map(own.get()::counted).toList());
                return counts.size();
              });
    }
    Log.infof("daily counts published: %d months of %d units", published, units.size());
    return published;
  }

  /// Publishes the records of a unit and period as they stand, in pieces.
  ///
  /// @return how many records
  private int publishAgain(String unit, DayPeriod period) {
    var published = 0;
    for (var kind : own.get().kinds()) {
      var piece = new Piece(FIRST_ID, PIECE);
      while (piece.size() == PIECE) {
        var after = piece.last();
        piece =
            QuarkusTransaction.requiringNew()
                .call(() -> {
                  var ids = ids(kind, unit, period, after);
                  outbox.addAll(
                      kind.states().apply(ids).stream()
                          .map(state ->
                              new Event(PublicationEventType.REPUBLISHED, clock.instant(), state))
                          .toList());
                  return new Piece(ids.isEmpty() ? after : ids.getLast(), ids.size());
                });
        published += piece.size();
      }
    }
    Log.infof("%d records of %s published again", published, unit);
    return published;
  }

  /// Counts before the transaction's first write: then every transaction whose records are in the
  /// counts has the lower id, and its events leave the outbox before the counts do.
  private List<MonthCounts> counts(String unit, List<YearMonth> months) {
    try (var connection = dataSource.getConnection()) {
      var horizon = horizon(connection);
      var days = new ArrayList<Count>();
      for (var kind : own.get().kinds()) {
        days.addAll(count(connection, kind, unit, months));
      }
      return days.isEmpty()
          ? List.of()
          : months.stream()
              .map(month ->
                  new MonthCounts(
                      unit,
                      horizon.revision(),
                      month,
                      horizon.asOf(),
                      days.stream()
                          .filter(day -> YearMonth.from(day.day()).equals(month))
                          .toList()))
              .toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A transaction that is not visible yet was already running at this moment or began later; the
  /// time an event is recorded at is the begin of its transaction. All writers of a service have
  /// the same database role and see each other.
  private static Horizon horizon(Connection connection) throws SQLException {
    try (var query =
            connection.prepareStatement(
                """
                select least(now(), min(xact_start)),
                       (extract(epoch from clock_timestamp()) * 1000)::bigint
                  from pg_stat_activity where datname = current_database()
                """);
        var row = query.executeQuery()) {
      row.next();
      return new Horizon(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2));
    }
  }

  private static List<Count> count(
      Connection connection, RecordKind kind, String unit, List<YearMonth> months)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            with own as (
              select %s as day, %s as counted_day, revision from %s where unit = ? and revision > 0
            )
            select day, sum(records), sum(revisions), sum(counted)
              from (select day, 1 as records, revision as revisions, 0 as counted from own
                    union all
                    select counted_day, 0, 0, 1 from own) d
             where day >= ? and day < ?
             group by day order by day
            """
                .formatted(kind.day(), kind.countedDay(), kind.table()))) {
      query.setString(1, unit);
      query.setObject(2, months.getFirst().atDay(1));
      query.setObject(3, months.getLast().plusMonths(1).atDay(1));
      var days = new ArrayList<Count>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          days.add(
              new Count(
                  rows.getObject(1, LocalDate.class),
                  kind.fact(),
                  rows.getLong(2),
                  rows.getLong(3),
                  rows.getLong(4)));
        }
      }
      return days;
    }
  }

  private List<UUID> ids(RecordKind kind, String unit, DayPeriod period, UUID after) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select id from %1$s
                 where unit = ? and revision > 0 and id > ?
                   and (%2$s >= ? and %2$s < ? or %3$s >= ? and %3$s < ?)
                 order by id limit %4$d
                """
                    .formatted(kind.table(), kind.day(), kind.countedDay(), PIECE))) {
      query.setString(1, unit);
      query.setObject(2, after);
      query.setObject(3, period.from());
      query.setObject(4, period.to());
      query.setObject(5, period.from());
      query.setObject(6, period.to());
      var ids = new ArrayList<UUID>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<YearMonth> months(DayPeriod period) {
    var last = YearMonth.from(period.to().minusDays(1));
    return Stream.iterate(
            YearMonth.from(period.from()),
            month -> !month.isAfter(last),
            month -> month.plusMonths(1))
        .toList();
  }

  private record Horizon(Instant asOf, long revision) {}

  private record Piece(UUID last, int size) {}
}

package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// The wide counter rows and how they change: by the difference a fact makes to its record, in the
/// transaction that changes the record, for the record's unit and every unit above it.
///
/// All of it needs the system scope: a counter of a unit above is nobody's but its own.
@ApplicationScoped
public class Counters {

  private static final long LOCK = 0x636f_756e_7465_7273L; // "counters"

  private final DataSource dataSource;

  @Inject
  Counters(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Shares the unit tree with other projections until the transaction ends: it does not move.
  void together(Connection connection) throws SQLException {
    lock(connection, "select pg_advisory_xact_lock_shared(?)");
  }

  /// Keeps every projection out until the transaction ends, so that a unit can find its place
  /// without a fact slipping in between.
  public void alone() {
    try (var connection = dataSource.getConnection()) {
      lock(connection, "select pg_advisory_xact_lock(?)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Counts the records of a unit for it and the units above it.
  public void include(String unit) {
    countAll(unit, 1);
  }

  /// Takes the records of a unit out of its counters and those of the units above it.
  public void exclude(String unit) {
    countAll(unit, -1);
  }

  /// Counts every record anew.
  public void rebuild() {
    alone();
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      for (var counter : Counter.values()) {
        statement.executeUpdate("delete from " + counter.counters());
        statement.executeUpdate(count(counter, effects(counter, "", 1)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One statement that keeps newer facts as records and counts the difference.
  ///
  /// @param incoming a query of rows shaped like the record table, at most one per id, from one
  ///   `?::jsonb` parameter
  /// @param columns the columns it fills, id first
  static String keep(Counter counter, String incoming, List<String> columns) {
    return "with "
        + upsert(counter.records(), incoming, columns)
        + count(
            counter,
            """
            select (c.newer).unit%2$s, e.day, e.measure, e.amount
              from changed c cross join lateral %1$s(c.newer) e
            union all
            select (c.older).unit%3$s, e.day, e.measure, -e.amount
              from changed c cross join lateral %1$s(c.older) e
             where (c.older).id is not null
            """
                .formatted(
                    counter.effect(),
                    counter.extraKey().replace(", ", ", (c.newer)."),
                    counter.extraKey().replace(", ", ", (c.older).")));
  }

  /// The first part of [#keep]: for records nothing counts, it is the whole.
  static String upsert(String records, String incoming, List<String> columns) {
    var assignments =
        columns.stream()
            .skip(1)
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return """
    incoming as (
    %s
    ), changed as (
      insert into %s as r (%s)
      select %s from incoming order by id
      on conflict (id) do update set %s where r.revision < excluded.revision
      returning old as older, new as newer
    )
    """
        .formatted(
            incoming, records, String.join(", ", columns), String.join(", ", columns), assignments);
  }

  /// Adds effects to the counters of their unit and all units above it, in the order of the key.
  private static String count(Counter counter, String effects) {
    var columns = columns(counter);
    return """
    insert into %1$s as c (unit, grain, start%2$s, %3$s)
    select a.ancestor, g.grain, g.start%2$s, %4$s
      from (select unit%2$s, day, measure, sum(amount) as amount from (%5$s) effect
             group by unit%2$s, day, measure having sum(amount) <> 0) d
      join unit_ancestor a on a.unit = d.unit
     cross join lateral (values ('D'::"char", d.day),
                                ('M'::"char", date_trunc('month', d.day)::date))
           g (grain, start)
     group by a.ancestor, g.grain, g.start%2$s
     order by a.ancestor, g.grain, g.start%2$s
    on conflict (unit, grain, start%2$s) do update set %6$s
    """
        .formatted(
            counter.counters(),
            counter.extraKey(),
            String.join(", ", columns),
            columns.stream()
                .map(column ->
                    "coalesce(sum(d.amount) filter (where d.measure = '" + column + "'), 0)")
                .collect(Collectors.joining(", ")),
            effects,
            columns.stream()
                .map(column -> column + " = c." + column + " + excluded." + column)
                .collect(Collectors.joining(", ")));
  }

  static List<String> columns(Counter counter) {
    return switch (counter) {
      case SURVEY -> SurveyCounts.COLUMNS;
      case DOSSIER, PETITION, DIALOGUE, LETTER ->
          Measure.of(counter).stream().map(Measure::column).toList();
    };
  }

  private void countAll(String unit, int sign) {
    try (var connection = dataSource.getConnection()) {
      for (var counter : Counter.values()) {
        try (var statement =
            connection.prepareStatement(
                count(counter, effects(counter, "where r.unit = ?", sign)))) {
          statement.setString(1, unit);
          statement.executeUpdate();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String effects(Counter counter, String where, int sign) {
    return "select r.unit%s, e.day, e.measure, %d * e.amount as amount from %s r cross join lateral %s(r) e %s"
        .formatted(
            counter.extraKey().replace(", ", ", r."),
            sign,
            counter.records(),
            counter.effect(),
            where);
  }

  private static void lock(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }
}

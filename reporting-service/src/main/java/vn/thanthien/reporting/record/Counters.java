package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/// The wide counter rows and how they change: by the difference a fact makes to its record, in the
/// transaction that changes the record, for the record's unit and every unit above it.
///
/// All of it needs the system scope: a counter of a unit above is nobody's but its own.
@ApplicationScoped
public class Counters {

  private static final long LOCK = 0x636f_756e_7465_7273L; // "counters"
  private static final long REBUILD_LOCK = 0x7265_6275_696c_6400L; // "rebuild"

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
    countAll(unit, "");
  }

  /// Takes the records of a unit out of its counters and those of the units above it.
  public void exclude(String unit) {
    countAll(unit, "-");
  }

  /// Every counter that is not what its records add up to, by unit and day.
  List<CounterDifference> differences() {
    var differences = new ArrayList<CounterDifference>();
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      for (var counter : Counter.values()) {
        try (var rows = statement.executeQuery(compare(counter))) {
          while (rows.next()) {
            differences.add(
                new CounterDifference(
                    rows.getString(1),
                    rows.getString(2).equals("M"),
                    rows.getObject(3, LocalDate.class),
                    rows.getString(4),
                    rows.getLong(5),
                    rows.getLong(6)));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return differences;
  }

  private static String compare(Counter counter) {
    var key = "unit, grain, start" + counter.extraKey();
    return """
    with counted as (
      select %1$s, to_jsonb(c) as cells from %2$s c
    ), recounted as (
      select %1$s, to_jsonb(s) as cells from (%3$s) s
    )
    select unit, grain, start, measure, coalesce((c.cells ->> measure)::bigint, 0) as counted,
           coalesce((r.cells ->> measure)::bigint, 0) as recounted
      from counted c full join recounted r using (%1$s)
     cross join unnest(array['%4$s']) measure
     where c.cells is distinct from r.cells
       and coalesce((c.cells ->> measure)::bigint, 0) <> coalesce((r.cells ->> measure)::bigint, 0)
     order by %1$s, measure
    """
        .formatted(
            key,
            counter.counters(),
            sums(counter, effects(counter, "", "")),
            String.join("', '", columns(counter)));
  }

  /// Counts every record anew in tables beside the live ones and exchanges them, all or none. Facts
  /// are taken in and figures read while it counts; both wait only for the exchange.
  ///
  /// What a counter must be corrected by is found in one snapshot of records and counters. Every
  /// change after it is a difference both would see, so the correction holds for whatever the
  /// counters say when they stand still.
  public void rebuild() {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + REBUILD_LOCK + ")");
      // longer than any business transaction may take
      statement.execute("set local transaction_timeout = 0");
      for (var counter : Counter.values()) {
        statement.execute("select counter_beside('" + counter.counters() + "')");
        statement.executeUpdate(correct(counter));
      }
      alone();
      // behind a long reader we would make all others wait
      statement.execute("set local lock_timeout = '5s'");
      for (var counter : Counter.values()) {
        statement.executeUpdate(add(counter));
        statement.executeUpdate(
            "delete from %s_beside where %s"
                .formatted(counter.counters(), each(columns(counter), "%s = 0", " and ")));
        statement.execute("select counter_swap('" + counter.counters() + "')");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Puts beside a counter what it must be corrected by to say what the records say.
  private static String correct(Counter counter) {
    var columns = columns(counter);
    return """
    insert into %1$s_beside (unit, grain, start%2$s, %3$s)
    select unit, grain, start%2$s, %4$s
      from (%5$s) r full join %1$s l using (unit, grain, start%2$s)
    """
        .formatted(
            counter.counters(),
            counter.extraKey(),
            String.join(", ", columns),
            each(columns, "coalesce(r.%1$s, 0) - coalesce(l.%1$s, 0)", ", "),
            sums(counter, effects(counter, "", "")));
  }

  /// Adds what a counter says to its correction.
  private static String add(Counter counter) {
    var columns = columns(counter);
    return """
    insert into %1$s_beside as b (unit, grain, start%2$s, %3$s)
    select unit, grain, start%2$s, %3$s from %1$s
    on conflict (unit, grain, start%2$s) do update set %4$s
    """
        .formatted(
            counter.counters(),
            counter.extraKey(),
            String.join(", ", columns),
            each(columns, "%1$s = b.%1$s + excluded.%1$s", ", "));
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
            effects(counter, "changed c", "c.newer", "", "")
                + " union all "
                + effects(counter, "changed c", "c.older", "-", "where (c.older).id is not null"));
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
    %4$s
     order by unit, grain, start%2$s
    on conflict (unit, grain, start%2$s) do update set %5$s
    """
        .formatted(
            counter.counters(),
            counter.extraKey(),
            String.join(", ", columns),
            sums(counter, effects),
            each(columns, "%1$s = c.%1$s + excluded.%1$s", ", "));
  }

  /// What effects come to, shaped like the counters.
  private static String sums(Counter counter, String effects) {
    var columns = columns(counter);
    return """
    select a.ancestor as unit, g.grain, g.start%1$s, %3$s
      from (select unit, day%2$s, %4$s from (%5$s) effect group by unit, day%2$s) d
      join unit_ancestor a on a.unit = d.unit
     cross join lateral (values ('D'::"char", day%2$s),
                                ('M'::"char", date_trunc('month', day)::date%6$s))
           g (grain, start%2$s)
     where %7$s
     group by a.ancestor, g.grain, g.start%1$s
    """
        .formatted(
            counter.extraKey().replace(", ", ", g."),
            counter.extraKey(),
            each(columns, "sum(d.%1$s) as %1$s", ", "),
            each(columns, "coalesce(sum(%1$s), 0) as %1$s", ", "),
            effects,
            counter.extraKeyOfMonth(),
            each(columns, "d.%s <> 0", " or "));
  }

  /// What records add to the counters of their unit.
  ///
  /// @param record a whole row of `from`
  /// @param sign empty, or "-" to take away
  private static String effects(
      Counter counter, String from, String record, String sign, String where) {
    return "select (%1$s).unit%2$s, e.day, %3$s from %4$s cross join lateral %5$s(%1$s) e %6$s"
        .formatted(
            record,
            counter.extraKey().replace(", ", ", (" + record + ")."),
            each(columns(counter), sign + "e.%1$s as %1$s", ", "),
            from,
            counter.effect(),
            where);
  }

  private static String each(List<String> columns, String pattern, String between) {
    return columns.stream().map(pattern::formatted).collect(Collectors.joining(between));
  }

  static List<String> columns(Counter counter) {
    return switch (counter) {
      case SURVEY -> SurveyCounts.COLUMNS;
      case APOLOGY ->
          IntStream.rangeClosed(Totals.BEHIND, Totals.FAR_AHEAD)
              .mapToObj(ahead -> ahead == Totals.BEHIND ? "behind" : "ahead_" + ahead)
              .toList();
      case DOSSIER, PETITION, DIALOGUE, LETTER ->
          Measure.of(counter).stream().map(Measure::column).toList();
    };
  }

  private void countAll(String unit, String sign) {
    try (var connection = dataSource.getConnection()) {
      for (var counter : Counter.values()) {
        try (var statement =
            connection.prepareStatement(
                count(counter, effects(counter, sign, "where r.unit = ?")))) {
          statement.setString(1, unit);
          statement.executeUpdate();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String effects(Counter counter, String sign, String where) {
    return effects(counter, counter.records() + " r", "r", sign, where);
  }

  private static void lock(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }
}

package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;

/// Reads a period off the counters: whole months as months, the days at its edges as days.
@ApplicationScoped
public class CounterReader {

  private static final LocalDate BEFORE_EVERYTHING = LocalDate.of(1, 1, 1);

  private final DataSource dataSource;
  private final RecordReader records;
  private final Clock clock;

  @Inject
  CounterReader(DataSource dataSource, RecordReader records, Clock clock) {
    this.dataSource = dataSource;
    this.records = records;
    this.clock = clock;
  }

  /// Everything counted for units and all below them; none of them lies below another.
  public Totals totals(Collection<String> units, Period period) {
    var totals = counted(units, period);
    var now = clock.instant();
    if (now.isBefore(period.end())) {
      // a due moment later today, or later still, has not passed yet
      var question = new RecordReader.Question(units, period.start(), now, now, 0);
      for (var measure : Measure.values()) {
        if (measure.passesWithTime()) {
          var count = records.count(measure, question);
          if (measure.isStock()) {
            totals.closing(measure, count);
          } else {
            totals.flow(measure, count);
          }
        }
      }
    }
    return totals;
  }

  /// The counters as they stand, with days to come counted by what is due on them.
  Totals counted(Collection<String> units, Period period) {
    var totals = new Totals();
    try (var connection = dataSource.getConnection()) {
      for (var counter : Counter.values()) {
        var measures = Measure.of(counter);
        if (!measures.isEmpty()) {
          read(connection, counter, measures, units, period, totals);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return totals;
  }

  /// Ballots of the rounds that closed in the period, by phase and runner.
  public List<SurveyCounts> surveys(Collection<String> units, Period period) {
    var sql =
        """
        select c.phase, c.runner, %s
          from (values (?::date, ?::date, ?::date, ?::date)) w (first, m0, m1, last)
         cross join lateral (%s) c
         group by c.phase, c.runner having sum(c.rounds) <> 0
        """
            .formatted(sums(SurveyCounts.COLUMNS), scans(Counter.SURVEY));
    var counts = new ArrayList<SurveyCounts>();
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(sql)) {
      var window = Window.of(period.from(), period.to());
      query.setObject(1, window.first());
      query.setObject(2, window.firstMonth());
      query.setObject(3, window.afterMonths());
      query.setObject(4, window.last());
      for (var i = 5; i <= 7; i++) {
        query.setArray(i, array(connection, units));
      }
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          counts.add(
              new SurveyCounts(
                  SurveyPhase.valueOf(rows.getString(1)),
                  SurveyRunner.valueOf(rows.getString(2)),
                  null,
                  rows.getLong(3),
                  rows.getLong(4),
                  rows.getLong(5),
                  rows.getLong(6),
                  rows.getLong(7),
                  rows.getLong(8),
                  rows.getLong(9)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    counts.sort(
        java.util.Comparator.comparing(SurveyCounts::phase).thenComparing(SurveyCounts::runner));
    return counts;
  }

  /// The same, by village; what is not split by village has none: what was collected commune-wide,
  /// and the answers of villages with too few to be told by themselves.
  public List<SurveyCounts> surveysByVillage(Collection<String> units, Period period) {
    var counts = new ArrayList<SurveyCounts>();
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select s.phase, s.runner, t.village, count(distinct s.id), sum(t.issued),
                       sum(t.collected), sum(t.valid),
                       sum(t."verySatisfied" + t.satisfied + t.neutral + t.dissatisfied
                           + t."veryDissatisfied"),
                       sum(t."verySatisfied"), sum(t.satisfied)
                  from survey_record s
                 cross join lateral jsonb_to_recordset(s.tallies)
                       as t(village text, issued int, collected int, valid int,
                            "verySatisfied" int, satisfied int, neutral int, dissatisfied int,
                            "veryDissatisfied" int)
                 where s.unit in (select a.unit from unit_ancestor a where a.ancestor = any(?))
                   and s.closes_on >= ? and s.closes_on < ?
                 group by s.phase, s.runner, t.village
                 order by s.phase, s.runner, t.village nulls last
                """)) {
      query.setArray(1, array(connection, units));
      query.setObject(2, period.from());
      query.setObject(3, period.to());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          counts.add(
              new SurveyCounts(
                  SurveyPhase.valueOf(rows.getString(1)),
                  SurveyRunner.valueOf(rows.getString(2)),
                  rows.getString(3),
                  rows.getLong(4),
                  rows.getLong(5),
                  rows.getLong(6),
                  rows.getLong(7),
                  rows.getLong(8),
                  rows.getLong(9),
                  rows.getLong(10)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counts;
  }

  /// Answers on the scale of five by group of questions, first of the whole unit, then by village.
  public List<SurveyGroupCounts> surveyGroups(Collection<String> units, Period period) {
    var counts = new ArrayList<SurveyGroupCounts>();
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select s.phase, s.runner, g."group",
                       case when grouping(t.village) = 0 then coalesce(t.village, '') end,
                       sum(g.valid), sum(g.satisfied), sum(g."verySatisfied")
                  from survey_record s
                 cross join lateral jsonb_to_recordset(s.tallies)
                       as t(village text, groups jsonb)
                 cross join lateral jsonb_to_recordset(coalesce(t.groups, '[]'))
                       as g("group" text, valid int, satisfied int, "verySatisfied" int)
                 where s.unit in (select a.unit from unit_ancestor a where a.ancestor = any(?))
                   and s.closes_on >= ? and s.closes_on < ?
                 group by grouping sets ((s.phase, s.runner, g."group"),
                                         (s.phase, s.runner, g."group", t.village))
                 order by grouping(t.village) desc, s.phase, s.runner, t.village, g."group"
                """)) {
      query.setArray(1, array(connection, units));
      query.setObject(2, period.from());
      query.setObject(3, period.to());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          counts.add(
              new SurveyGroupCounts(
                  SurveyPhase.valueOf(rows.getString(1)),
                  SurveyRunner.valueOf(rows.getString(2)),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getLong(5),
                  rows.getLong(6),
                  rows.getLong(7)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counts;
  }

  /// The rounds of a phase and runner, all where absent, that closed in the period; each weighs its
  /// valid ballots.
  public List<RecordReader.CountedRecord> rounds(
      Collection<String> units, Period period, @Nullable String phase, @Nullable String runner) {
    var rounds = new ArrayList<RecordReader.CountedRecord>();
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select s.id, s.unit, (select coalesce(sum(t.valid), 0)
                                        from jsonb_to_recordset(s.tallies) as t(valid int))
                  from survey_record s
                 where s.unit in (select a.unit from unit_ancestor a where a.ancestor = any(?))
                   and s.closes_on >= ? and s.closes_on < ?
                   and s.phase = coalesce(?, s.phase) and s.runner = coalesce(?, s.runner)
                 order by s.id
                """)) {
      query.setArray(1, array(connection, units));
      query.setObject(2, period.from());
      query.setObject(3, period.to());
      query.setString(4, phase);
      query.setString(5, runner);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          rounds.add(
              new RecordReader.CountedRecord(
                  rows.getObject(1, UUID.class), "SURVEY", rows.getString(2), rows.getLong(3)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rounds;
  }

  private static void read(
      Connection connection,
      Counter counter,
      List<Measure> measures,
      Collection<String> units,
      Period period,
      Totals totals)
      throws SQLException {
    var sql =
        """
        select w.name, %s
          from (values ('within', ?::date, ?::date, ?::date, ?::date),
                       ('before', ?, ?, ?, ?), ('until', ?, ?, ?, ?))
                 w (name, first, m0, m1, last)
          left join lateral (%s) c on true
         group by w.name
        """
            .formatted(sums(measures.stream().map(Measure::column).toList()), scans(counter));
    var windows =
        List.of(
            Window.of(period.from(), period.to()),
            Window.of(BEFORE_EVERYTHING, period.from()),
            Window.of(BEFORE_EVERYTHING, period.to()));
    try (var query = connection.prepareStatement(sql)) {
      var parameter = 1;
      for (var window : windows) {
        query.setObject(parameter++, window.first());
        query.setObject(parameter++, window.firstMonth());
        query.setObject(parameter++, window.afterMonths());
        query.setObject(parameter++, window.last());
      }
      for (var scan = 0; scan < 3; scan++) {
        query.setArray(parameter++, array(connection, units));
      }
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var name = rows.getString(1);
          var column = 2;
          for (var measure : measures) {
            keep(totals, measure, name, rows.getLong(column++));
          }
        }
      }
    }
  }

  private static Array array(Connection connection, Collection<String> units) throws SQLException {
    return connection.createArrayOf("text", units.toArray(String[]::new));
  }

  private static void keep(Totals totals, Measure measure, @Nullable String window, long count) {
    if (measure.isStock()) {
      if ("before".equals(window)) {
        totals.opening(measure, count);
      } else if ("until".equals(window)) {
        totals.closing(measure, count);
      }
    } else if ("within".equals(window)) {
      totals.flow(measure, count);
    }
  }

  private static String sums(List<String> columns) {
    return columns.stream()
        .map(column -> "coalesce(sum(c." + column + "), 0)")
        .collect(Collectors.joining(", "));
  }

  /// Three ranges of the primary key: days before the first whole month, whole months, days after.
  private static String scans(Counter counter) {
    return """
    select * from %1$s where unit = any(?) and grain = 'D' and start >= w.first and start < w.m0
    union all
    select * from %1$s where unit = any(?) and grain = 'M' and start >= w.m0 and start < w.m1
    union all
    select * from %1$s where unit = any(?) and grain = 'D' and start >= w.m1 and start < w.last
    """
        .formatted(counter.counters());
  }

  /// A run of days cut at months.
  private record Window(
      LocalDate first, LocalDate firstMonth, LocalDate afterMonths, LocalDate last) {

    static Window of(LocalDate from, LocalDate to) {
      var firstMonth = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
      var afterMonths = to.withDayOfMonth(1);
      return firstMonth.isBefore(afterMonths)
          ? new Window(from, firstMonth, afterMonths, to)
          : new Window(from, to, to, to);
    }
  }
}

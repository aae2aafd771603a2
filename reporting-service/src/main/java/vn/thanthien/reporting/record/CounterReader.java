package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.kernel.time.VietnamTime;

/// Reads a period off the counters: whole months as months, the days at its edges as days.
@ApplicationScoped
public class CounterReader {

  private final DataSource dataSource;
  private final Inquiry inquiry;
  private final RecordReader records;
  private final Clock clock;

  @Inject
  CounterReader(DataSource dataSource, Inquiry inquiry, RecordReader records, Clock clock) {
    this.dataSource = dataSource;
    this.inquiry = inquiry;
    this.records = records;
    this.clock = clock;
  }

  /// Everything counted for units and all below them; none of them lies below another.
  ///
  /// @param cutoff apologies issued before it are counted, not before the period's last day
  public Totals totals(Collection<String> units, Period period, Instant cutoff) {
    return totals(counted(units, period, cutoff), units, period, cutoff);
  }

  /// The same, of what is counted already.
  public Totals totals(
      Inquiry.Lookup<Totals> counted, Collection<String> units, Period period, Instant cutoff) {
    var day = VietnamTime.dayOf(cutoff);
    var totals = counted.answer();
    var now = clock.instant();
    var end = period.end();
    if (now.isBefore(end)) {
      end = now;
      // a due moment later today, or later still, has not passed yet
      records.passedSince(units, period, now).forEach(totals::correct);
      records
          .apologisedAhead(units, period.startFrom(now), period.end(), day)
          .forEach((ahead, count) -> totals.apologised(ahead, -count));
    }
    var midnight = VietnamTime.startOf(day);
    if (midnight.isBefore(cutoff)) {
      records
          .apologisedLate(units, period.start(), end, midnight, cutoff)
          .forEach(totals::apologised);
    }
    return totals;
  }

  /// The counters as they stand, with days to come counted by what is due on them.
  ///
  /// @param cutoff letters of apology of its day and later are not counted
  public Inquiry.Lookup<Totals> counted(Collection<String> units, Period period, Instant cutoff) {
    var lettersUntil = VietnamTime.dayOf(cutoff);
    var near = Span.near(period);
    var letters = Span.ofLetters(period, lettersUntil);
    return inquiry.lookup(
        units,
        sql(units, near, letters),
        (query, next) -> {
          UnitsAsked.set(query, next++, units);
          query.setObject(next++, lettersUntil);
          for (var day : near.days()) {
            query.setObject(next++, day);
          }
          for (var day : letters.days()) {
            query.setObject(next++, day);
          }
          return next;
        },
        rows -> totals(near, letters, rows));
  }

  private static Totals totals(Span near, Span letters, ResultSet rows) throws SQLException {
    var totals = new Totals();
    var surveys = new TreeMap<String, Sums>();
    var sums = new EnumMap<Counter, Sums>(Counter.class);
    for (var counter : Counter.values()) {
      sums.put(counter, new Sums(counter, counter == Counter.APOLOGY ? letters : near));
    }
    while (rows.next()) {
      var counter = Counter.valueOf(rows.getString(1));
      var read =
          counter == Counter.SURVEY
              ? surveys.computeIfAbsent(rows.getString(2), _ -> new Sums(counter, near))
              : Objects.requireNonNull(sums.get(counter));
      read.add(rows.getInt(3), (Long[]) rows.getArray(4).getArray());
    }
    sums.forEach((counter, counted) -> {
      keep(totals, Measure.of(counter), counted);
      if (counter == Counter.APOLOGY) {
        for (var ahead = Totals.BEHIND; ahead <= Totals.FAR_AHEAD; ahead++) {
          totals.apologised(ahead, counted.within(ahead - Totals.BEHIND));
        }
      }
    });
    totals.surveys(surveys(surveys));
    return totals;
  }

  private static void keep(Totals totals, List<Measure> measures, Sums sums) {
    for (var i = 0; i < measures.size(); i++) {
      var measure = measures.get(i);
      if (measure.isStock()) {
        totals.opening(measure, sums.before(i));
        totals.closing(measure, sums.before(i) + sums.within(i));
      } else {
        totals.flow(measure, sums.within(i));
      }
    }
  }

  private static List<SurveyCounts> surveys(Map<String, Sums> byPhaseAndRunner) {
    var counts = new ArrayList<SurveyCounts>();
    byPhaseAndRunner.forEach((key, sums) -> {
      if (sums.within(0) != 0) {
        var slash = key.indexOf('/');
        counts.add(
            new SurveyCounts(
                SurveyPhase.valueOf(key.substring(0, slash)),
                SurveyRunner.valueOf(key.substring(slash + 1)),
                null,
                sums.within(0),
                sums.within(1),
                sums.within(2),
                sums.within(3),
                sums.within(4),
                sums.within(5),
                sums.within(6)));
      }
    });
    counts.sort(Comparator.comparing(SurveyCounts::phase).thenComparing(SurveyCounts::runner));
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

  private static Array array(Connection connection, Collection<String> units) throws SQLException {
    return connection.createArrayOf("text", units.toArray(String[]::new));
  }

  /// One statement for all counters: whole months, where stocks are counted from the first one ever
  /// with those before the period told apart, and the days by which the period's ends differ from
  /// firsts of months. At most three ranges of each primary key, whatever lies below the units.
  private static String sql(Collection<String> units, Span near, Span letters) {
    return Arrays.stream(Counter.values())
        .map(counter ->
            counter == Counter.APOLOGY
                ? sums(counter, units, letters, "letters_")
                : sums(counter, units, near, ""))
        .collect(
            Collectors.joining(
                "union all\n",
                """
                with asked as (
                  select %s as units, ?::date as letters_until,
                         ?::date as begins, ?::date as ends, ?::date as first_after,
                         ?::date as first_end, ?::date as last_after, ?::date as last_end,
                         ?::date as letters_begins, ?::date as letters_ends,
                         ?::date as letters_first_after, ?::date as letters_first_end,
                         ?::date as letters_last_after, ?::date as letters_last_end)
                """
                    .formatted(UnitsAsked.parameter(units)),
                ""));
  }

  private static String sums(Counter counter, Collection<String> units, Span span, String ofSpan) {
    var ranges = new ArrayList<String>();
    ranges.add(
        range(
            counter,
            "case when c.start < asked.%sbegins then %d else %d end"
                .formatted(ofSpan, Sums.MONTHS_BEFORE, Sums.MONTHS_WITHIN),
            units,
            "c.grain = 'M' and c.start < asked.%sends".formatted(ofSpan)
                + (hasStocks(counter) ? "" : " and c.start >= asked.%sbegins".formatted(ofSpan))));
    if (!span.begins().isMonth()) {
      ranges.add(
          range(
              counter,
              Integer.toString(Sums.DAYS_AT_BEGIN),
              units,
              "c.grain = 'D' and c.start >= asked.%1$sfirst_after and c.start < asked.%1$sfirst_end"
                  .formatted(ofSpan)));
    }
    if (!span.ends().isMonth()) {
      ranges.add(
          range(
              counter,
              Integer.toString(Sums.DAYS_AT_END),
              units,
              "c.grain = 'D' and c.start >= asked.%1$slast_after and c.start < asked.%1$slast_end"
                  .formatted(ofSpan)));
    }
    return """
    select '%s', %s, c.range, array[%s]
      from asked cross join lateral (%s) c
     group by 2, 3
    """
        .formatted(
            counter,
            counter == Counter.SURVEY ? "c.phase || '/' || c.runner" : "null::text",
            Counters.columns(counter).stream()
                .map(column -> "sum(c." + column + ")::bigint")
                .collect(Collectors.joining(", ")),
            String.join(" union all ", ranges));
  }

  private static boolean hasStocks(Counter counter) {
    return Measure.of(counter).stream().anyMatch(Measure::isStock);
  }

  private static String range(
      Counter counter, String range, Collection<String> units, String condition) {
    return "select %s as range, c.* from %s c where c.unit = %s and %s%s"
        .formatted(
            range,
            counter.counters(),
            UnitsAsked.anyOf(units, "asked.units"),
            condition,
            counter == Counter.APOLOGY ? " and c.late_on < asked.letters_until" : "");
  }

  /// How a period is put together from months and days.
  private record Span(Edge begins, Edge ends) {

    /// By the nearest firsts of months.
    static Span near(Period period) {
      return new Span(Edge.near(period.from()), Edge.near(period.to()));
    }

    /// By the firsts of months before, for a month knows only of letters issued in later ones: one
    /// that is not over for letters is counted by its days.
    static Span ofLetters(Period period, LocalDate until) {
      var last = until.isBefore(period.to()) ? until : period.to();
      return new Span(
          new Edge(period.from(), period.from().withDayOfMonth(1)),
          new Edge(period.to(), last.withDayOfMonth(1)));
    }

    List<LocalDate> days() {
      return List.of(
          begins.month(), ends.month(), begins.first(), begins.end(), ends.first(), ends.end());
    }
  }

  /// An end of a period: a first of a month, and the days between the two, which are added to the
  /// months before it or taken from them.
  private record Edge(LocalDate day, LocalDate month) {

    static Edge near(LocalDate day) {
      var first = day.withDayOfMonth(1);
      return new Edge(day, day.getDayOfMonth() <= 16 ? first : first.plusMonths(1));
    }

    boolean isMonth() {
      return day.equals(month);
    }

    LocalDate first() {
      return day.isBefore(month) ? day : month;
    }

    LocalDate end() {
      return day.isBefore(month) ? month : day;
    }

    long sign() {
      return day.isBefore(month) ? -1 : 1;
    }
  }

  /// The sums of one counter over the ranges of days that a period is put together from.
  private static final class Sums {
    static final int MONTHS_BEFORE = 0;
    static final int MONTHS_WITHIN = 1;
    static final int DAYS_AT_BEGIN = 2;
    static final int DAYS_AT_END = 3;

    private final long[][] ranges;
    private final Span span;

    Sums(Counter counter, Span span) {
      this.ranges = new long[DAYS_AT_END + 1][Counters.columns(counter).size()];
      this.span = span;
    }

    void add(int range, Long[] columns) {
      for (var i = 0; i < columns.length; i++) {
        ranges[range][i] += columns[i];
      }
    }

    /// All days before the period.
    long before(int column) {
      return ranges[MONTHS_BEFORE][column] + span.begins().sign() * ranges[DAYS_AT_BEGIN][column];
    }

    long within(int column) {
      return ranges[MONTHS_WITHIN][column]
          + span.ends().sign() * ranges[DAYS_AT_END][column]
          - span.begins().sign() * ranges[DAYS_AT_BEGIN][column];
    }
  }
}

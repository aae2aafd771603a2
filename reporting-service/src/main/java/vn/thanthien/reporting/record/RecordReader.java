package vn.thanthien.reporting.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts and lists records by the plain definitions of the measures, over units and everything
/// below them. Slow and simple: the truth the counters are held against, and the way from a figure
/// to its records.
@ApplicationScoped
public class RecordReader {

  /// What a definition may ask about, as the row `asked`.
  private static final String ASKED =
      """
       cross join (select ?::timestamptz as begins, ?::timestamptz as ends, ?::timestamptz as at,
                          ?::timestamptz as cutoff, ?::int as lead) asked
       where r.unit in (select a.unit from unit_ancestor a where a.ancestor = any(?))
      """;

  private final DataSource dataSource;
  private final Inquiry inquiry;

  @Inject
  RecordReader(DataSource dataSource, Inquiry inquiry) {
    this.dataSource = dataSource;
    this.inquiry = inquiry;
  }

  /// Some measures in one statement; stocks are taken just before the end.
  public Map<Measure, Long> counts(Collection<Measure> measures, Question question) {
    return counts(measures, Measure::definition, question, question.to());
  }

  /// The same of at least one, to be asked with others.
  public Inquiry.Lookup<Map<Measure, Long>> counting(
      Collection<Measure> measures, Question question) {
    return counting(measures, Measure::definition, question, question.to());
  }

  /// By how much less or more the measures that move by the mere passing of a due moment stand now
  /// than at the period's end: only where that moment lies in between does a record differ.
  Map<Measure, Long> passedSince(Collection<String> units, Period period, Instant now) {
    var stocks = Measure.passing().stream().filter(Measure::isStock).toList();
    var flows = Measure.passing().stream().filter(measure -> !measure.isStock()).toList();
    var end = period.end();
    var toCome = new Question(units, now, end, end, 0);
    Function<Measure, String> dueThen =
        measure -> measure.definition() + " and " + measure.passes();
    var differences = counts(stocks, dueThen, toCome, now);
    counts(stocks, dueThen, toCome, end)
        .forEach((measure, count) -> differences.merge(measure, -count, Long::sum));
    counts(flows, new Question(units, period.startFrom(now), end, end, 0))
        .forEach((measure, count) -> differences.put(measure, -count));
    return differences;
  }

  /// Dossiers with a first Thư xin lỗi that miss a due moment of `[from, to)`, by the days the
  /// letter precedes it.
  ///
  /// @param lettersUntil first day whose letters are left out where they precede nothing
  Map<Integer, Long> apologisedAhead(
      Collection<String> units, Instant from, Instant to, LocalDate lettersUntil) {
    return apologised(units, from, to, "r.late_on < ?", lettersUntil);
  }

  /// Dossiers that missed a due moment of `[from, to)` and whose first Thư xin lỗi was issued
  /// within `[since, until)` on the due date or later, by the days the letter precedes it.
  Map<Integer, Long> apologisedLate(
      Collection<String> units, Instant from, Instant to, Instant since, Instant until) {
    return apologised(
        units,
        from,
        to,
        "r.ahead <= 0 and r.issued_at >= ? and r.issued_at < ?",
        since.atOffset(ZoneOffset.UTC),
        until.atOffset(ZoneOffset.UTC));
  }

  /// The same of some letters.
  ///
  /// @param letters a condition with its parameters
  private Map<Integer, Long> apologised(
      Collection<String> units, Instant from, Instant to, String letters, Object... parameters) {
    var counts = new TreeMap<Integer, Long>();
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select r.ahead, count(*) from apology_record r
                 where r.unit in (select a.unit from unit_ancestor a where a.ancestor = %s)
                   and r.missed and r.due_at >= ? and r.due_at < ? and %s
                 group by r.ahead
                """
                    .formatted(UnitsAsked.anyOf(units, UnitsAsked.parameter(units)), letters))) {
      UnitsAsked.set(query, 1, units);
      query.setObject(2, from.atOffset(ZoneOffset.UTC));
      query.setObject(3, to.atOffset(ZoneOffset.UTC));
      for (var i = 0; i < parameters.length; i++) {
        query.setObject(4 + i, parameters[i]);
      }
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getInt(1), rows.getLong(2));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counts;
  }

  private Map<Measure, Long> counts(
      Collection<Measure> measures,
      Function<Measure, String> definition,
      Question question,
      Instant at) {
    return measures.isEmpty()
        ? new EnumMap<>(Measure.class)
        : counting(measures, definition, question, at).answer();
  }

  private Inquiry.Lookup<Map<Measure, Long>> counting(
      Collection<Measure> measures,
      Function<Measure, String> definition,
      Question question,
      Instant at) {
    var sql =
        measures.stream()
            .map(measure ->
                """
                (select coalesce(sum(%s), 0)::bigint from %s r
                  where r.unit in (select a.unit from unit_ancestor a
                                    where a.ancestor = %s)
                    and %s)
                """
                    .formatted(
                        measure.amount(),
                        measure.records(),
                        UnitsAsked.anyOf(question.units(), "asked.units"),
                        definition.apply(measure)))
            .collect(
                Collectors.joining(
                    ", ",
                    "select ",
                    """
                    from (select ?::timestamptz as begins, ?::timestamptz as ends,
                                 ?::timestamptz as at, ?::timestamptz as cutoff, ?::int as lead,
                                 %s as units) asked
                    """
                        .formatted(UnitsAsked.parameter(question.units()))));
    return inquiry.lookup(
        question.units(),
        sql,
        (query, next) -> {
          var units = moments(query, next, question, at);
          UnitsAsked.set(query, units, question.units());
          return units + 1;
        },
        row -> {
          var counts = new EnumMap<Measure, Long>(Measure.class);
          row.next();
          var column = 1;
          for (var measure : measures) {
            counts.put(measure, row.getLong(column++));
          }
          return counts;
        });
  }

  /// The records behind a measure, by id.
  ///
  /// @param at the moment a stock is taken just before
  /// @param after the last id of the page before, absent for the first
  public List<CountedRecord> records(
      Measure measure, Question question, Instant at, @Nullable UUID after, int limit) {
    var sql =
        "select r.id, r.unit, %s, %s, %s from %s r %s and %s and r.id > ? order by r.id limit ?"
            .formatted(
                measure.code(),
                measure.day(),
                measure.amount(),
                measure.records(),
                ASKED,
                measure.definition());
    var records = new ArrayList<CountedRecord>();
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(sql)) {
      var next = ask(query, question, at);
      query.setObject(next, after == null ? new UUID(0, 0) : after);
      query.setInt(next + 1, limit);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          records.add(
              new CountedRecord(
                  rows.getObject(1, UUID.class),
                  measure.recordKind(),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getObject(4, LocalDate.class),
                  rows.getLong(5)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return records;
  }

  /// Everything the counters keep, counted from the records.
  Totals recount(Question question) {
    var totals = new Totals();
    try (var connection = dataSource.getConnection()) {
      for (var counter : Counter.values()) {
        var measures = Measure.of(counter);
        if (!measures.isEmpty()) {
          recount(connection, counter, measures, question, question.from(), totals);
          recount(connection, counter, measures, question, question.to(), totals);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return totals;
  }

  private static void recount(
      Connection connection,
      Counter counter,
      List<Measure> measures,
      Question question,
      Instant at,
      Totals totals)
      throws SQLException {
    var sums =
        measures.stream()
            .map(
                m -> "coalesce(sum(%s) filter (where %s), 0)".formatted(m.amount(), m.definition()))
            .collect(Collectors.joining(", "));
    try (var query =
        connection.prepareStatement(
            "select " + sums + " from " + counter.records() + " r " + ASKED)) {
      ask(query, question, at);
      try (var row = query.executeQuery()) {
        row.next();
        var column = 1;
        for (var measure : measures) {
          var count = row.getLong(column++);
          if (!measure.isStock()) {
            totals.flow(measure, count);
          } else if (at.equals(question.from())) {
            totals.opening(measure, count);
          } else {
            totals.closing(measure, count);
          }
        }
      }
    }
  }

  private static int ask(PreparedStatement query, Question question, Instant at)
      throws SQLException {
    var parameter = moments(query, 1, question, at);
    query.setArray(
        parameter++,
        query.getConnection().createArrayOf("text", question.units().toArray(String[]::new)));
    return parameter;
  }

  private static int moments(PreparedStatement query, int first, Question question, Instant at)
      throws SQLException {
    var parameter = first;
    for (var moment : Arrays.asList(question.from(), question.to(), at, question.cutoff())) {
      query.setObject(parameter++, moment.atOffset(ZoneOffset.UTC));
    }
    query.setInt(parameter++, question.apologyLead());
    return parameter;
  }

  /// What is asked of the records.
  ///
  /// @param units with everything below them, each counted once
  /// @param from first moment
  /// @param to first moment after; also the moment stocks are taken just before
  /// @param cutoff letters issued before it may still cover a missed due moment
  /// @param apologyLead whole days a Thư xin lỗi must precede the due date to be in time
  public record Question(
      Collection<String> units, Instant from, Instant to, Instant cutoff, int apologyLead) {}

  /// A record behind a figure.
  ///
  /// @param kind DOSSIER, PETITION, DIALOGUE, LETTER, …
  /// @param code people know it by, absent where it has none
  /// @param day it was received, held, issued or spent on
  /// @param weight what it adds, usually 1
  public record CountedRecord(
      UUID id, String kind, String unit, @Nullable String code, LocalDate day, long weight) {}
}

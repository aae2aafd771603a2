package vn.thanthien.survey.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thanthien.survey.questionnaire.AnswerKind;
import vn.thanthien.survey.questionnaire.Question;
import vn.thanthien.survey.round.Small;
import vn.thanthien.survey.round.SurveyRound;
import vn.thanthien.survey.round.SurveyRounds;

/// What the ballots of a round say, counted from the ballots themselves: per question, group and
/// village. A village with fewer than five valid ballots is not shown by itself, and neither is one
/// that would give it away by subtraction.
@ApplicationScoped
class ResultDesk {

  private static final String ALL = "";

  private final SurveyRounds rounds;
  private final DataSource dataSource;

  @Inject
  ResultDesk(SurveyRounds rounds, DataSource dataSource) {
    this.rounds = rounds;
    this.dataSource = dataSource;
  }

  @Transactional
  RoundResult of(UUID id) {
    var round = rounds.get(id);
    var counted = counted(id);
    var hidden = hidden(counted.valid());
    var villages =
        counted.valid().keySet().stream()
            .filter(village -> !village.equals(ALL))
            .map(village ->
                hidden.contains(village)
                    ? RoundResult.Part.hidden(village)
                    : part(round, counted, village))
            .toList();
    var whole = part(round, counted, ALL);
    return new RoundResult(
        id,
        round.title(),
        round.runner(),
        round.phase(),
        round.closesOn(),
        round.isClosed(),
        whole,
        villages.size() == 1 && !round.isSplit() ? List.of() : villages);
  }

  /// Too small villages; where there is only one, the next smallest beside it, because the whole
  /// less the others would be it.
  static Set<String> hidden(Map<String, Integer> valid) {
    var hidden = new HashSet<String>();
    valid.forEach((village, n) -> {
      if (!village.equals(ALL) && Small.tooSmall(n)) {
        hidden.add(village);
      }
    });
    if (hidden.size() == 1) {
      valid.entrySet().stream()
          .filter(other ->
              !other.getKey().equals(ALL)
                  && !hidden.contains(other.getKey())
                  && other.getValue() > 0)
          .min(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .ifPresent(next -> hidden.add(next.getKey()));
    }
    return hidden;
  }

  private static RoundResult.Part part(SurveyRound round, Counted counted, String village) {
    var valid = counted.valid().getOrDefault(village, 0);
    var items = counted.items().getOrDefault(village, Map.of());
    var groups = new ArrayList<RoundResult.Group>();
    var overall = RoundResult.Scale.NONE;
    for (var section : round.form().sections()) {
      var questions = new ArrayList<RoundResult.Item>();
      for (var question : section.questions()) {
        if (question.kind() == AnswerKind.TEXT) {
          continue;
        }
        var asked = asked(round, question, items, valid);
        for (var item : question.items()) {
          var result = item(question, item, items.getOrDefault(item, Map.of()), asked);
          if (question.overall()) {
            overall = result.scale() == null ? RoundResult.Scale.NONE : result.scale();
          }
          questions.add(result);
        }
      }
      if (!questions.isEmpty()) {
        groups.add(RoundResult.Group.of(section.code(), section.title(), questions));
      }
    }
    return new RoundResult.Part(
        village.equals(ALL) ? null : village, false, valid, overall, groups);
  }

  private static RoundResult.Item item(
      Question question, String item, Map<String, Integer> values, int asked) {
    var answered = values.getOrDefault(Counted.ANSWERED, 0);
    var counts = new TreeMap<>(values);
    counts.remove(Counted.ANSWERED);
    return new RoundResult.Item(
        item,
        text(question, item),
        question.overall(),
        asked,
        answered,
        Math.max(0, asked - answered),
        question.onScale() ? RoundResult.Scale.of(counts) : null,
        counts);
  }

  private static String text(Question question, String item) {
    var row = item.substring(Math.min(item.length(), question.code().length() + 1));
    return question.rows().stream()
        .filter(one -> one.code().equals(row))
        .findFirst()
        .map(one -> question.text().vi() + " – " + one.text().vi())
        .orElse(question.text().vi());
  }

  /// Of how many ballots a question was asked at all.
  private static int asked(
      SurveyRound round, Question question, Map<String, Map<String, Integer>> items, int valid) {
    var condition = question.showIf();
    if (condition == null) {
      return valid;
    }
    var other = items.getOrDefault(condition.question(), Map.of());
    var isSingle =
        round
            .form()
            .questions()
            .filter(one -> one.code().equals(condition.question()))
            .noneMatch(one -> one.kind() == AnswerKind.MULTIPLE);
    var matching =
        condition.answers().stream().mapToInt(answer -> other.getOrDefault(answer, 0)).sum();
    // several choices of one ballot count once each: at most those who answered at all
    return isSingle ? matching : Math.min(matching, other.getOrDefault(Counted.ANSWERED, 0));
  }

  private Counted counted(UUID round) {
    try (var connection = dataSource.getConnection()) {
      return new Counted(valid(connection, round), items(connection, round));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Integer> valid(Connection connection, UUID round) throws SQLException {
    var valid = new TreeMap<String, Integer>();
    try (var query =
        connection.prepareStatement(
            """
            select case when grouping(village) = 1 then '' else coalesce(village, '-') end,
                   count(*) filter (where kind = 'VALID')
              from ballot where round_id = ?
             group by grouping sets ((village), ())
            """)) {
      query.setObject(1, round);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          valid.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    return valid;
  }

  private Map<String, Map<String, Map<String, Integer>>> items(Connection connection, UUID round)
      throws SQLException {
    var overall = rounds.get(round).form().overall().code();
    var items = new HashMap<String, Map<String, Map<String, Integer>>>();
    try (var query =
        connection.prepareStatement(
            """
            with answered as (
              select coalesce(village, '-') as village, ? as item, to_jsonb(array[answer]) as given
                from ballot where round_id = ? and answer is not null
              union all
              select coalesce(b.village, '-'), a.key, a.value
                from ballot b, jsonb_each(b.answers) a where b.round_id = ?
            ), chosen as (
              select village, item, value from answered, jsonb_array_elements_text(given)
              union all
              select village, item, '#' from answered
            )
            select case when grouping(village) = 1 then '' else village end, item, value, count(*)
              from chosen
             group by grouping sets ((village, item, value), (item, value))
            """)) {
      query.setString(1, overall);
      query.setObject(2, round);
      query.setObject(3, round);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          items
              .computeIfAbsent(rows.getString(1), _ -> new HashMap<>())
              .computeIfAbsent(rows.getString(2), _ -> new TreeMap<>())
              .put(rows.getString(3), rows.getInt(4));
        }
      }
    }
    return items;
  }

  /// What was counted.
  ///
  /// @param valid ballots by village, the whole under the empty name
  /// @param items how often which value was given, by village and item
  private record Counted(
      Map<String, Integer> valid, Map<String, Map<String, Map<String, Integer>>> items) {

    /// Not a value: how many answered the item at all.
    static final String ANSWERED = "#";
  }
}

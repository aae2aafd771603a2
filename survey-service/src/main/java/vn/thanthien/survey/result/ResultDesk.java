package vn.thanthien.survey.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.secrecy.SmallCells;
import vn.thanthien.survey.questionnaire.AnswerKind;
import vn.thanthien.survey.questionnaire.Question;
import vn.thanthien.survey.questionnaire.Satisfaction;
import vn.thanthien.survey.questionnaire.Wording;
import vn.thanthien.survey.round.SurveyRound;
import vn.thanthien.survey.round.SurveyRounds;

/// What the ballots of a round say, counted from the ballots themselves: per question, group and
/// village. A village with too few ballots is not shown by itself, nor is a question too few of a
/// village answered, nor what would give either away by subtraction (see [SmallCells]).
@ApplicationScoped
class ResultDesk {

  private static final String ALL = "";

  private final SurveyRounds rounds;
  private final FlagDesk flags;
  private final DataSource dataSource;

  @Inject
  ResultDesk(SurveyRounds rounds, FlagDesk flags, DataSource dataSource) {
    this.rounds = rounds;
    this.flags = flags;
    this.dataSource = dataSource;
  }

  /// @throws Refusal `wrong-state` until the ballot box is opened
  @Transactional
  RoundResult of(UUID id) {
    var round = rounds.get(id);
    if (!round.isClosed()) {
      throw new Refusal(
          ProblemType.WRONG_STATE, "Đợt khảo sát chưa đóng; thùng phiếu chỉ được mở khi đóng đợt.");
    }
    var counted = counted(round);
    var few = round.villagesWithFewBallots();
    var villages =
        counted.valid().keySet().stream()
            .filter(village -> round.isSplit() && !village.equals(ALL))
            .map(village ->
                few.contains(village)
                    ? RoundResult.Part.hidden(village)
                    : part(round, counted, village, few))
            .toList();
    return new RoundResult(
        id,
        round.title(),
        round.runner(),
        round.phase(),
        round.isSelfRun(),
        round.closesOn(),
        flags.of(id),
        part(round, counted, ALL, Set.of()),
        villages);
  }

  /// @param few villages that are not shown at all
  private static RoundResult.Part part(
      SurveyRound round, Counted counted, String village, Set<String> few) {
    var isWhole = village.equals(ALL);
    var valid = counted.valid().getOrDefault(village, 0);
    var groups = new ArrayList<RoundResult.Group>();
    var overall = RoundResult.Scale.NONE;
    for (var section : round.form().sections()) {
      var items = new ArrayList<RoundResult.Item>();
      for (var question : section.questions()) {
        if (question.kind() == AnswerKind.TEXT) {
          continue;
        }
        var asked = asked(round, question, counted.items(village), valid);
        for (var item : question.items()) {
          var result =
              !isWhole && SmallCells.hidden(counted.answered(item), few).contains(village)
                  ? RoundResult.Item.hidden(item, text(question, item), question.overall())
                  : item(question, item, counted.values(village, item), asked);
          if (question.overall()) {
            overall = result.scale();
          }
          items.add(result);
        }
      }
      if (!items.isEmpty()) {
        groups.add(RoundResult.Group.of(section.code(), section.title(), items));
      }
    }
    return new RoundResult.Part(isWhole ? null : village, false, valid, overall, groups);
  }

  private static RoundResult.Item item(
      Question question, String item, Map<String, Integer> values, int asked) {
    var answered = values.getOrDefault(Counted.ANSWERED, 0);
    Stream<RoundResult.Count> counts =
        question.onScale()
            ? Arrays.stream(Satisfaction.values())
                .map(step -> count(step.name(), step.wording(), values))
            : question.choices().stream()
                .map(choice -> count(choice.code(), choice.text(), values));
    return new RoundResult.Item(
        item,
        text(question, item),
        question.overall(),
        false,
        asked,
        answered,
        Math.max(0, asked - answered),
        question.onScale() ? RoundResult.Scale.of(values) : null,
        counts.toList());
  }

  private static RoundResult.Count count(String value, Wording text, Map<String, Integer> values) {
    return new RoundResult.Count(value, text, values.getOrDefault(value, 0));
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

  private Counted counted(SurveyRound round) {
    try (var connection = dataSource.getConnection()) {
      return new Counted(valid(connection, round.id()), items(connection, round));
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

  private static Map<String, Map<String, Map<String, Integer>>> items(
      Connection connection, SurveyRound round) throws SQLException {
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
      query.setString(1, round.form().overall().code());
      query.setObject(2, round.id());
      query.setObject(3, round.id());
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

    Map<String, Map<String, Integer>> items(String village) {
      return items.getOrDefault(village, Map.of());
    }

    Map<String, Integer> values(String village, String item) {
      return items(village).getOrDefault(item, Map.of());
    }

    /// How many answered an item, by village.
    Map<String, Integer> answered(String item) {
      return valid.keySet().stream()
          .filter(village -> !village.equals(ALL))
          .collect(
              Collectors.toMap(
                  village -> village, village -> values(village, item).getOrDefault(ANSWERED, 0)));
    }
  }
}

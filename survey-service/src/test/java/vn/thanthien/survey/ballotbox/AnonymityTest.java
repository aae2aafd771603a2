package vn.thanthien.survey.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.testing.MarkSearch;
import vn.thanthien.survey.ServiceTest;

/// Somebody with the whole database before him, system columns included, and the order in which
/// people came: he cannot say which ballot is whose. What remains is said in
/// docs/adr/0012-anonymous-ballots.md.
@QuarkusTest
class AnonymityTest extends ServiceTest {

  /// Enough that chance alone looks nothing like an order.
  private static final int PEOPLE = 60;

  /// Rank correlation beyond this comes by chance once in a million such rounds.
  private static final double NO_ORDER = 0.65;

  private static final String WORDS = "Góp ý kín số %02d xin đừng lộ";

  private String roundId;
  private List<String> tokens;

  @BeforeEach
  void everybodyVotesOneAfterTheOther() throws SQLException {
    clock.stopAt(Instant.parse("2023-03-15T03:00:00Z"));
    roundId = opened(ROUND.replace("\"runner\"", "\"builtIn\": \"SIPAS-DV\", \"runner\""));
    tokens = tokens(roundId, "thon1", PEOPLE);
    for (var person = 0; person < PEOPLE; person++) {
      vote(person);
    }
  }

  @Test
  void beforeTheBoxIsOpenedNoTableSaysWhatAnybodyAnswered() throws SQLException {
    var marks = IntStream.range(0, PEOPLE).mapToObj(WORDS::formatted).toList();
    try (var connection = dataSource.getConnection()) {
      assertThat(new MarkSearch(marks).tables(connection, Set.of())).isEmpty();
    }
    assertThat(count(unit, "select count(*) from ballot where unit = ?", unit)).isZero();
    assertThat(
            count(
                unit,
                "select count(distinct length(sealed)) from sealed_ballot where unit = ?",
                unit))
        .isEqualTo(1);
    // one and the same answer looks different every time
    assertThat(count(unit, "select count(distinct sealed) from sealed_ballot where unit = ?", unit))
        .isEqualTo(PEOPLE);
    // the sums that are told do not move while people vote, so their steps tell nothing
    for (var body : told()) {
      assertThat(body).contains("\"collected\":0").doesNotContain("\"collected\":1");
    }
  }

  @Test
  void whatIsHalfFilledInIsSealedAndOfOneSizeToo() throws SQLException {
    var others = tokens(roundId, "thon2", 2);
    citizen()
        .formParam("G1", "Góp ý dở dang xin đừng lộ")
        .formParam("_do", "save")
        .post("/s/" + others.getFirst())
        .then()
        .statusCode(200);
    citizen()
        .formParam("A1", "NEUTRAL")
        .formParam("_do", "save")
        .post("/s/" + others.getLast())
        .then()
        .statusCode(200);

    try (var connection = dataSource.getConnection()) {
      assertThat(new MarkSearch(List.of("Góp ý dở dang xin đừng lộ")).tables(connection, Set.of()))
          .isEmpty();
    }
    assertThat(
            count(
                unit,
                "select count(distinct length(sealed)) from ballot_draft where unit = ?",
                unit))
        .isEqualTo(1);
  }

  @Test
  void afterwardsNothingInABallotLeadsToItsToken() throws SQLException {
    close();
    var ballots = rows("ballot");
    var spent = rows("spent_token");

    // whatever stands in a ballot's row stands in no spent token's, but for the unit; and what they
    // share the whole round shares
    assertThat(ballots).hasSize(PEOPLE);
    assertThat(spent).hasSize(PEOPLE);
    var ofTokens = new HashSet<String>();
    spent.forEach(row -> ofTokens.addAll(row.values()));
    ofTokens.remove(unit);
    for (var ballot : ballots) {
      assertThat(ballot.values()).doesNotContainAnyElementsOf(ofTokens);
    }
    // every ballot carries the mark of the closing, none that of its voter's transaction
    assertThat(ballots.stream().map(Row::xmin).distinct()).hasSize(1);
    assertThat(spent.stream().map(Row::xmin).distinct()).hasSize(PEOPLE);
    assertThat(spent.stream().map(Row::xmin)).doesNotContain(ballots.getFirst().xmin());
    assertThat(count(unit, "select count(*) from sealed_ballot where unit = ?", unit)).isZero();
    assertThat(count(unit, "select count(*) from ballot_draft where unit = ?", unit)).isZero();
  }

  @Test
  void afterwardsNeitherPlaceNorIdTellsInWhichOrderPeopleCame() throws SQLException {
    close();

    assertThat(Math.abs(correlation(order("ballot", "ctid")))).isLessThan(NO_ORDER);
    assertThat(Math.abs(correlation(order("ballot", "id")))).isLessThan(NO_ORDER);
    assertThat(Math.abs(correlation(order("remark", "ctid")))).isLessThan(NO_ORDER);
    assertThat(Math.abs(correlation(order("remark", "id")))).isLessThan(NO_ORDER);
    // nor do words lie beside the answers they came with
    var ballots = order("ballot", "ctid");
    var remarks = order("remark", "ctid");
    var together =
        IntStream.range(0, PEOPLE).filter(i -> ballots.get(i).equals(remarks.get(i))).count();
    assertThat(together).isLessThan(PEOPLE / 4);
  }

  /// A village with one ballot on paper and one from the page says of each no more than that it is
  /// one of the two.
  @Test
  void paperLiesWithTheOthersAndCannotBeToldFromThem() throws SQLException {
    send(roundId, "thon1", PEOPLE, "{\"answers\": {\"G1\": [\"Lời trên giấy xin đừng lộ\"]}}")
        .statusCode(201);
    try (var connection = dataSource.getConnection()) {
      assertThat(new MarkSearch(List.of("Lời trên giấy xin đừng lộ")).tables(connection, Set.of()))
          .isEmpty();
    }
    for (var body : told()) {
      assertThat(body).contains("\"satisfied\":0").doesNotContain("\"groups\"");
    }
    assertThat(
            count(
                unit,
                "select count(distinct length(sealed)) from sealed_ballot where unit = ?",
                unit))
        .isEqualTo(1);

    close();

    var ballots = rows("ballot");
    assertThat(ballots).hasSize(2 * PEOPLE);
    assertThat(ballots.stream().map(Row::xmin).distinct()).hasSize(1);
    // but for its own id a row has nothing another has not
    assertThat(
            count(
                unit,
                """
                select count(distinct to_jsonb(b) - 'id' - 'kind' - 'answer' - 'answers')
                  from ballot b where unit = ?
                """,
                unit))
        .isEqualTo(1);
    assertThat(
            Math.abs(
                count(
                        unit,
                        """
                        select sum(case when answer is null then 1 else -1 end)
                          from (select answer from ballot where unit = ? order by ctid limit %d)
                               as first_half
                        """
                            .formatted(PEOPLE),
                        unit)
                    / (double) PEOPLE))
        .isLessThan(NO_ORDER);
  }

  @Test
  void theClosingTellsTheSumsInOneStep() throws Exception {
    close();

    var told = told();

    assertThat(told.getLast()).contains("\"collected\":" + PEOPLE);
    assertThat(told.subList(0, told.size() - 1)).allMatch(body -> body.contains("\"collected\":0"));
    round(roundId).body("total.collected", equalTo(PEOPLE));
  }

  /// Everybody leaves a mark by which the test, and nobody else, knows whose ballot it is.
  private void vote(int person) {
    citizen()
        .formParam("A1", person % 2 == 0 ? "SATISFIED" : "NEUTRAL")
        .formParam("A2", digit(person))
        .formParam("A3", digit(person / 5))
        .formParam("B1", digit(person / 25))
        .formParam("O1", "SATISFIED")
        .formParam("G1", WORDS.formatted(person))
        .post("/s/" + tokens.get(person))
        .then()
        .statusCode(200);
  }

  private static String digit(int number) {
    return List.of("VERY_SATISFIED", "SATISFIED", "NEUTRAL", "DISSATISFIED", "VERY_DISSATISFIED")
        .get(number % 5);
  }

  /// The people in the order in which their rows lie.
  private List<Integer> order(String table, String by) throws SQLException {
    var order = new ArrayList<Integer>();
    inside(connection -> {
      var answers =
          table.equals("ballot")
              ? "answers->'A2'->>0 || '/' || (answers->'A3'->>0) || '/' || (answers->'B1'->>0)"
              : "text";
      try (var query =
          connection.prepareStatement(
              "select %s from %s where unit = ? order by %s".formatted(answers, table, by))) {
        query.setString(1, unit);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            order.add(personOf(rows.getString(1)));
          }
        }
      }
    });
    assertThat(order).hasSize(PEOPLE).doesNotHaveDuplicates();
    return order;
  }

  private static int personOf(String mark) {
    return IntStream.range(0, PEOPLE)
        .filter(person ->
            mark.equals(WORDS.formatted(person))
                || mark.equals(digit(person) + "/" + digit(person / 5) + "/" + digit(person / 25)))
        .findFirst()
        .orElseThrow();
  }

  /// Spearman's, between the order people came in and the one found.
  private static double correlation(List<Integer> order) {
    var n = order.size();
    double squares =
        IntStream.range(0, n).mapToLong(i -> (long) (order.get(i) - i) * (order.get(i) - i)).sum();
    return 1 - 6 * squares / ((double) n * ((double) n * n - 1));
  }

  private List<Row> rows(String table) throws SQLException {
    var found = new ArrayList<Row>();
    inside(connection -> {
      try (var query =
          connection.prepareStatement(
              """
              select b.xmin::text, to_jsonb(b) - 'kind' - 'answer' - 'answers'
                from %s b where unit = ?
              """
                  .formatted(table))) {
        query.setString(1, unit);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            var values = new HashSet<String>();
            try (var cells =
                connection.prepareStatement("select value from jsonb_each_text(?::jsonb)")) {
              cells.setString(1, rows.getString(2));
              try (var cell = cells.executeQuery()) {
                while (cell.next()) {
                  if (cell.getString(1) != null) {
                    values.add(cell.getString(1));
                  }
                }
              }
            }
            found.add(new Row(rows.getString(1), values));
          }
        }
      }
    });
    return found;
  }

  /// What the events of the round say, in their order.
  private List<String> told() throws SQLException {
    var bodies = new ArrayList<String>();
    inside(connection -> {
      try (var query =
          connection.prepareStatement("select body from outbox where key = ? order by xid, id")) {
        query.setString(1, roundId);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            bodies.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
          }
        }
      }
    });
    return bodies;
  }

  private void close() {
    runner()
        .body("{}")
        .post("/api/survey-rounds/" + UUID.fromString(roundId) + "/closure")
        .then()
        .statusCode(200);
  }

  private void inside(Look look) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("select set_config('thanthien.viewer', '*', true)");
        look.at(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private interface Look {
    void at(Connection connection) throws SQLException;
  }

  /// @param values of its columns, answers left out
  private record Row(String xmin, Set<String> values) {}
}

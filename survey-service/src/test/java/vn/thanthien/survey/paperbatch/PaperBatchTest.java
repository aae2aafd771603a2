package vn.thanthien.survey.paperbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.survey.ServiceTest;

@QuarkusTest
class PaperBatchTest extends ServiceTest {

  private static final String PAPERS =
      """
      {"answer": "SATISFIED", "answers": {"A1": ["NEUTRAL"], "G1": ["Sạch sẽ."]}},
      {"answer": "VERY_SATISFIED"}, {}, {"valid": false}, {"answer": "DISSATISFIED"}
      """;

  private static final String BOTH = ruling(1, "A1", "\"NEUTRAL\"") + "," + ruling(2, "O1", "");

  private String roundId;

  @BeforeEach
  void aRound() {
    roundId = opened(ROUND.replace("\"runner\"", "\"builtIn\": \"SIPAS-DV\", \"runner\""));
  }

  @Test
  void papersReadAlikeTwiceAreCounted() throws SQLException {
    var batch = entered(PAPERS, 5).extract().header("Location");
    round(roundId).body("total.collected", equalTo(0));

    again(batch, PAPERS)
        .statusCode(200)
        .body("state", equalTo("COUNTED"))
        .body("differences", equalTo(0))
        .body("ballotBatchId", notNullValue());

    round(roundId)
        .body("total.collected", equalTo(5))
        .body("total.valid", equalTo(3))
        .body("total.blank", equalTo(1))
        .body("total.invalid", equalTo(1));
    assertThat(
            count(
                unit,
                """
                select count(*) from paper_batch
                 where unit = ? and first_entry is null and second_entry is null
                """,
                unit))
        .isEqualTo(1);
  }

  @Test
  void whereTheTwoDifferThePaperIsLookedAtAgain() {
    var batch = entered(PAPERS, 5).extract().header("Location");
    var misread = PAPERS.replace("VERY_SATISFIED", "NEUTRAL").replace("[\"NEUTRAL\"]", "[]");

    again(batch, misread)
        .statusCode(200)
        .body("state", equalTo("DIFFERING"))
        .body("differences", equalTo(2))
        .body("differing.paper", contains(1, 2))
        .body("differing.item", contains("A1", "O1"))
        .body("differing[1].first", contains("VERY_SATISFIED"))
        .body("differing[1].second", contains("NEUTRAL"));
    round(roundId).body("total.collected", equalTo(0));

    // what both had read alike is not open to a third opinion
    settled(batch, ruling(1, "A1", "\"NEUTRAL\""), ruling(5, "O1", "\"SATISFIED\""))
        .statusCode(422)
        .body("errors[0].field", equalTo("rulings[1]"));
    settled(batch, ruling(1, "A1", "\"NEUTRAL\""))
        .statusCode(422)
        .body("errors[0].field", equalTo("rulings"))
        .body("detail", containsString("Còn 1 chỗ"));
    settled(batch, ruling(1, "A1", "\"BEST\""), ruling(2, "O1", ""))
        .statusCode(422)
        .body("errors[0].field", equalTo("papers[0].answers.A1"));
    runner().get(batch).then().body("state", equalTo("DIFFERING"));
    settled(batch, BOTH).statusCode(200).body("state", equalTo("COUNTED"));

    round(roundId).body("total.collected", equalTo(5));
    runner()
        .get("/api/survey-rounds/" + roundId + "/flags")
        .then()
        .body("kind", hasItem("DOUBLE_ENTRY_DIFFERED"));
    settled(batch, BOTH).statusCode(409);
    // the third look decides: A1 as the first read it, and nobody's answer to O1
    runner().body("{}").post("/api/survey-rounds/" + roundId + "/closure").then().statusCode(200);
    runner()
        .get("/api/survey-rounds/" + roundId + "/results")
        .then()
        .body("whole.groups[0].items[0].answered", equalTo(1))
        .body("whole.overall.valid", equalTo(2))
        .body("whole.overall.satisfied", equalTo(1));
  }

  @Test
  void aPaperFoundInvalidCarriesNoAnswer() {
    var batch = entered("{\"answer\": \"SATISFIED\"}, {}", 2).extract().header("Location");
    again(batch, "{\"valid\": false}, {}")
        .statusCode(200)
        .body("differing.item", contains("O1", "valid"));

    settled(batch, ruling(1, "O1", "\"SATISFIED\""), ruling(1, "valid", "\"false\""))
        .statusCode(200);

    round(roundId)
        .body("total.valid", equalTo(0))
        .body("total.invalid", equalTo(1))
        .body("total.blank", equalTo(1));
  }

  @Test
  void aPileTypedFromTheWrongPapersIsTakenBackAndOneNeverFinishedIsFlagged() {
    var wrong = entered(PAPERS, 5).extract().header("Location");
    entered("{}", 1);

    runner().post(wrong + "/withdrawal").then().statusCode(200).body("state", equalTo("WITHDRAWN"));

    runner().post(wrong + "/withdrawal").then().statusCode(409);
    again(wrong, PAPERS).statusCode(409);
    runner().body("{}").post("/api/survey-rounds/" + roundId + "/closure").then().statusCode(200);
    round(roundId).body("total.collected", equalTo(0));
    runner()
        .get("/api/survey-rounds/" + roundId + "/flags")
        .then()
        .body(
            "find { it.kind == 'ENTRY_UNFINISHED' }.text",
            containsString("Còn 1 lô phiếu giấy, 1 phiếu"));
  }

  @Test
  void theSecondReadingIsAnotherPersons() {
    var batch = entered(PAPERS, 5).extract().header("Location");

    runner()
        .body("{\"ballots\": [" + PAPERS + "]}")
        .post(batch + "/second-entry")
        .then()
        .statusCode(403);

    runner().get(batch).then().body("state", equalTo("ENTERED_ONCE"));
  }

  @Test
  void theControlTotalHolds() {
    entered(PAPERS, 6, 422).body("errors[0].field", equalTo("ballots"));
    var batch = entered(PAPERS, 5).extract().header("Location");

    again(batch, "{}, {}").statusCode(422).body("errors[0].field", equalTo("ballots"));
    entered("{\"answers\": {\"Z9\": [\"1\"]}}", 1, 422)
        .body("errors[0].field", equalTo("ballots[0].answers.Z9"));

    runner().get("/api/ballots/paper-batches?roundId=" + roundId).then().body("items", hasSize(1));
  }

  @Test
  void aNeighbourSeesNoPile() {
    var batch = entered(PAPERS, 5).extract().header("Location");

    as("elsewhere", Role.SURVEY_RUNNER).get(batch).then().statusCode(404);
    as("elsewhere", Role.SURVEY_RUNNER)
        .body("{\"ballots\": [" + PAPERS + "]}")
        .post(batch + "/second-entry")
        .then()
        .statusCode(404);
  }

  private ValidatableResponse entered(String papers, int declared) {
    return entered(papers, declared, 201);
  }

  private ValidatableResponse entered(String papers, int declared, int status) {
    return runner()
        .body(
            """
            {"roundId": "%s", "village": "thon1", "collectedOn": "2023-03-15", "declared": %d,
             "ballots": [%s]}
            """
                .formatted(roundId, declared, papers))
        .post("/api/ballots/paper-batches")
        .then()
        .statusCode(status);
  }

  /// A village head is another person than the runner.
  private ValidatableResponse again(String batch, String papers) {
    return as(unit, Role.VILLAGE_HEAD)
        .body("{\"ballots\": [" + papers + "]}")
        .post(batch + "/second-entry")
        .then();
  }

  private ValidatableResponse settled(String batch, String... rulings) {
    return runner()
        .body("{\"rulings\": [" + String.join(",", rulings) + "]}")
        .post(batch + "/settlement")
        .then();
  }

  private static String ruling(int paper, String item, String answer) {
    return "{\"paper\": %d, \"item\": \"%s\", \"answer\": [%s]}".formatted(paper, item, answer);
  }
}

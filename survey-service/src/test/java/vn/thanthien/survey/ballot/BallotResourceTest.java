package vn.thanthien.survey.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.survey.ServiceTest;

@QuarkusTest
class BallotResourceTest extends ServiceTest {

  private static final String SATISFIED = "{\"answer\": \"SATISFIED\"}";

  @Test
  void aBatchSentAgainUnderItsKeyCountsOnceEvenAfterTheClosure() throws SQLException {
    var id = opened(ROUND);
    var batch = batch(id, "thon1", 10, SATISFIED);

    var first = runner().header("Idempotency-Key", "b1").body(batch).post("/api/ballots").then();
    runner().body("{}").post("/api/survey-rounds/" + id + "/closure").then().statusCode(200);
    var again = runner().header("Idempotency-Key", "b1").body(batch).post("/api/ballots").then();

    first.statusCode(201);
    again.statusCode(201).header("Location", equalTo(first.extract().header("Location")));
    round(id).body("total.collected", equalTo(10));
    assertThat(count(unit, "select count(*) from ballot where unit = ?", unit)).isEqualTo(10);
    runner()
        .header("Idempotency-Key", "b1")
        .body(batch(id, "thon1", 11, SATISFIED))
        .post("/api/ballots")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
  }

  @Test
  void batchesAreListedWithTheirControlTotalsAndWithoutAnswers() {
    var id = opened(ROUND);
    var location = send(id, "thon1", 3, SATISFIED).extract().header("Location");
    send(id, "thon2", 2, "{\"valid\": false}").statusCode(201);

    runner()
        .get("/api/ballots?roundId=" + id)
        .then()
        .statusCode(200)
        .body("items.village", contains("thon1", "thon2"))
        .body("items.collected", contains(3, 2))
        .body("items.valid", contains(3, 0))
        .body("items.invalid", contains(0, 2));
    runner()
        .get(location)
        .then()
        .statusCode(200)
        .body("collectedOn", equalTo("2023-03-15"))
        .body("keySet().contains('answer')", equalTo(false));
  }

  @Test
  void paperTypedInAfterTheLastDayCountsForTheLastDay() {
    clock.stopAt(Instant.parse("2023-04-02T03:00:00Z"));
    var id = opened(ROUND);

    runner()
        .body("{\"roundId\": \"" + id + "\", \"village\": \"thon1\", \"ballots\": [{}]}")
        .post("/api/ballots")
        .then()
        .statusCode(201)
        .body("collectedOn", equalTo("2023-03-31"))
        .body("recordedOn", equalTo("2023-04-02"))
        .body("blank", equalTo(1));
  }

  @Test
  void ballotsBeforeTheFirstDayAreRefused() {
    clock.stopAt(Instant.parse("2023-02-27T03:00:00Z"));
    var id = opened(ROUND);

    runner()
        .body("{\"roundId\": \"" + id + "\", \"village\": \"thon1\", \"ballots\": [{}]}")
        .post("/api/ballots")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/time-order"))
        .body("errors[0].field", equalTo("collectedOn"));
  }

  @Test
  void badInputIsNamedByItsFieldAndChangesNothing() throws SQLException {
    var id = opened(ROUND);
    var batch = batch(id, "thon1", 2, SATISFIED);

    refused(batch.replace("2023-03-15", "2023-04-01"), 422, "collectedOn");
    refused(batch.replace("2023-03-15", "2923-03-15"), 422, "collectedOn");
    refused(batch.replace("thon1", "thon9"), 422, "village");
    refused(batch.replace(id, "01900000-0000-7000-8000-000000000000"), 422, "roundId");
    refused(batch.replace(id, "một"), 400, "roundId");
    refused(batch.replace("\"SATISFIED\"", "6"), 400, "ballots[0].answer");
    refused(batch.replaceFirst("\"SATISFIED\"", "\"PERFECT\""), 400, "ballots[0].answer");
    refused(
        batch.replaceFirst("\"answer\"", "\"name\": \"Lê Thị Mẫu\", \"answer\""),
        400,
        "ballots[0].name");
    refused(
        batch.replaceFirst("\"SATISFIED\"", "\"SATISFIED\", \"answers\": {\"A1\": [\"NEUTRAL\"]}"),
        422,
        "ballots[0].answers.A1");
    refused(
        batch.replaceFirst("\"SATISFIED\"", "\"SATISFIED\", \"valid\": false"),
        422,
        "ballots[0].answer");
    refused(batch(id, "thon1", 0, ""), 422, "ballots");
    refused(batch(id, "thon1", 501, SATISFIED), 422, "ballots");
    refused(batch(id, "thon1", 1, "null"), 422, "ballots[0]");

    round(id).header("ETag", "\"1\"").body("total.collected", equalTo(0));
    assertThat(count(unit, "select count(*) from sealed_ballot where unit = ?", unit)).isZero();
    runner().get("/api/ballots?roundId=" + id).then().body("items", hasSize(0));
  }

  @Test
  void onlyTheRunnerSendsBallots() {
    var id = opened(ROUND);

    for (var role : new String[] {Role.LEADER, Role.COMMUNE_ADMIN, Role.ONE_STOP_CLERK}) {
      as(unit, role)
          .body(batch(id, "thon1", 1, SATISFIED))
          .post("/api/ballots")
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/forbidden"));
      as(unit, role).get("/api/ballots?roundId=" + id).then().statusCode(403);
    }
  }

  @Test
  void whatWasCountedCanNeitherBeChangedNorTakenAway() throws SQLException {
    var id = opened(ROUND);
    send(id, "thon1", 3, SATISFIED).statusCode(201);
    runner().body("{}").post("/api/survey-rounds/" + id + "/closure").then().statusCode(200);

    assertThat(count(unit, "update ballot set answer = 'NEUTRAL' where unit = ?", unit)).isZero();
    assertThat(count(unit, "delete from ballot where unit = ?", unit)).isZero();
    assertThat(count(unit, "select count(*) from ballot where unit = ?", unit)).isEqualTo(3);
  }

  private void refused(String body, int status, String field) {
    runner()
        .body(body)
        .post("/api/ballots")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors[0].field", startsWith(field));
  }
}

package vn.thanthien.survey.round;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.Tokens;
import vn.thanthien.survey.ServiceTest;

@QuarkusTest
class SurveyRoundResourceTest extends ServiceTest {

  @Test
  void aRoundLivesFromItsOpeningToItsClosure() {
    var questionnaire =
        runner()
            .body(
                """
                {"code": "MAU", "title": {"vi": "Phiếu mẫu"}, "sections": [
                  {"code": "A", "title": {"vi": "Phần A"}, "questions": [
                    {"code": "A1", "kind": "SCALE", "text": {"vi": "Nơi đón tiếp?"},
                     "overall": false, "required": false},
                    {"code": "E1", "kind": "SCALE", "text": {"vi": "Nhìn chung?"},
                     "overall": true, "required": false}]}]}
                """)
            .post("/api/questionnaires")
            .then()
            .statusCode(201)
            .extract()
            .path("id")
            .toString();

    var id =
        runner()
            .body(
                ROUND.replace(
                    "\"runner\"", "\"questionnaireId\": \"" + questionnaire + "\", \"runner\""))
            .post("/api/survey-rounds")
            .then()
            .statusCode(201)
            .header("Location", notNullValue())
            .header("ETag", "\"1\"")
            .body("unit", equalTo(unit))
            .body("sections[0].questions.code", contains("A1", "E1"))
            .body("questionnaireCode", equalTo("MAU"))
            .body("selfRun", equalTo(false))
            .body("closed", equalTo(false))
            .body("villages.village", contains("thon1", "thon2"))
            .body("villages.quota", contains(40, null))
            .body("total.issued", equalTo(100))
            .body("total.quota", nullValue())
            .body("total.collected", equalTo(0))
            .extract()
            .path("id")
            .toString();
    runner()
        .body(
            """
            {"roundId": "%s", "village": "thon1", "collectedOn": "2023-03-15", "ballots": [
              {"answer": "VERY_SATISFIED", "answers": {"A1": ["SATISFIED"]}},
              {"answer": "SATISFIED"}, {"answer": "NEUTRAL"}, {"answer": "DISSATISFIED"},
              {"answer": "VERY_DISSATISFIED"}, {"answer": null, "answers": {"A1": ["NEUTRAL"]}},
              {"answer": null}, {"answer": null, "valid": false}]}
            """
                .formatted(id))
        .post("/api/ballots")
        .then()
        .statusCode(201)
        .body("collected", equalTo(8))
        .body("valid", equalTo(6))
        .body("blank", equalTo(1))
        .body("invalid", equalTo(1));
    send(id, "thon2", 50, "{\"answer\": \"VERY_SATISFIED\"}").statusCode(201);
    runner()
        .header("If-Match", "\"3\"")
        .body("{\"at\": \"2023-03-31T17:00:00+07:00\"}")
        .post("/api/survey-rounds/" + id + "/closure")
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("closed", equalTo(true))
        .body("closedAt", equalTo("2023-03-31T10:00:00Z"));

    round(id)
        .body("closesOn", equalTo("2023-03-31"))
        .body("total.collected", equalTo(58))
        .body("total.valid", equalTo(56))
        .body("total.verySatisfied", equalTo(51))
        .body("villages.valid", contains(6, 50))
        .body("villages.verySatisfied", contains(1, 50))
        .body("villages.satisfied", contains(1, 0))
        .body("villages.neutral", contains(1, 0))
        .body("villages.dissatisfied", contains(1, 0))
        .body("villages.veryDissatisfied", contains(1, 0))
        .body("villages.blank", contains(1, 0))
        .body("villages.invalid", contains(1, 0));
  }

  @Test
  void aClosedRoundRefusesBallotsAndASecondClosure() {
    var id = opened(ROUND);
    close(id, "{}");

    send(id, "thon1", 1, "{\"answer\": \"SATISFIED\"}")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/wrong-state"));
    runner()
        .body("{}")
        .post("/api/survey-rounds/" + id + "/closure")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));

    round(id).header("ETag", "\"2\"").body("total.collected", equalTo(0));
  }

  @Test
  void theSameRequestUnderTheSameKeyOpensOneRound() {
    var first =
        runner().header("Idempotency-Key", "r1").body(ROUND).post("/api/survey-rounds").then();
    var again =
        runner().header("Idempotency-Key", "r1").body(ROUND).post("/api/survey-rounds").then();

    first.statusCode(201);
    again.statusCode(201).header("Location", equalTo(first.extract().header("Location")));
    runner().get("/api/survey-rounds").then().body("items", hasSize(1));
    runner()
        .header("Idempotency-Key", "r1")
        .body(ROUND.replace("START", "END"))
        .post("/api/survey-rounds")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
  }

  @Test
  void aClosureSentTwiceUnderItsKeyClosesOnce() {
    var id = opened(ROUND);

    for (var time = 1; time <= 2; time++) {
      runner()
          .header("Idempotency-Key", "c1")
          .body("{}")
          .post("/api/survey-rounds/" + id + "/closure")
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"");
    }
  }

  @Test
  void aClosureDecidedOnAnOlderStateIsRefused() {
    var id = opened(ROUND);

    runner()
        .header("If-Match", "\"7\"")
        .body("{}")
        .post("/api/survey-rounds/" + id + "/closure")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/stale"));

    round(id).body("closed", equalTo(false));
  }

  @Test
  void aClosureInTheFutureOrBeforeTheLastBallotIsRefused() {
    clock.stopAt(Instant.parse("2023-03-20T03:00:00Z"));
    var id = opened(ROUND);
    send(id, "thon1", 1, "{\"answer\": \"SATISFIED\"}").statusCode(201);

    for (var at : new String[] {"2023-03-21T00:00:00+07:00", "2023-03-14T17:00:00+07:00"}) {
      runner()
          .body("{\"at\": \"" + at + "\"}")
          .post("/api/survey-rounds/" + id + "/closure")
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/time-order"))
          .body("errors[0].field", equalTo("at"));
    }

    close(id, "{}");
    round(id).body("closesOn", equalTo("2023-03-20"));
  }

  @Test
  void badInputIsNamedByItsField() {
    refused(ROUND.replace("FATHERLAND_FRONT", "POLICE"), 400, "runner");
    refused(ROUND.replace("\"START\"", "null"), 422, "phase");
    refused(ROUND.replace("Khảo sát đầu kỳ", ""), 422, "title");
    refused(ROUND.replace("2023-03-31", "2023-02-31"), 400, "closesOn");
    refused(ROUND.replace("2023-03-31", "2023-02-28"), 422, "closesOn");
    refused(ROUND.replace("\"issued\": 50}]", "\"issued\": -1}]"), 422, "villages[1].issued");
    refused(ROUND.replace("thon2", "thon1"), 422, "villages[1].village");
    refused(ROUND.replace("thon2", "Thôn hai"), 422, "villages[1].village");
    refused(ROUND.replace("\"runner\"", "\"unit\": \"elsewhere\", \"runner\""), 422, "unit");
    refused(
        ROUND.replace(
            "\"runner\"",
            "\"questionnaireId\": \"01900000-0000-7000-8000-000000000000\", \"runner\""),
        422,
        "questionnaireId");
    runner().body("{\"runner\": ").post("/api/survey-rounds").then().statusCode(400);
    runner().post("/api/survey-rounds").then().statusCode(422);

    runner().get("/api/survey-rounds").then().body("items", hasSize(0));
  }

  @Test
  void onlyTheRunnerWritesAndClerksOfDossiersSeeNothing() {
    var id = opened(ROUND);

    for (var role : new String[] {Role.LEADER, Role.COMMUNE_ADMIN, Role.DISTRICT_ADMIN}) {
      as(unit, role).get("/api/survey-rounds/" + id).then().statusCode(200);
      as(unit, role).body(ROUND).post("/api/survey-rounds").then().statusCode(403);
      as(unit, role)
          .body("{}")
          .post("/api/survey-rounds/" + id + "/closure")
          .then()
          .statusCode(403);
    }
    for (var role : new String[] {Role.ONE_STOP_CLERK, Role.HANDLER, Role.LETTER_CLERK}) {
      as(unit, role)
          .get("/api/survey-rounds/" + id)
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/forbidden"));
    }
    RestAssured.given()
        .auth()
        .oauth2(Tokens.expired(unit, Role.SURVEY_RUNNER))
        .get("/api/survey-rounds")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unauthenticated"));
  }

  @Test
  void roundsAreListedByPhaseAndPage() {
    var start = opened(ROUND);
    var end = opened(ROUND.replace("START", "END"));
    opened(ROUND.replace("START", "MIDDLE"));

    runner().get("/api/survey-rounds?phase=END").then().body("items.id", contains(end));
    var next =
        runner()
            .get("/api/survey-rounds?limit=2")
            .then()
            .body("items.id", contains(start, end))
            .extract()
            .path("next")
            .toString();
    runner()
        .get("/api/survey-rounds?limit=2&after=" + next)
        .then()
        .body("items", hasSize(1))
        .body("items.id", not(hasItem(start)))
        .body("next", nullValue());
  }

  @Test
  void moreBallotsThanWereHandedOutAreCountedAndFlagged() {
    var id = opened(ROUND);
    send(id, "thon1", 51, "{\"answer\": \"SATISFIED\"}").statusCode(201);

    round(id).header("ETag", "\"2\"").body("total.collected", equalTo(51));
    runner()
        .get("/api/survey-rounds/" + id + "/flags")
        .then()
        .statusCode(200)
        .body("kind", hasItem("COLLECTED_OVER_ISSUED"))
        .body(
            "find { it.kind == 'COLLECTED_OVER_ISSUED' }.text",
            containsString("Thu về 51 phiếu, chỉ phát ra 50"));
  }

  @Test
  void aVillageWithTooFewBallotsIsNotShownByItsAnswers() {
    var id = opened(ROUND);
    send(id, "thon1", 4, "{\"answer\": \"DISSATISFIED\"}").statusCode(201);
    send(id, "thon2", 5, "{\"answer\": \"SATISFIED\"}").statusCode(201);
    round(id).body("total.collected", equalTo(9)).body("total.dissatisfied", nullValue());
    close(id, "{}");

    // the other one neither: less it, the whole would be the first
    round(id)
        .body("villages.valid", contains(4, 5))
        .body("villages.dissatisfied", contains(null, null))
        .body("total.dissatisfied", equalTo(4));
  }

  @Test
  void morePaperIsHandedOut() {
    var id = opened(ROUND);

    runner()
        .body("{\"village\": \"thon1\", \"count\": 10}")
        .post("/api/survey-rounds/" + id + "/issuances")
        .then()
        .statusCode(200)
        .body("villages.issued", contains(60, 50))
        .body("total.issued", equalTo(110));
  }

  @Test
  void aSampleIsProposedFromThePopulation() {
    runner()
        .get("/api/survey-rounds/sample-size?population=1000&population=716")
        .then()
        .statusCode(200)
        .body("population", equalTo(1716))
        .body("size", equalTo(325))
        .body("quotas", contains(189, 136));
    runner()
        .get("/api/survey-rounds/sample-size")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("population"));
  }

  private void refused(String body, int status, String field) {
    runner()
        .body(body)
        .post("/api/survey-rounds")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo(field));
  }

  private void close(String id, String body) {
    runner().body(body).post("/api/survey-rounds/" + id + "/closure").then().statusCode(200);
  }
}

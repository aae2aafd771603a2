package vn.thanthien.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;

@QuarkusTest
class SurveyScopeTest extends ServiceTest {

  private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";
  private static final String[] WHILE_OPEN = {
    "questionnaire",
    "survey_round",
    "village_tally",
    "ballot_batch",
    "token_sheet",
    "spent_token",
    "sealed_ballot",
    "ballot_draft",
    "paper_batch",
    "rating_kiosk",
    "rating_count"
  };
  private static final String[] ONCE_CLOSED = {"ballot", "remark"};

  private String neighbour;
  private String district;
  private String roundId;
  private String batch;
  private String questionnaire;

  @BeforeEach
  void oneRoundOfMine() throws SQLException {
    neighbour = "neighbour-" + UUID.randomUUID().toString().substring(0, 8);
    district = "district-" + UUID.randomUUID().toString().substring(0, 8);
    try (var connection = dataSource.getConnection();
        var below = connection.prepareStatement("insert into unit_visible values (?, ?)")) {
      below.setString(1, district);
      below.setString(2, unit);
      below.execute();
    }
    clock.stopAt(Instant.parse("2023-03-15T03:00:00Z"));
    roundId = opened(ROUND.replace("\"runner\"", "\"builtIn\": \"SIPAS-DV\", \"runner\""));
    batch =
        send(
                roundId,
                "thon1",
                5,
                "{\"answer\": \"NEUTRAL\", \"answers\": {\"G1\": [\"Lời góp ý\"]}}")
            .extract()
            .header("Location");
    somethingInEveryTable();
    questionnaire =
        runner()
            .body(
                """
                {"code": "MAU", "title": {"vi": "Phiếu"}, "sections": [{"code": "A",
                 "title": {"vi": "A"}, "questions": [{"code": "E1", "kind": "SCALE",
                 "text": {"vi": "?"}, "overall": true, "required": false}]}]}
                """)
            .post("/api/questionnaires")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
  }

  private void somethingInEveryTable() throws SQLException {
    var tokens = tokens(roundId, "thon1", 2);
    citizen().formParam("O1", "SATISFIED").post("/s/" + tokens.getFirst()).then().statusCode(200);
    citizen()
        .formParam("A1", "SATISFIED")
        .formParam("_do", "save")
        .post("/s/" + tokens.getLast())
        .then()
        .statusCode(200);
    runner()
        .body(
            """
            {"roundId": "%s", "village": "thon1", "declared": 1, "ballots": [{}]}
            """
                .formatted(roundId))
        .post("/api/ballots/paper-batches")
        .then()
        .statusCode(201);
    var kiosk =
        as(unit, Role.COMMUNE_ADMIN)
            .body("{\"desk\": \"Quầy 1\", \"officer\": \"Lê Thị Mẫu\"}")
            .post("/api/ballots/kiosks")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    as(unit, Role.ONE_STOP_CLERK).post(kiosk + "/invitations").then().statusCode(200);
  }

  @Test
  void mineIsVisible() {
    runner().get("/api/survey-rounds").then().body("items.id", contains(roundId));
    runner().get("/api/survey-rounds/" + roundId).then().statusCode(200);
    runner().get(batch).then().statusCode(200);
    runner().get(questionnaire).then().statusCode(200);
  }

  @Test
  void aNeighbourCannotTellMineFromNothing() {
    assertThat(bodyFor(neighbour, "/api/survey-rounds/" + roundId))
        .isEqualTo(bodyFor(neighbour, "/api/survey-rounds/" + UNKNOWN));
    assertThat(bodyFor(neighbour, batch)).isEqualTo(bodyFor(neighbour, "/api/ballots/" + UNKNOWN));
    assertThat(bodyFor(neighbour, questionnaire))
        .isEqualTo(bodyFor(neighbour, "/api/questionnaires/" + UNKNOWN));
    for (var list :
        new String[] {
          "/api/survey-rounds", "/api/questionnaires", "/api/ballots?roundId=" + roundId
        }) {
      as(neighbour, Role.SURVEY_RUNNER).get(list).then().body("items", hasSize(0));
    }
  }

  @Test
  void aNeighbourCanNeitherFillNorCloseNorCopyMine() {
    assertThat(refusal(batch(roundId, "thon1", 1, "{}"), "/api/ballots", 422))
        .isEqualTo(refusal(batch(UNKNOWN, "thon1", 1, "{}"), "/api/ballots", 422));
    assertThat(refusal("{}", "/api/survey-rounds/" + roundId + "/closure", 404))
        .isEqualTo(refusal("{}", "/api/survey-rounds/" + UNKNOWN + "/closure", 404));
    var mine = questionnaire.substring(questionnaire.lastIndexOf('/') + 1);
    assertThat(refusal(asking(mine), "/api/survey-rounds", 422))
        .isEqualTo(refusal(asking(UNKNOWN), "/api/survey-rounds", 422));

    round(roundId).header("ETag", "\"3\"").body("closed", equalTo(false));
  }

  @Test
  void myDistrictSeesMySums() {
    close();
    as(district, Role.DISTRICT_LEADER)
        .get("/api/survey-rounds/" + roundId)
        .then()
        .statusCode(200)
        .body("villages.neutral", contains(5, 0));
    as(district, Role.DISTRICT_ADMIN).get("/api/survey-rounds").then().body("items", hasSize(1));
  }

  @Test
  void whoBelongsToNoUnitSeesNothing() {
    as("", Role.SURVEY_RUNNER).get("/api/survey-rounds").then().body("items", hasSize(0));
    as("", Role.SURVEY_RUNNER).get("/api/survey-rounds/" + roundId).then().statusCode(404);
    as("", Role.SURVEY_RUNNER)
        .body(ROUND)
        .post("/api/survey-rounds")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("unit"));
  }

  @Test
  void rowLevelSecurityAloneHidesEveryTable() throws SQLException {
    eachIsMineAlone(WHILE_OPEN);
    close();
    eachIsMineAlone(ONCE_CLOSED);
  }

  private void eachIsMineAlone(String... tables) throws SQLException {
    for (var table : tables) {
      var rows = "select count(*) from " + table + " where unit = ?";
      assertThat(count(unit, rows, unit)).as("mine: " + table).isPositive();
      assertThat(count(district, rows, unit)).as("my district's: " + table).isPositive();
      assertThat(count("*", rows, unit)).as("the system's: " + table).isPositive();
      assertThat(count(neighbour, rows, unit)).as("a neighbour's: " + table).isZero();
      assertThat(count("", rows, unit)).as("nobody's: " + table).isZero();
      assertThat(count(neighbour, "delete from " + table + " where unit = ?", unit))
          .as("a neighbour deletes from " + table)
          .isZero();
    }
  }

  private void close() {
    runner().body("{}").post("/api/survey-rounds/" + roundId + "/closure").then().statusCode(200);
  }

  private static String asking(String questionnaire) {
    return ROUND.replace(
        "\"runner\"", "\"questionnaireId\": \"" + questionnaire + "\", \"runner\"");
  }

  private static String bodyFor(String viewer, String path) {
    return as(viewer, Role.SURVEY_RUNNER).get(path).then().statusCode(404).extract().asString();
  }

  private String refusal(String body, String path, int status) {
    return as(neighbour, Role.SURVEY_RUNNER)
        .body(body)
        .post(path)
        .then()
        .statusCode(status)
        .extract()
        .asString();
  }
}

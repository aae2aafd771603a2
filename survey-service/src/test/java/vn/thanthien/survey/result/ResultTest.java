package vn.thanthien.survey.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.survey.ServiceTest;

@QuarkusTest
class ResultTest extends ServiceTest {

  private static final String SATISFIED =
      "{\"answer\": \"SATISFIED\", \"answers\": {\"A1\": [\"VERY_SATISFIED\"], \"A2\":"
          + " [\"NEUTRAL\"]}}";

  @Test
  void satisfiedAndVerySatisfiedStandApartWithTheirBasis() {
    var id = sipas();
    send(id, "thon1", 6, SATISFIED).statusCode(201);
    send(id, "thon2", 5, "{\"answer\": \"DISSATISFIED\", \"answers\": {\"A1\": [\"NEUTRAL\"]}}")
        .statusCode(201);
    send(id, "thon2", 1, "{}").statusCode(201);
    runner().get("/api/survey-rounds/" + id + "/results").then().statusCode(409);
    close(id);

    runner()
        .get("/api/survey-rounds/" + id + "/results")
        .then()
        .statusCode(200)
        .body("whole.valid", equalTo(11))
        .body("whole.overall.satisfied", equalTo(6))
        .body("whole.overall.satisfiedPercent", equalTo(54.55f))
        .body("whole.overall.verySatisfiedPercent", equalTo(0.0f))
        // A1: 6 of 11 very satisfied; A2: 0 of 6, five did not answer
        .body("whole.groups[0].items[0].scale.satisfiedPercent", equalTo(54.55f))
        .body("whole.groups[0].items[1].nonResponse", equalTo(5))
        .body("whole.groups[0].items[1].scale.satisfiedPercent", equalTo(0.0f))
        .body("whole.groups[0].items[2].answered", equalTo(0))
        .body("whole.groups[0].items[2].scale.satisfiedPercent", nullValue())
        // valid-weighted 6 of 17, and the mean of the questions beside it
        .body("whole.groups[0].scale.satisfiedPercent", equalTo(35.29f))
        .body("whole.groups[0].meanOfQuestions", equalTo(27.28f))
        .body("villages.village", contains("thon1", "thon2"))
        .body("villages.overall.satisfied", contains(6, 0));
  }

  @Test
  void aVillageTooSmallIsHiddenAndSoIsTheOneThatWouldGiveItAway() {
    var id = sipas();
    send(id, "thon1", 4, SATISFIED).statusCode(201);
    send(id, "thon2", 20, SATISFIED).statusCode(201);
    close(id);
    runner()
        .get("/api/survey-rounds/" + id + "/results")
        .then()
        .body("villages.suppressed", contains(true, true))
        .body("villages.overall", contains(nullValue(), nullValue()))
        .body("whole.valid", equalTo(24));
  }

  @Test
  void aQuestionTooFewOfAVillageAnsweredIsHiddenThereAndComesBackByNoSubtraction() {
    var id = sipas();
    send(id, "thon1", 8, "{\"answer\": \"SATISFIED\"}").statusCode(201);
    send(id, "thon1", 2, SATISFIED).statusCode(201);
    send(id, "thon2", 20, SATISFIED).statusCode(201);
    close(id);

    var results = runner().get("/api/survey-rounds/" + id + "/results").then().statusCode(200);

    // A1: two answers in thon1; less thon2 the whole would tell them, so neither is shown
    results
        .body("villages.suppressed", contains(false, false))
        .body("villages.groups*.get(0).items*.get(0).suppressed", contains(true, true))
        .body("villages.groups*.get(0).items*.get(0).counts", contains(hasSize(0), hasSize(0)))
        .body("villages.groups*.get(0).scale", contains(nullValue(), nullValue()))
        .body("villages.overall.valid", contains(10, 20))
        .body("whole.groups[0].items[0].scale.verySatisfied", equalTo(22));
  }

  @Test
  void whatIsShownAddsUpToTheWholeAndARecount() throws SQLException {
    var id = sipas();
    send(id, "thon1", 7, SATISFIED).statusCode(201);
    send(id, "thon2", 9, "{\"answer\": \"NEUTRAL\"}").statusCode(201);
    send(id, "thon2", 5, "{\"answer\": \"VERY_SATISFIED\"}").statusCode(201);
    close(id);

    runner()
        .get("/api/survey-rounds/" + id + "/results")
        .then()
        .body("villages.overall.valid.sum()", equalTo(21))
        .body("whole.overall.valid", equalTo(21))
        .body("villages.overall.satisfied.sum()", equalTo(12))
        .body("whole.overall.satisfied", equalTo(12))
        .body("whole.overall.satisfiedPercent", equalTo(57.14f));
    round(id)
        .body("total.verySatisfied", equalTo(5))
        .body("villages.verySatisfied.sum()", equalTo(5));
    assertThat(
            count(
                unit,
                "select count(*) from ballot where unit = ? and answer in ('SATISFIED', 'VERY_SATISFIED')",
                unit))
        .isEqualTo(12);
  }

  @Test
  void resultsAreAFileWithoutWordsOrNames() throws Exception {
    var id = sipas();
    send(id, "thon1", 6, SATISFIED.replace("}}", ", \"G1\": [\"Chị Lan tốt lắm\"]}}"))
        .statusCode(201);
    close(id);

    var csv = export(id, "text/csv");
    assertThat(new String(csv, StandardCharsets.UTF_8))
        .contains("Toàn xã")
        .contains("100,00%")
        .contains("Rất hài lòng")
        .doesNotContain("Chị Lan");
    try (var workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(
                export(id, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))) {
      assertThat(workbook.getFirstSheet().read()).hasSizeGreaterThan(5);
    }
  }

  @Test
  void whatLooksOddIsFlaggedAndStillCounted() {
    var id =
        opened(
            """
            {"runner": "PEOPLES_COMMITTEE", "phase": "END", "title": "Tự khảo sát",
             "opensOn": "2023-03-01", "closesOn": "2023-03-31",
             "villages": [{"village": "thon1", "population": 900, "quota": 150, "issued": 150},
                          {"village": "thon2", "population": 100, "quota": 50, "issued": 40}]}
            """);
    send(id, "thon1", 60, "{\"answer\": \"VERY_SATISFIED\"}").statusCode(201);
    send(id, "thon2", 60, "{\"answer\": \"VERY_SATISFIED\"}").statusCode(201);
    runner().body("{}").post("/api/survey-rounds/" + id + "/closure").then().statusCode(200);

    runner()
        .get("/api/survey-rounds/" + id + "/flags")
        .then()
        .statusCode(200)
        .body(
            "kind",
            hasItems(
                "SELF_RUN",
                "UNIFORM_ANSWERS",
                "ENTRY_BURST",
                "COLLECTED_OVER_ISSUED",
                "SHARE_FAR_FROM_POPULATION",
                "BELOW_QUOTA"));
    runner()
        .get("/api/survey-rounds/" + id + "/results")
        .then()
        .body("selfRun", equalTo(true))
        .body("flags.kind", hasItem("UNIFORM_ANSWERS"));
    runner().get("/api/survey-rounds/trend").then().body("[0].flags", greaterThan(3));
    round(id).body("total.verySatisfied", equalTo(120)).body("selfRun", equalTo(true));
  }

  @Test
  void anOrdinaryRoundHasNoFlag() {
    var id = opened(ROUND.replace("\"quota\": 40, ", ""));
    send(id, "thon1", 20, "{\"answer\": \"VERY_SATISFIED\"}").statusCode(201);
    send(id, "thon1", 20, "{\"answer\": \"NEUTRAL\"}").statusCode(201);
    send(id, "thon2", 9, "{\"answer\": \"SATISFIED\"}").statusCode(201);
    close(id);

    runner()
        .get("/api/survey-rounds/" + id + "/flags")
        .then()
        .body("kind", not(hasItem("UNIFORM_ANSWERS")))
        .body("size()", equalTo(0));
  }

  @Test
  void closedRoundsStandSideBySide() {
    var start = sipas();
    send(start, "thon1", 10, "{\"answer\": \"NEUTRAL\"}").statusCode(201);
    close(start);
    var open = sipas();
    var end = opened(ROUND.replace("START", "END"));
    send(end, "thon1", 8, SATISFIED.replaceAll(", \"answers\".*", "}")).statusCode(201);
    send(end, "thon2", 2, "{\"answer\": \"NEUTRAL\"}").statusCode(201);
    close(end);

    runner()
        .get("/api/survey-rounds/trend")
        .then()
        .statusCode(200)
        .body("roundId", contains(start, end))
        .body("phase", contains("START", "END"))
        .body("overall.satisfiedPercent", contains(0.0f, 80.0f))
        .body("roundId", not(hasItem(open)));
    as("elsewhere", Role.LEADER)
        .get("/api/survey-rounds/trend?unit=" + unit)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("unit"));
  }

  @Test
  void aNeighbourSeesNoResult() {
    var id = sipas();

    for (var path : new String[] {"/results", "/flags", "/results/export", "/remarks"}) {
      as("elsewhere", Role.SURVEY_RUNNER)
          .accept(ContentType.ANY)
          .get("/api/survey-rounds/" + id + path)
          .then()
          .statusCode(404);
    }
  }

  private void close(String id) {
    runner().body("{}").post("/api/survey-rounds/" + id + "/closure").then().statusCode(200);
  }

  private String sipas() {
    return opened(ROUND.replace("\"runner\"", "\"builtIn\": \"SIPAS-DV\", \"runner\""));
  }

  private byte[] export(String id, String type) {
    return runner()
        .accept(type)
        .get("/api/survey-rounds/" + id + "/results/export")
        .then()
        .statusCode(200)
        .contentType(type)
        .extract()
        .asByteArray();
  }
}

package vn.thanthien.survey.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.Set;
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
    assertThat(ResultDesk.hidden(Map.of("", 30, "a", 4, "b", 10, "c", 16)))
        .isEqualTo(Set.of("a", "b"));
    assertThat(ResultDesk.hidden(Map.of("", 8, "a", 4, "b", 4))).isEqualTo(Set.of("a", "b"));
    assertThat(ResultDesk.hidden(Map.of("", 20, "a", 5, "b", 15))).isEmpty();
    assertThat(ResultDesk.hidden(Map.of("", 5, "a", 0, "b", 5))).isEmpty();

    var id = sipas();
    send(id, "thon1", 4, SATISFIED).statusCode(201);
    send(id, "thon2", 20, SATISFIED).statusCode(201);
    runner()
        .get("/api/survey-rounds/" + id + "/results")
        .then()
        .body("villages.suppressed", contains(true, true))
        .body("villages.overall", contains(nullValue(), nullValue()))
        .body("whole.valid", equalTo(24));
  }

  @Test
  void resultsAreAFileWithoutWordsOrNames() throws Exception {
    var id = sipas();
    send(id, "thon1", 6, SATISFIED.replace("}}", ", \"G1\": [\"Chị Lan tốt lắm\"]}}"))
        .statusCode(201);

    var csv = export(id, "text/csv");
    assertThat(new String(csv, java.nio.charset.StandardCharsets.UTF_8))
        .contains("Toàn xã")
        .contains("100,00%")
        .doesNotContain("Chị Lan");
    try (var workbook =
        new ReadableWorkbook(
            new java.io.ByteArrayInputStream(
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
    round(id).body("total.verySatisfied", equalTo(120)).body("selfRun", equalTo(true));
  }

  @Test
  void anOrdinaryRoundHasNoFlag() {
    var id = opened(ROUND.replace("\"quota\": 40, ", ""));
    send(id, "thon1", 20, "{\"answer\": \"VERY_SATISFIED\"}").statusCode(201);
    send(id, "thon1", 20, "{\"answer\": \"NEUTRAL\"}").statusCode(201);
    send(id, "thon2", 9, "{\"answer\": \"SATISFIED\"}").statusCode(201);

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

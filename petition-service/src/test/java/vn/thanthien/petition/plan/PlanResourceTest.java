package vn.thanthien.petition.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.petition.ServiceTest;

@QuarkusTest
class PlanResourceTest extends ServiceTest {

  private static final String TUESDAYS =
      """
      {"role": "CHAIRMAN", "weekdays": ["TUESDAY"], "monthDays": [], "fromTime": "08:00",
       "toTime": "11:30", "place": "Phòng tiếp công dân", "validFrom": "2023-05-01"}
      """;

  @Test
  void aScheduleIsPublishedAndEnded() {
    var published = publish(TUESDAYS).statusCode(201);
    var id = published.extract().path("id").toString();
    assertBody(
        published,
        """
        {"id": "%s", "revision": 1, "unit": "%s", "role": "CHAIRMAN", "weekdays": ["TUESDAY"],
         "monthDays": [], "fromTime": "08:00:00", "toTime": "11:30:00",
         "place": "Phòng tiếp công dân", "validFrom": "2023-05-01"}
        """
            .formatted(id, unit));
    publish(TUESDAYS.replace("TUESDAY", "FRIDAY")).statusCode(409);

    end(id, "2023-06-01").statusCode(200).body("validTo", equalTo("2023-06-01"));
    publish(TUESDAYS.replace("TUESDAY", "FRIDAY").replace("2023-05-01", "2023-06-01"))
        .statusCode(201);
    end(id, "2023-07-01").statusCode(409);
    officer()
        .get("/api/receptions/plans/" + id + "/history")
        .then()
        .body(
            "type",
            contains(
                "vn.thanthien.reception-plan.published.v1",
                "vn.thanthien.reception-plan.ended.v1"));
  }

  @Test
  void theAgendaHoldsThePlanAgainstWhatTookPlace() {
    clock.stopAt(Instant.parse("2023-05-24T03:00:00Z"));
    publish(TUESDAYS);
    session("2023-05-02", true, true, "");
    session("2023-05-09", false, true, ", \"substitutedBy\": \"VICE_CHAIRMAN\"");
    session("2023-05-16", false, false, ", \"missedReason\": \"Họp huyện\"");
    session("2023-05-18", true, true, "");

    officer()
        .get("/api/receptions/plans/agenda?from=2023-05-01&to=2023-06-01")
        .then()
        .statusCode(200)
        .body(
            "day",
            contains(
                "2023-05-02", "2023-05-09", "2023-05-16", "2023-05-18", "2023-05-23", "2023-05-30"))
        .body("outcome", contains("HELD", "SUBSTITUTED", "MISSED", "HELD", "UNRECORDED", "PLANNED"))
        .body("planned", contains(true, true, true, false, true, true));
  }

  @Test
  void everybodyMayReadTheCalendarOfAUnit() throws SQLException {
    clock.stopAt(Instant.parse("2023-05-01T03:00:00Z"));
    name(unit, "xã Hoằng Cát");
    publish(TUESDAYS);

    var answer =
        given()
            .get("/api/receptions/calendars/" + unit)
            .then()
            .statusCode(200)
            .contentType("text/calendar");

    var calendar = Biweekly.parse(answer.extract().asString()).first();
    assertThat(calendar.getEvents()).hasSize(53);
    VEvent first = calendar.getEvents().getFirst();
    assertThat(first.getSummary().getValue())
        .isEqualTo("Chủ tịch Ủy ban nhân dân xã Hoằng Cát tiếp công dân");
    assertThat(first.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2023-05-02T01:00:00Z"));
    assertThat(first.getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse("2023-05-02T04:30:00Z"));
    assertThat(first.getLocation().getValue()).isEqualTo("Phòng tiếp công dân");
  }

  @Test
  void aCalendarOfNobodyIsNotFound() {
    given()
        .get("/api/receptions/calendars/" + unit)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
  }

  @ParameterizedTest
  @CsvSource({
    "'[\"TUESDAY\"]',  '[]',            422, weekdays",
    "'[\"TUESDAY\"]',  '[\"SOMEDAY\"]', 400, weekdays[0]",
    "'\"monthDays\": []', '\"monthDays\": [32]', 422, monthDays[0]",
    "11:30,            07:00,           422, toTime",
    "'\"validFrom\": \"2023-05-01\"', '\"validFrom\": \"2023-05-01\", \"validTo\": \"2023-05-01\"', 422, validTo",
    "2023-05-01,       +99999-05-01,    422, validFrom"
  })
  void whatCannotBeIsNamedByItsField(String good, String bad, int status, String field) {
    publish(TUESDAYS.replace(good, bad)).statusCode(status).body("errors[0].field", equalTo(field));

    officer().get("/api/receptions/plans").then().body("items", hasSize(0));
  }

  @Test
  void aNeighbourGetsTheAnswerForAnUnknownRecord() {
    var id = publish(TUESDAYS).extract().path("id").toString();
    var neighbour = as("neighbour-of-" + unit, Role.RECEPTION_OFFICER);
    var unknown = neighbour.get("/api/receptions/plans/" + UUID.randomUUID()).asString();

    as("neighbour-of-" + unit, Role.RECEPTION_OFFICER)
        .get("/api/receptions/plans/" + id)
        .then()
        .statusCode(404)
        .body(equalTo(unknown));
    as("neighbour-of-" + unit, Role.RECEPTION_OFFICER)
        .body("{\"validTo\": \"2023-06-01\"}")
        .post("/api/receptions/plans/" + id + "/end")
        .then()
        .statusCode(404)
        .body(equalTo(unknown));
  }

  private ValidatableResponse publish(String body) {
    return officer().body(body).post("/api/receptions/plans").then();
  }

  private ValidatableResponse end(String id, String day) {
    return officer()
        .body("{\"validTo\": \"%s\"}".formatted(day))
        .post("/api/receptions/plans/" + id + "/end")
        .then();
  }

  private void session(String day, boolean inPerson, boolean held, String more) {
    officer()
        .body(
            """
            {"date": "%s", "role": "CHAIRMAN", "receptionKind": "PERIODIC", "inPerson": %s,
             "held": %s, "visitors": 0%s}
            """
                .formatted(day, inPerson, held, more))
        .post("/api/receptions")
        .then()
        .statusCode(201);
  }

  private void name(String unit, String name) throws SQLException {
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into unit_node (id, revision, name, kind, valid_from, closing_time,
                                       predecessors)
                values (?, 1, ?, 'XA', '2020-01-01', '17:00', '{}')
                """)) {
      insert.setString(1, unit);
      insert.setString(2, name);
      insert.executeUpdate();
    }
  }
}

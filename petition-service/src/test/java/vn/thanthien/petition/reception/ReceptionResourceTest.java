package vn.thanthien.petition.reception;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.petition.ServiceTest;

@QuarkusTest
class ReceptionResourceTest extends ServiceTest {

  private static final String HELD =
      """
      {"date": "2023-05-04", "role": "CHAIRMAN", "receptionKind": "PERIODIC", "inPerson": true,
       "held": true, "visitors": 3}
      """;

  @Test
  void aHeldSessionIsRecorded() {
    var answer = record(HELD).statusCode(201).header("ETag", "\"1\"");

    assertBody(
        answer,
        """
        {"id": "%s", "revision": 1, "unit": "%s", "date": "2023-05-04", "role": "CHAIRMAN",
         "receptionKind": "PERIODIC", "inPerson": true, "held": true, "visitors": 3}
        """
            .formatted(answer.extract().<String>path("id"), unit));
  }

  @Test
  void theSecretarysSessionsAreKeptByThePartyOffice() {
    as(unit, Role.PARTY_OFFICE)
        .body(HELD.replace("CHAIRMAN", "PARTY_SECRETARY"))
        .post("/api/receptions")
        .then()
        .statusCode(201);
    as(unit, Role.HANDLER).body(HELD).post("/api/receptions").then().statusCode(403);
    record(HELD).statusCode(201);

    officer()
        .get("/api/receptions?role=PARTY_SECRETARY")
        .then()
        .body("items", hasSize(1))
        .body("items[0].role", equalTo("PARTY_SECRETARY"));
  }

  @Test
  void aSessionIsCountedOnce() {
    record(HELD).statusCode(201);

    record(HELD)
        .statusCode(409)
        .body("type", equalTo("/problems/already-exists"))
        .body("errors[0].field", equalTo("date"));
    record(HELD.replace("CHAIRMAN", "VICE_CHAIRMAN")).statusCode(201);
    record(HELD.replace("PERIODIC", "AD_HOC")).statusCode(201);
  }

  @Test
  void theLegalDayIsTheOneInVietnam() {
    clock.stopAt(Instant.parse("2023-05-03T17:30:00Z"));

    record(HELD).statusCode(201);
    record(HELD.replace("2023-05-04", "2023-05-05"))
        .statusCode(422)
        .body("type", equalTo("/problems/time-order"))
        .body("errors[0].field", equalTo("date"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"held\": true',     '\"held\": false',   422, inPerson",
    "'\"visitors\": 3',    '\"visitors\": -1',  422, visitors",
    "'\"held\": true,',    '',                  422, held",
    "CHAIRMAN,             MAYOR,               400, role",
    "'\"visitors\"',       '\"guests\"',        400, guests"
  })
  void whatCannotBeIsNamedByItsField(String good, String bad, int status, String field) {
    record(HELD.replace(good, bad)).statusCode(status).body("errors[0].field", equalTo(field));

    officer().get("/api/receptions").then().body("items", hasSize(0));
  }

  private ValidatableResponse record(String body) {
    return officer().body(body).post("/api/receptions").then();
  }
}

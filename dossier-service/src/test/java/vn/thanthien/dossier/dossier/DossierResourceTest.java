package vn.thanthien.dossier.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.Tokens;

@QuarkusTest
class DossierResourceTest extends ServiceTest {

  private static final String RECEIPT =
      """
      {"code": "H56.30.12-230504-0001", "procedureCode": "1.001193", "channel": "ONLINE",
       "receivedAt": "2023-05-04T08:15:00+07:00", "applicantName": "Lê Thị Mẫu",
       "applicantIdentityNumber": "038200012345", "homeDelivery": false, "assistedFiling": false}
      """;

  @Test
  void aReceivedDossierIsDueAfterItsWorkingDays() {
    received()
        .statusCode(201)
        .header("Location", notNullValue())
        .header("ETag", "\"1\"")
        .body("unit", equalTo(unit))
        .body("status", equalTo("RECEIVED"))
        .body("dueAt", equalTo("2023-05-11T10:00:00Z"))
        .body("applicantName", equalTo("Lê Thị Mẫu"))
        .body("applicantIdentityNumber", equalTo("0382******45"));
  }

  @Test
  void aSupplementStopsTheClock() {
    var id = received().extract().path("id").toString();

    step(
            id,
            "supplement-request",
            "{\"at\": \"2023-05-05T09:00:00+07:00\", \"reason\": \"Thiếu giấy chứng sinh\"}")
        .statusCode(200)
        .body("status", equalTo("SUPPLEMENT_REQUESTED"));
    step(id, "supplement-receipt", "{\"at\": \"2023-05-09T09:00:00+07:00\"}")
        .statusCode(200)
        .body("status", equalTo("PROCESSING"))
        .body("dueAt", equalTo("2023-05-15T10:00:00Z"));
    step(id, "completion", "{\"at\": \"2023-05-15T16:00:00+07:00\", \"resultDigitised\": true}")
        .statusCode(200)
        .body("punctuality", equalTo("ON_TIME"));
    step(id, "return", "{\"at\": \"2023-05-20T09:00:00+07:00\", \"homeDelivery\": true}")
        .statusCode(200)
        .header("ETag", "\"5\"")
        .body("status", equalTo("RETURNED"))
        .body("punctuality", equalTo("ON_TIME"));
  }

  @Test
  void aStepOutOfOrderIsRefusedAndChangesNothing() {
    var id = received().extract().path("id").toString();

    step(id, "completion", "{\"at\": \"2023-05-03T09:00:00+07:00\", \"resultDigitised\": true}")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/time-order"))
        .body("errors[0].field", equalTo("at"));
    step(id, "return", "{\"homeDelivery\": false}")
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));

    clerk().get("/api/dossiers/" + id).then().body("status", equalTo("RECEIVED"));
  }

  @Test
  void aStepDecidedOnAnOlderStateIsRefused() {
    var id = received().extract().path("id").toString();

    clerk()
        .header("If-Match", "\"7\"")
        .body("{\"resultDigitised\": true}")
        .post("/api/dossiers/" + id + "/completion")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/stale"));
  }

  @Test
  void theSameRequestUnderTheSameKeyHappensOnce() {
    var first = clerk().header("Idempotency-Key", "k1").body(RECEIPT).post("/api/dossiers").then();
    var again = clerk().header("Idempotency-Key", "k1").body(RECEIPT).post("/api/dossiers").then();

    first.statusCode(201);
    again.statusCode(201).header("Location", equalTo(first.extract().header("Location")));
    clerk().get("/api/dossiers").then().body("items", hasSize(1));
    clerk()
        .header("Idempotency-Key", "k1")
        .body(RECEIPT.replace("0001", "0002"))
        .post("/api/dossiers")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
  }

  @Test
  void aCodeUsedTwiceIsRefusedNamingTheField() {
    received().statusCode(201);

    received()
        .statusCode(409)
        .body("type", equalTo("/problems/already-exists"))
        .body("errors[0].field", equalTo("code"));
  }

  @Test
  void badInputIsNamedByItsField() {
    clerk()
        .body(RECEIPT.replace("1.001193", "9.999999"))
        .post("/api/dossiers")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("procedureCode"));
    clerk()
        .body(RECEIPT.replace("\"ONLINE\"", "\"FAX\""))
        .post("/api/dossiers")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("channel"));
    clerk()
        .body(RECEIPT.replace("Lê Thị Mẫu", " "))
        .post("/api/dossiers")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("applicantName"))
        .body("errors[0].message", equalTo("Không được để trống."));
    clerk()
        .body(RECEIPT.replace("\"channel\"", "\"chanel\""))
        .post("/api/dossiers")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("chanel"));
    clerk().body("{\"code\": ").post("/api/dossiers").then().statusCode(400);
    clerk()
        .body(RECEIPT.replace("2023-05-04", "2123-05-04"))
        .post("/api/dossiers")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("receivedAt"));

    clerk().get("/api/dossiers").then().body("items", hasSize(0));
  }

  @Test
  void aTokenThatWasGoodIsRefusedWhenItsTimeIsOver() {
    var token = Tokens.lasting(Duration.ofSeconds(5), unit, Role.ONE_STOP_CLERK);

    given().auth().oauth2(token).get("/api/dossiers").then().statusCode(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> given().auth().oauth2(token).get("/api/dossiers").then().statusCode(401));
  }

  @Test
  void whoMayNotIsToldSoInTheSameForm() {
    as(unit, Role.SURVEY_RUNNER)
        .get("/api/dossiers")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/forbidden"));
    given()
        .auth()
        .oauth2(Tokens.expired(unit, Role.ONE_STOP_CLERK))
        .get("/api/dossiers")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unauthenticated"));
  }

  @Test
  void pagesFollowOneAnother() {
    for (var i = 1; i <= 3; i++) {
      clerk()
          .body(RECEIPT.replace("-0001", "-000" + i))
          .post("/api/dossiers")
          .then()
          .statusCode(201);
    }

    var next =
        clerk()
            .get("/api/dossiers?limit=2")
            .then()
            .body("items", hasSize(2))
            .extract()
            .path("next")
            .toString();
    var rest = clerk().get("/api/dossiers?limit=2&after=" + next).then();
    rest.body("items", hasSize(1)).body("next", nullValue());
    assertThat(rest.extract().<String>path("items[0].code")).endsWith("-0003");
  }

  private ValidatableResponse received() {
    return clerk().body(RECEIPT).post("/api/dossiers").then();
  }

  private ValidatableResponse step(String id, String step, String body) {
    return clerk().body(body).post("/api/dossiers/" + id + "/" + step).then();
  }
}

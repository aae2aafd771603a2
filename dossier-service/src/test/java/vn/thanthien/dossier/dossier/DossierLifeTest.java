package vn.thanthien.dossier.dossier;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.kernel.caller.Role;

/// Whole lives of dossiers as the desk lives them.
@QuarkusTest
class DossierLifeTest extends ServiceTest {

  private static final String CODE = "H56.30.12-260302-0001";

  @BeforeEach
  void onMondayMorning() {
    clock.stopAt(Instant.parse("2026-03-02T02:00:00Z"));
  }

  @Test
  void anOnlineFilingStandsUntilItIsReceived() {
    var id = come("\"registeredOnly\": true");
    dossier(id)
        .body("status", equalTo("REGISTERED"))
        .body("registeredAt", equalTo("2026-03-02T02:00:00Z"))
        .body("dueAt", nullValue());

    clock.stopAt(Instant.parse("2026-03-03T02:00:00Z"));
    step(id, "acceptance", "{}")
        .statusCode(200)
        .body("status", equalTo("RECEIVED"))
        .body("registeredAt", equalTo("2026-03-02T02:00:00Z"))
        .body("receivedAt", equalTo("2026-03-03T02:00:00Z"))
        .body("dueAt", equalTo("2026-03-10T10:00:00Z"));
  }

  @Test
  void aPaymentStopsTheClockAndIsKeptAsPaid() {
    var id = come("\"registeredOnly\": false");

    step(
            id,
            "payment-request",
            "{\"at\": \"2026-03-02T02:00:00Z\", \"name\": \"Lệ phí\", \"amount\": 8000}")
        .statusCode(200)
        .body("status", equalTo("PAYMENT_REQUESTED"))
        .body("fees", hasSize(1))
        .body("fees[0].paidAt", nullValue());
    step(id, "supplement-receipt", "{}").statusCode(409);
    clock.stopAt(Instant.parse("2026-03-04T02:00:00Z"));
    step(id, "payment-receipt", "{}")
        .statusCode(200)
        .body("status", equalTo("PROCESSING"))
        .body("dueAt", equalTo("2026-03-11T10:00:00Z"))
        .body("supplementRequests", equalTo(0))
        .body("fees[0].paidAt", equalTo("2026-03-04T02:00:00Z"));
  }

  @Test
  void anApologyAppointsOneNewDateButDoesNotChangeTheVerdict() {
    var id = come("\"registeredOnly\": false");

    clock.stopAt(Instant.parse("2026-03-06T02:00:00Z"));
    step(id, "reappointment", "{\"newDueAt\": \"2026-03-09T10:00:00Z\", \"reason\": \"Bận\"}")
        .statusCode(422)
        .body("errors[0].field", equalTo("newDueAt"));
    step(id, "reappointment", "{\"newDueAt\": \"2026-03-12T10:00:00Z\", \"reason\": \"Xác minh\"}")
        .statusCode(200)
        .body("dueAt", equalTo("2026-03-09T10:00:00Z"))
        .body("newDueAt", equalTo("2026-03-12T10:00:00Z"))
        .body("apologyDuty", equalTo("FULFILLED"));
    step(id, "reappointment", "{\"newDueAt\": \"2026-03-13T10:00:00Z\", \"reason\": \"Nữa\"}")
        .statusCode(409)
        .body("detail", containsString("Chỉ được hẹn lại"));
    clock.stopAt(Instant.parse("2026-03-11T02:00:00Z"));
    step(id, "completion", "{\"resultDigitised\": false}")
        .statusCode(200)
        .body("punctuality", equalTo("LATE"))
        .body("apologyDuty", equalTo("FULFILLED"));
  }

  @Test
  void everyStepStandsInTheHistoryWithWhoAndWhen() {
    var id = come("\"registeredOnly\": false");
    step(id, "assignment", "{\"handler\": \"Trần Văn Xử Lý\", \"note\": \"Làm sớm\"}");
    step(id, "refusal", "{\"reason\": \"Không thuộc thẩm quyền\"}").statusCode(409);
    named("Đỗ Thị Một Cửa", unit, Role.ONE_STOP_CLERK)
        .body("{\"reason\": \"Đổi ý\"}")
        .post("/api/dossiers/" + id + "/withdrawal")
        .then()
        .statusCode(200);

    clerk()
        .get("/api/dossiers/" + id + "/history")
        .then()
        .statusCode(200)
        .body("actorName", hasItems("Đỗ Thị Một Cửa"))
        .body("type", contains("RECEIVED", "ASSIGNED", "WITHDRAWN"))
        .body("status", contains("RECEIVED", "PROCESSING", "WITHDRAWN"))
        .body("revision", contains(1, 2, 3))
        .body("actor", everyItem(notNullValue()))
        .body("occurredAt", everyItem(equalTo("2026-03-02T02:00:00Z")))
        .body("handler", contains(null, "Trần Văn Xử Lý", "Trần Văn Xử Lý"))
        .body("note", contains(null, "Làm sớm", "Đổi ý"));
    as(unit, Role.AUDITOR)
        .get("/api/dossiers/" + id + "/history")
        .then()
        .body("note", everyItem(nullValue()));
  }

  @Test
  void componentsMayBeDescribedAnewAndAreCountedByWhatWasScanned() {
    var id =
        come(
            """
            "components": [{"name": "Tờ khai", "copies": 1, "digitised": false, "reused": false}]
            """);
    clerk()
        .body(
            """
            [{"name": "Tờ khai", "copies": 1, "digitised": true, "reused": false},
             {"name": "Giấy chứng sinh", "copies": 1, "digitised": true, "reused": false}]
            """)
        .put("/api/dossiers/" + id + "/components")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("components.digitised", contains(true, true));
  }

  @Test
  void theWorklistFindsByNameWithoutAccentsOnlyInsideOnesOwnUnit() {
    come("\"village\": \"thon-1\"");

    clerk()
        .queryParam("applicant", "le thi MAU")
        .queryParam("village", "thon-1")
        .queryParam("status", "RECEIVED", "PROCESSING")
        .queryParam("order", "DUE")
        .get("/api/dossiers")
        .then()
        .statusCode(200)
        .body("items.code", contains(CODE));
    clerk().queryParam("applicant", "%").get("/api/dossiers").then().body("items", hasSize(0));
    as("neighbour-of-" + unit, Role.ONE_STOP_CLERK)
        .queryParam("applicant", "le thi mau")
        .get("/api/dossiers")
        .then()
        .body("items", hasSize(0));
    clerk()
        .queryParam("status", "LOST")
        .get("/api/dossiers")
        .then()
        .statusCode(not(500))
        .statusCode(not(200));
  }

  @Test
  void theWorklistGoesOnWhereAPageEnded() {
    for (var i = 1; i <= 3; i++) {
      come("\"registeredOnly\": false", CODE.replace("0001", "000" + i));
    }
    for (var order : new String[] {"RECORDED", "DUE"}) {
      var next =
          clerk()
              .queryParams("limit", 2, "order", order)
              .get("/api/dossiers")
              .then()
              .body("items", hasSize(2))
              .extract()
              .<String>path("next");
      clerk()
          .queryParams("limit", 2, "order", order, "after", next)
          .get("/api/dossiers")
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("next", nullValue());
    }
    clerk().queryParam("after", "nonsense").get("/api/dossiers").then().statusCode(422);
  }

  @Test
  void countersSayWhatWaits() {
    come("\"registeredOnly\": true", CODE.replace("0001", "0001"));
    come("\"registeredOnly\": false", CODE.replace("0001", "0002"));
    var waiting = come("\"registeredOnly\": false", CODE.replace("0001", "0003"));
    step(waiting, "supplement-request", "{\"reason\": \"Thiếu\"}");
    var done = come("\"registeredOnly\": false", CODE.replace("0001", "0004"));
    step(done, "completion", "{\"resultDigitised\": false}");

    counted().body("registered", contains(1)).body("dueToday", contains(0));
    clock.stopAt(Instant.parse("2026-03-09T02:00:00Z"));
    counted()
        .body("inProgress", contains(1))
        .body("dueToday", contains(1))
        .body("overdue", contains(0))
        .body("awaitingSupplement", contains(1))
        .body("awaitingPayment", contains(0))
        .body("awaitingPickup", contains(1));
    clock.stopAt(Instant.parse("2026-03-09T10:00:01Z"));
    counted().body("dueToday", contains(0)).body("overdue", contains(1));
  }

  private ValidatableResponse counted() {
    return clerk().get("/api/dossiers/counts").then().statusCode(200).body("unit", contains(unit));
  }

  private String come(String more) {
    return come(more, CODE);
  }

  private String come(String more, String code) {
    return clerk()
        .body(
            """
            {"code": "%s", "procedureCode": "1.001193", "channel": "ONLINE",
             "applicantName": "Lê Thị Mẫu", "homeDelivery": false, "assistedFiling": false, %s}
            """
                .formatted(code, more))
        .post("/api/dossiers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse dossier(String id) {
    return clerk().get("/api/dossiers/" + id).then().statusCode(200);
  }

  private ValidatableResponse step(String id, String step, String body) {
    return clerk().body(body).post("/api/dossiers/" + id + "/" + step).then();
  }
}

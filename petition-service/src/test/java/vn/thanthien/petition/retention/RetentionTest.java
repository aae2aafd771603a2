package vn.thanthien.petition.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.petition.ServiceTest;

/// Whose affair it was is forgotten in time; what figures are made of is not.
@QuarkusTest
class RetentionTest extends ServiceTest {

  private static final Instant JUST_BEFORE = Instant.parse("2036-07-20T00:59:59Z");
  private static final Instant TEN_YEARS = Instant.parse("2036-07-20T01:00:01Z");

  @Inject RetentionDesk retention;

  @Test
  void anAnsweredProposalIsForgottenWithItsFilesAfterTenYears() throws SQLException {
    var id = answered();
    var before = officer().get("/api/petitions/" + id).then().extract().jsonPath();
    clock.stopAt(JUST_BEFORE);
    retention.scan();
    officer().get("/api/petitions/" + id).then().body("submitterName", equalTo("Lê Thị Mẫu"));

    clock.stopAt(TEN_YEARS);
    retention.scan();

    var after = officer().get("/api/petitions/" + id).then().statusCode(200).extract().jsonPath();
    assertThat(after.getString("submitterName")).isNull();
    assertThat(after.getString("content")).isNull();
    for (var field : new String[] {"revision", "stage", "kind", "receivedAt", "resolvedAt"}) {
      assertThat(after.<Object>get(field)).as(field).isEqualTo(before.get(field));
    }
    officer().get("/api/petitions/" + id + "/attachments").then().body("$", hasSize(0));
    officer()
        .get("/api/petitions/" + id + "/history")
        .then()
        .body("$", hasSize(5))
        .body("findAll { it.note != null }", hasSize(0));
    assertThat(rows("file_content")).isZero();
    assertThat(rows("submission")).isZero();
  }

  @Test
  void aDenouncerIsForgottenAfterFifteenYearsButWhoLookedIsNot() throws SQLException {
    var id = denounced();
    denunciationOfficer()
        .body("{\"reason\": \"Làm việc với chị Mẫu theo kế hoạch\"}")
        .post("/api/petitions/" + id + "/unmaskings")
        .then()
        .statusCode(200)
        .body("submitterName", equalTo("Lê Thị Mẫu"));
    clock.stopAt(Instant.parse("2041-07-03T00:59:59Z"));
    retention.scan();
    assertThat(rows("vault_entry")).isEqualTo(1);

    clock.stopAt(Instant.parse("2041-07-03T01:00:01Z"));
    retention.scan();

    assertThat(rows("vault_entry")).isZero();
    denunciationOfficer()
        .get("/api/petitions/" + id + "/unmaskings")
        .then()
        .body("$", hasSize(1))
        .body("[0].viewer", notNullValue())
        .body("[0].reason", nullValue());
    denunciationOfficer()
        .body("{\"reason\": \"Làm việc với người tố cáo theo kế hoạch\"}")
        .post("/api/petitions/" + id + "/unmaskings")
        .then()
        .statusCode(404);
  }

  @Test
  void whatWasPutAsideIsForgottenWhenTheYearIsOver() {
    var id = received(receipt("Đơn không rõ nội dung"));
    step(
            id,
            "classification",
            """
            {"at": "2026-07-02T08:00:00+07:00", "kind": "FEEDBACK", "withinCompetence": true,
             "eligible": false}
            """)
        .statusCode(200);
    step(
            id,
            "filing",
            "{\"at\": \"2026-07-02T08:00:00+07:00\", \"reason\": \"Chị Mẫu không ghi địa chỉ\"}")
        .statusCode(200)
        .body("keptUntil", equalTo("2027-07-02"));
    clock.stopAt(Instant.parse("2027-07-01T16:59:59Z"));
    retention.scan();
    officer()
        .get("/api/petitions/" + id)
        .then()
        .body("reason", equalTo("Chị Mẫu không ghi địa chỉ"));

    clock.stopAt(Instant.parse("2027-07-01T17:00:00Z"));
    retention.scan();

    officer()
        .get("/api/petitions/" + id)
        .then()
        .body("stage", equalTo("FILED"))
        .body("reason", nullValue())
        .body("content", nullValue());
  }

  @Test
  void oneWithdrawnBeforeAnybodyClassifiedItIsForgottenAndStillOpens() throws SQLException {
    var id = received(receipt("Đơn rút lại"));
    step(id, "withdrawal", "{\"at\": \"2026-07-02T08:00:00+07:00\"}").statusCode(200);
    clock.stopAt(TEN_YEARS);

    retention.scan();

    assertThat(rows("vault_entry")).isZero();
    officer()
        .get("/api/petitions/" + id)
        .then()
        .statusCode(200)
        .body("stage", equalTo("WITHDRAWN"))
        .body("content", nullValue());
  }

  @Test
  void aLegalHoldKeepsItUntilItIsReleased() {
    var id = answered();
    as(unit, Role.LEADER).put("/api/petitions/" + id + "/legal-hold").then().statusCode(204);
    as("neighbour-" + UUID.randomUUID(), Role.LEADER)
        .put("/api/petitions/" + id + "/legal-hold")
        .then()
        .statusCode(404);
    clock.stopAt(TEN_YEARS);

    retention.scan();
    officer()
        .get("/api/petitions/" + id)
        .then()
        .body("legalHold", equalTo(true))
        .body("submitterName", equalTo("Lê Thị Mẫu"));

    as(unit, Role.LEADER).delete("/api/petitions/" + id + "/legal-hold").then().statusCode(204);
    retention.scan();
    officer().get("/api/petitions/" + id).then().body("submitterName", nullValue());
  }

  @Test
  void whatIsStillOpenIsNotForgottenHoweverOld() {
    var id = received(receipt("Đơn còn dở dang"));
    clock.stopAt(Instant.parse("2066-07-01T00:00:00Z"));

    retention.scan();

    officer().get("/api/petitions/" + id).then().body("content", equalTo("Đơn còn dở dang"));
  }

  @Test
  void theReceptionBookForgetsWhoCame() {
    var id =
        officer()
            .body(
                """
                {"receivedOn": "2026-07-01", "visitorName": "Lê Thị Mẫu",
                 "visitorAddress": "Thôn 1", "identityNumber": "038182000045",
                 "content": "Hỏi về chế độ", "people": 1}
                """)
            .post("/api/receptions/book")
            .then()
            .statusCode(201)
            .extract()
            .path("id")
            .toString();
    unmaskVisitor(id).body("name", equalTo("Lê Thị Mẫu"));
    clock.stopAt(Instant.parse("2036-07-02T00:00:00Z"));

    retention.scan();

    unmaskVisitor(id)
        .body("name", containsString("đã xóa"))
        .body("identityNumber", nullValue())
        .body("address", nullValue());
  }

  private ValidatableResponse unmaskVisitor(String id) {
    return officer()
        .body("{\"reason\": \"Đối chiếu danh sách tiếp công dân\"}")
        .post("/api/receptions/book/" + id + "/unmaskings")
        .then()
        .statusCode(200);
  }

  private String answered() {
    var id = received(receipt("Kiến nghị sửa đường"));
    step(
            id,
            "classification",
            """
            {"at": "2026-07-02T08:00:00+07:00", "kind": "PROPOSAL", "withinCompetence": true,
             "eligible": true, "note": "Chị Mẫu nói thêm"}
            """)
        .statusCode(200);
    officer()
        .contentType("application/pdf")
        .header("Content-Disposition", "attachment; filename=\"don.pdf\"")
        .body("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
        .post("/api/petitions/" + id + "/attachments")
        .then()
        .statusCode(201);
    step(id, "assignment", "{\"at\": \"2026-07-03T08:00:00+07:00\", \"handler\": \"can.bo\"}")
        .statusCode(200);
    step(id, "resolution", "{\"at\": \"2026-07-20T08:00:00+07:00\", \"result\": \"ANSWERED\"}")
        .statusCode(200);
    return id;
  }

  private String denounced() {
    var id = received(receipt("Tố cáo cán bộ"));
    step(
            id,
            "classification",
            """
            {"at": "2026-07-02T08:00:00+07:00", "kind": "DENUNCIATION", "withinCompetence": true,
             "eligible": true}
            """)
        .statusCode(200);
    step(id, "withdrawal", "{\"at\": \"2026-07-03T08:00:00+07:00\"}").statusCode(200);
    return id;
  }

  private static String receipt(String content) {
    return """
    {"receivedAt": "2026-07-01T08:00:00+07:00", "source": "POST", "content": "%s",
     "submitterName": "Lê Thị Mẫu", "submitterAddress": "Thôn 1"}
    """
        .formatted(content);
  }

  private RequestSpecification denunciationOfficer() {
    return as(unit, Role.DENUNCIATION_OFFICER);
  }
}

package vn.thanthien.petition.petition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.Tokens;
import vn.thanthien.petition.ServiceTest;

@QuarkusTest
class PetitionResourceTest extends ServiceTest {

  private static final String RECEIPT =
      """
      {"receivedAt": "2023-05-04T08:15:00+07:00", "source": "RECEPTION_DESK",
       "content": "Đề nghị xem lại ranh giới thửa đất số 12", "submitterName": "Lê Thị Mẫu",
       "submitterAddress": "Thôn 1, xã Hoằng Cát", "village": "hoangcat.thon1"}
      """;

  private static final String COMPLAINT =
      """
      {"at": "2023-05-05T09:00:00+07:00", "kind": "COMPLAINT", "withinCompetence": true,
       "eligible": true}
      """;

  @Test
  void aComplaintLivesFromReceiptToResolution() {
    var receipt = officer().body(RECEIPT).post("/api/petitions").then().statusCode(201);
    var id = receipt.extract().path("id").toString();
    receipt.header("Location", containsString("/api/petitions/" + id)).header("ETag", "\"1\"");
    assertBody(
        receipt,
        """
        {"id": "%s", "revision": 1, "unit": "%s", "source": "RECEPTION_DESK",
         "status": "RECEIVED", "statusName": "Đã tiếp nhận", "stage": "RECEIVED",
         "stageName": "Đã tiếp nhận", "receivedAt": "2023-05-04T01:15:00Z", "signers": 1,
         "manySigners": false, "caseId": "%s", "overdue": false, "village": "hoangcat.thon1",
         "submitterName": "Lê Thị Mẫu", "submitterAddress": "Thôn 1, xã Hoằng Cát",
         "content": "Đề nghị xem lại ranh giới thửa đất số 12"}
        """
            .formatted(id, unit, id));

    step(id, "classification", COMPLAINT)
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("acceptDueAt", equalTo("2023-05-14T16:59:59.999999Z"))
        .body("acceptLegalBasis", equalTo("Luật Khiếu nại 02/2011/QH13, Đ.27"))
        .body("resolveDueAt", nullValue());
    step(id, "acceptance", "{\"at\": \"2023-05-08T09:00:00+07:00\"}")
        .statusCode(200)
        .body("resolveDueAt", equalTo("2023-06-07T16:59:59.999999Z"));
    step(
            id,
            "resolution",
            """
            {"at": "2023-06-01T16:00:00+07:00", "result": "PARTLY_RIGHT",
             "documentNumber": "12/QĐ-UBND"}
            """)
        .statusCode(200);

    var answer = as(unit, Role.LEADER).get("/api/petitions/" + id).then().statusCode(200);
    answer.header("ETag", "\"4\"");
    assertBody(
        answer,
        """
        {"id": "%s", "revision": 4, "unit": "%s", "source": "RECEPTION_DESK",
         "status": "RESOLVED", "statusName": "Đã giải quyết", "stage": "DECIDED",
         "stageName": "Đã giải quyết", "receivedAt": "2023-05-04T01:15:00Z", "signers": 1,
         "manySigners": false, "caseId": "%s", "overdue": false, "kind": "COMPLAINT",
         "replyDueAt": "2023-05-18T16:59:59.999999Z",
         "withinCompetence": true, "eligible": true, "classifiedAt": "2023-05-05T02:00:00Z",
         "acceptDueAt": "2023-05-14T16:59:59.999999Z",
         "acceptLegalBasis": "Luật Khiếu nại 02/2011/QH13, Đ.27",
         "acceptedAt": "2023-05-08T02:00:00Z",
         "resolveDueAt": "2023-06-07T16:59:59.999999Z",
         "resolveLegalBasis": "Luật Khiếu nại 02/2011/QH13, Đ.28",
         "processedAt": "2023-06-01T09:00:00Z", "resolvedAt": "2023-06-01T09:00:00Z",
         "result": "PARTLY_RIGHT", "documentNumber": "12/QĐ-UBND", "village": "hoangcat.thon1",
         "submitterName": "Lê Thị Mẫu", "submitterAddress": "Thôn 1, xã Hoằng Cát",
         "content": "Đề nghị xem lại ranh giới thửa đất số 12"}
        """
            .formatted(id, unit, id));
  }

  @Test
  void anotherBodysPetitionIsTransferred() {
    var id = received(RECEIPT);
    step(
        id,
        "classification",
        COMPLAINT.replace("\"withinCompetence\": true", "\"withinCompetence\": false"));

    step(
            id,
            "transfer",
            """
            {"at": "2023-05-06T09:00:00+07:00", "to": "Thanh tra huyện",
             "documentNumber": "15/CV-UBND"}
            """)
        .statusCode(200)
        .body("status", equalTo("TRANSFERRED"))
        .body("to", equalTo("Thanh tra huyện"))
        .body("processedAt", equalTo("2023-05-06T02:00:00Z"))
        .body("resolvedAt", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          guidance     | {"to": "Tòa án nhân dân huyện"}  | GUIDED
          sending-back | {"reason": "Đơn không có chữ ký"} | SENT_BACK
          filing       | {"reason": "Đơn nặc danh"}        | FILED
          withdrawal   | {}                                | WITHDRAWN
          """)
  void aClassifiedPetitionLeavesTheDeskInTheWaysTheLawKnows(
      String step, String body, String status) {
    clock.stopAt(Instant.parse("2023-05-10T03:00:00Z"));
    var id = received(RECEIPT);
    step(id, "classification", COMPLAINT);

    step(id, step, body)
        .statusCode(200)
        .body("status", equalTo(status))
        .body("processedAt", equalTo("2023-05-10T03:00:00Z"));

    step(id, step, body).statusCode(409).body("type", equalTo("/problems/wrong-state"));
  }

  @Test
  void aStepInTheWrongStateIsRefusedAndChangesNothing() {
    var id = received(RECEIPT);

    assertBody(
        step(id, "resolution", "{\"result\": \"RIGHT\"}")
            .statusCode(409)
            .contentType("application/problem+json"),
        """
        {"type": "/problems/wrong-state", "status": 409,
         "title": "Bước này không làm được ở trạng thái hiện tại",
         "detail": "Đơn đang ở trạng thái “Đã tiếp nhận”, không thể chuyển sang “Đã giải quyết”."}
        """);

    officer()
        .get("/api/petitions/" + id)
        .then()
        .body("status", equalTo("RECEIVED"))
        .body("revision", equalTo(1));
  }

  @Test
  void aTimeInTheFutureOrBeforeThePreviousStepIsRefused() {
    var id = received(RECEIPT);

    assertBody(
        step(id, "classification", COMPLAINT.replace("2023-05-05", "2023-05-03"))
            .statusCode(422)
            .contentType("application/problem+json"),
        """
        {"type": "/problems/time-order", "status": 422, "title": "Thời điểm không hợp lý",
         "detail": "Bước này không thể trước bước liền trước của đơn.",
         "errors": [{"field": "at",
                     "message": "Bước này không thể trước bước liền trước của đơn."}]}
        """);
    step(id, "classification", COMPLAINT.replace("2023", "2123"))
        .statusCode(422)
        .body("type", equalTo("/problems/time-order"))
        .body("errors[0].field", equalTo("at"));
    officer()
        .body(RECEIPT.replace("2023", "2123"))
        .post("/api/petitions")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("receivedAt"));

    officer().get("/api/petitions").then().body("items", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({
    "RECEPTION_DESK, FAX,          400, source",
    "'submitterName', 'submiterName', 400, submiterName",
    "Lê Thị Mẫu,     ' ',          422, submitterName",
    "hoangcat.thon1, Thôn Một,     422, village",
    "2023-05-04T08,  ngày 4,       400, receivedAt"
  })
  void badInputIsNamedByItsField(String good, String bad, int status, String field) {
    receive(RECEIPT.replace(good, bad))
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo(field));

    officer().get("/api/petitions").then().body("items", hasSize(0));
  }

  @Test
  void aBodyThatIsNoJsonOrMissingIsRefused() {
    var id = received(RECEIPT);

    receive("{\"content\": ").statusCode(400).body("type", equalTo("/problems/malformed"));
    officer()
        .post("/api/petitions/" + id + "/acceptance")
        .then()
        .statusCode(422)
        .contentType("application/problem+json");
    step(id, "classification", "{\"kind\": \"COMPLAINT\", \"eligible\": true}")
        .statusCode(422)
        .body("errors[0].field", equalTo("withinCompetence"));
  }

  @Test
  void aUnitOutsideTheCallersScopeIsUnknown() {
    receive(RECEIPT.replaceFirst("\\{", "{\"unit\": \"another-commune\", "))
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-reference"))
        .body("errors[0].field", equalTo("unit"));
  }

  @Test
  void theSameRequestUnderTheSameKeyHappensOnce() {
    var first = officer().header("Idempotency-Key", "k1").body(RECEIPT).post("/api/petitions");
    var again = officer().header("Idempotency-Key", "k1").body(RECEIPT).post("/api/petitions");

    first.then().statusCode(201);
    again.then().statusCode(201).header("Location", equalTo(first.header("Location")));
    officer().get("/api/petitions").then().body("items", hasSize(1));
    officer()
        .header("Idempotency-Key", "k1")
        .body(RECEIPT.replace("số 12", "số 13"))
        .post("/api/petitions")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
  }

  @Test
  void aStepSentAgainUnderItsKeyIsTakenOnce() {
    var id = received(RECEIPT);
    for (var time = 0; time < 2; time++) {
      officer()
          .header("Idempotency-Key", "step-1")
          .header("If-Match", "\"1\"")
          .body(COMPLAINT)
          .post("/api/petitions/" + id + "/classification")
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"");
    }
  }

  @Test
  void aStepDecidedOnAnOlderStateIsRefused() {
    var id = received(RECEIPT);
    step(id, "classification", COMPLAINT).statusCode(200);

    officer()
        .header("If-Match", "\"1\"")
        .body("{}")
        .post("/api/petitions/" + id + "/acceptance")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/stale"));
  }

  @Test
  void anExpiredSignInIsToldSo() {
    assertBody(
        given()
            .auth()
            .oauth2(Tokens.expired(unit, Role.RECEPTION_OFFICER))
            .contentType(ContentType.JSON)
            .body(RECEIPT)
            .post("/api/petitions")
            .then()
            .statusCode(401)
            .contentType("application/problem+json"),
        """
        {"type": "/problems/unauthenticated", "status": 401,
         "title": "Chưa đăng nhập hoặc phiên đăng nhập đã hết hạn"}
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {Role.ONE_STOP_CLERK, Role.SURVEY_RUNNER, Role.LETTER_CLERK, Role.VILLAGE_HEAD})
  void otherRolesMayNeitherReceiveNorRead(String role) {
    as(unit, role)
        .body(RECEIPT)
        .post("/api/petitions")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/forbidden"));
    as(unit, role).get("/api/petitions").then().statusCode(403);
  }

  @Test
  void aDenouncerIsKnownToTheDenunciationOfficerAlone() {
    var id = received(RECEIPT);
    step(id, "classification", COMPLAINT.replace("COMPLAINT", "DENUNCIATION"))
        .statusCode(200)
        .body("acceptLegalBasis", equalTo("Luật Tố cáo 25/2018/QH14, Đ.24"));

    for (var role :
        new String[] {
          Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.COMMUNE_ADMIN, Role.AUDITOR
        }) {
      var body =
          as(unit, role).get("/api/petitions/" + id).then().statusCode(200).extract().asString();
      assertThat(body).doesNotContain("Mẫu", "Thôn 1", "thửa đất", "hoangcat.thon1");
    }
    as(unit, Role.DENUNCIATION_OFFICER)
        .get("/api/petitions/" + id)
        .then()
        .statusCode(200)
        .body("submitterName", nullValue())
        .body("content", nullValue())
        .body("village", equalTo("hoangcat.thon1"));
    as(unit, Role.DENUNCIATION_OFFICER)
        .get("/api/petitions")
        .then()
        .body("items", hasSize(1))
        .body("items.submitterName", everyItem(nullValue()));
  }

  @Test
  void beforeItsKindIsKnownOnlyWhoTakesPetitionsInReadsIt() {
    var id = received(RECEIPT);

    as(unit, Role.HANDLER)
        .get("/api/petitions/" + id)
        .then()
        .statusCode(200)
        .body("content", nullValue())
        .body("village", nullValue());
    officer().get("/api/petitions/" + id).then().body("submitterName", equalTo("Lê Thị Mẫu"));
  }

  @Test
  void listsNameNobodyAndAreFiltered() {
    var id = received(RECEIPT);
    received(RECEIPT);
    step(id, "classification", COMPLAINT);

    var list = officer().get("/api/petitions").then().body("items", hasSize(2));
    assertThat(list.extract().asString()).doesNotContain("Mẫu", "thửa đất", "xã Hoằng Cát");
    officer()
        .get("/api/petitions?status=CLASSIFIED&kind=COMPLAINT")
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(id));
    officer().get("/api/petitions?kind=FEEDBACK").then().body("items", hasSize(0));
  }

  @Test
  void pagesFollowOneAnother() {
    var first = received(RECEIPT);
    received(RECEIPT);
    var third = received(RECEIPT);

    var next =
        officer()
            .get("/api/petitions?limit=2")
            .then()
            .body("items", hasSize(2))
            .body("items[0].id", equalTo(first))
            .extract()
            .path("next")
            .toString();
    officer()
        .get("/api/petitions?limit=2&after=" + next)
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(third))
        .body("next", nullValue());
    officer().get("/api/petitions?limit=0").then().statusCode(422);
  }

  @Test
  void aRefusalNeverQuotesWhatWasWritten() {
    receive(RECEIPT.replace("\"RECEPTION_DESK\"", "\"Lê Thị Mẫu ký tên\""))
        .statusCode(400)
        .body(not(containsString("Mẫu")));
  }

  private ValidatableResponse receive(String body) {
    return officer().body(body).post("/api/petitions").then();
  }
}

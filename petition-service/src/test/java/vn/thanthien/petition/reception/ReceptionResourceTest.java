package vn.thanthien.petition.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.SheetFormat;
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

  @ParameterizedTest
  @CsvSource({
    "true,  true,  VICE_CHAIRMAN, false",
    "false, true,  CHAIRMAN,      false",
    "false, false, VICE_CHAIRMAN, false",
    "false, true,  VICE_CHAIRMAN, true"
  })
  void aSubstituteIsAnotherLeaderInTheAbsenceOfTheFirst(
      boolean inPerson, boolean held, String by, boolean taken) {
    record(
            """
            {"date": "2023-05-04", "role": "CHAIRMAN", "receptionKind": "PERIODIC",
             "inPerson": %s, "held": %s, "visitors": 0, "substitutedBy": "%s"}
            """
                .formatted(inPerson, held, by))
        .statusCode(taken ? 201 : 422);
  }

  @Test
  void aSessionIsConcludedOnceAndTheNoticeIsPrinted() throws IOException {
    var id = record(HELD).extract().path("id").toString();
    officer().get("/api/receptions/" + id + "/conclusion").then().statusCode(409);

    conclude(id, "2023-05-03").statusCode(422).body("errors[0].field", equalTo("concludedOn"));
    conclude(id, "2023-05-08")
        .statusCode(200)
        .body("conclusionNumber", equalTo("12/TB-UBND"))
        .body("concludedOn", equalTo("2023-05-08"));
    conclude(id, "2023-05-09").statusCode(409);

    var pdf = officer().get("/api/receptions/" + id + "/conclusion").then().statusCode(200);
    try (var read = Loader.loadPDF(pdf.extract().asByteArray())) {
      assertThat(new PDFTextStripper().getText(read).replaceAll("[ \u00a0\r\n]+", " "))
          .contains("THÔNG BÁO KẾT LUẬN TẠI BUỔI TIẾP CÔNG DÂN", "Số: 12/TB-UBND")
          .contains("Ngày 04/05/2023, Chủ tịch Ủy ban nhân dân tiếp công dân định kỳ.")
          .contains("Giao công chức địa chính đo lại.", "Báo cáo trước ngày 20.");
    }
    as("neighbour-of-" + unit, Role.RECEPTION_OFFICER)
        .get("/api/receptions/" + id + "/conclusion")
        .then()
        .statusCode(404);
    officer()
        .get("/api/receptions/" + id + "/history")
        .then()
        .body(
            "type",
            contains(
                "vn.thanthien.reception-session.held.v1",
                "vn.thanthien.reception-session.concluded.v1"));
  }

  @Test
  void whatDidNotTakePlaceHasNoConclusion() {
    var id =
        record(
                HELD.replace("\"inPerson\": true", "\"inPerson\": false")
                    .replace("\"held\": true, \"visitors\": 3", "\"held\": false, \"visitors\": 0"))
            .statusCode(201)
            .extract()
            .path("id")
            .toString();

    conclude(id, "2023-05-08").statusCode(409).body("detail", containsString("NĐ 154/2026"));
  }

  @Test
  void theSessionsAreExported() {
    record(HELD).statusCode(201);

    var csv =
        officer()
            .accept(SheetFormat.CSV_TYPE)
            .get("/api/receptions/export?from=2023-05-01&to=2023-06-01")
            .then()
            .statusCode(200);
    assertThat(csv.extract().asString())
        .contains("04/05/2023," + unit + ",Chủ tịch Ủy ban nhân dân,định kỳ,x,x,,3,,,");
    officer()
        .accept(SheetFormat.XLSX_TYPE)
        .get("/api/receptions/export?from=2023-05-01&to=2023-05-01")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("to"));
  }

  @Test
  void theSecretarysConclusionIsADocumentOfTheParty() throws IOException {
    var id = record(HELD.replace("CHAIRMAN", "PARTY_SECRETARY")).extract().path("id").toString();
    conclude(id, "2023-05-08").statusCode(200);

    var pdf = officer().get("/api/receptions/" + id + "/conclusion").then().statusCode(200);

    try (var read = Loader.loadPDF(pdf.extract().asByteArray())) {
      assertThat(new PDFTextStripper().getText(read).replaceAll("[ \u00a0\r\n]+", " "))
          .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Bí thư Đảng ủy tiếp công dân định kỳ.")
          .doesNotContain("CỘNG HÒA XÃ HỘI", "Độc lập", "Ủy ban nhân dân");
    }
  }

  private ValidatableResponse conclude(String id, String day) {
    return officer()
        .body(
            """
            {"number": "12/TB-UBND", "concludedOn": "%s",
             "conclusion": "Giao công chức địa chính đo lại.\\nBáo cáo trước ngày 20."}
            """
                .formatted(day))
        .post("/api/receptions/" + id + "/conclusion")
        .then();
  }

  private ValidatableResponse record(String body) {
    return officer().body(body).post("/api/receptions").then();
  }
}

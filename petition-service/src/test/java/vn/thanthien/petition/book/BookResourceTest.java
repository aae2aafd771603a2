package vn.thanthien.petition.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.petition.ServiceTest;

@QuarkusTest
class BookResourceTest extends ServiceTest {

  private static final String MAY = "/api/receptions/book/print?from=2023-05-01&to=2023-06-01";

  private static final String VISIT =
      """
      {"receivedOn": "2023-05-04", "visitorName": "Lê Thị Đào-9913",
       "visitorAddress": "Thôn 2, xã Hoằng Cát", "identityNumber": "038212345645",
       "content": "Đề nghị cấp lại giấy chứng nhận", "petitionKind": "PROPOSAL", "people": 2,
       "handledBefore": "Phòng TN&MT", "withinCompetence": true, "guidedTo": "UBND huyện",
       "guidanceDocument": "12/HD-UBND", "note": "Người cao tuổi"}
      """;

  @Test
  void theBookHasTheThirteenColumnsOfTheForm() throws IOException {
    var id = record(VISIT).statusCode(201).extract().path("id").toString();
    officer()
        .body("{\"outcome\": \"Đã cấp lại ngày 20/5\"}")
        .post("/api/receptions/book/" + id + "/follow-up")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("Đã cấp lại ngày 20/5"));

    var xlsx = officer().accept(SheetFormat.XLSX_TYPE).get(MAY).then().statusCode(200);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.extract().asByteArray()));
        var rows = book.getFirstSheet().openStream()) {
      var all = rows.toList();
      assertThat(all.get(2).getCellCount()).isEqualTo(13);
      assertThat(all.get(2).getCellText(0)).isEqualTo("STT");
      assertThat(all.get(2).getCellText(12)).isEqualTo("Ghi chú");
      var line = all.get(3);
      assertThat(line.getCellText(1)).isEqualTo("04/05/2023");
      assertThat(line.getCellText(2)).isEqualTo("Lê Thị Đào-9913, Thôn 2, xã Hoằng Cát");
      assertThat(line.getCellText(3)).isEqualTo("0382******45");
      assertThat(line.getCellText(5)).isEqualTo("Kiến nghị");
      assertThat(line.getCellText(8)).isEqualTo("x");
      assertThat(line.getCellText(9)).isEqualTo("UBND huyện, số 12/HD-UBND");
      assertThat(line.getCellText(11)).isEqualTo("Đã cấp lại ngày 20/5");
    }
    var pdf = officer().accept("application/pdf").get(MAY).then().statusCode(200);
    assertThat(text(pdf, "reception-book"))
        .contains("SỔ TIẾP CÔNG DÂN", "Mẫu số 03/TCD", "Từ ngày 01/05/2023 đến ngày 31/05/2023")
        .contains("Lê Thị Đào-9913", "0382******45")
        .doesNotContain("038212345645");
  }

  @Test
  void aDenouncerStandsInNoListAndNoExport() throws IOException {
    var id =
        record(VISIT.replace("PROPOSAL", "DENUNCIATION"))
            .statusCode(201)
            .body("protectedVisitor", equalTo(true))
            .body("visitorName", nullValue())
            .extract()
            .path("id")
            .toString();
    var reason = "{\"reason\": \"Xác minh đơn theo phân công\"}";

    officer().get("/api/receptions/book").then().body(not(containsString("Đào-9913")));
    assertThat(text(officer().accept("application/pdf").get(MAY).then(), "book-denunciation"))
        .contains("được bảo vệ")
        .doesNotContain("Đào-9913", "Thôn 2", "cấp lại");
    officer()
        .body(reason)
        .post("/api/receptions/book/" + id + "/unmaskings")
        .then()
        .statusCode(403)
        .body(not(containsString("Đào-9913")));
    as(unit, Role.DENUNCIATION_OFFICER)
        .body(reason)
        .post("/api/receptions/book/" + id + "/unmaskings")
        .then()
        .statusCode(200)
        .body("name", equalTo("Lê Thị Đào-9913"));
    as(unit, Role.AUDITOR)
        .get("/api/receptions/book/" + id + "/unmaskings")
        .then()
        .body("reason", contains("Xác minh đơn theo phân công"));
  }

  @Test
  void theListIsNarrowedToDaysAndAUnit() {
    record(VISIT).statusCode(201);
    record(VISIT.replace("2023-05-04", "2023-06-01")).statusCode(201);
    var book = "/api/receptions/book?from=2023-05-04&to=2023-06-01&unit=";

    officer()
        .get(book + unit)
        .then()
        .statusCode(200)
        .body("items.receivedOn", contains("2023-05-04"));
    officer().get(book + "elsewhere").then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void theWholeNumberIsShownForAReasonWhichIsKept() {
    var id =
        record(VISIT)
            .body("identityNumber", equalTo("0382******45"))
            .extract()
            .path("id")
            .toString();

    officer()
        .body("{\"reason\": \"ngắn\"}")
        .post("/api/receptions/book/" + id + "/unmaskings")
        .then()
        .statusCode(422);
    officer()
        .body("{\"reason\": \"Đối chiếu giấy tờ tùy thân\"}")
        .post("/api/receptions/book/" + id + "/unmaskings")
        .then()
        .statusCode(200)
        .body("identityNumber", equalTo("038212345645"));
    as(unit, Role.LEADER)
        .get("/api/receptions/book/" + id + "/unmaskings")
        .then()
        .body("", hasSize(1));
  }

  @Test
  void nothingOfAVisitorLiesInTheOpenOrLeaves() throws SQLException {
    var id = record(VISIT).extract().path("id").toString();

    assertThat(marked("select count(*) from reception_visit where ?::bytea is not null"))
        .isEqualTo(1);
    assertThat(
            marked(
                "select count(*) from reception_visit where position(?::bytea in visitor_name) > 0"))
        .isZero();
    assertThat(marked("select count(*) from outbox where position(?::bytea in body) > 0")).isZero();
    try (var connection = dataSource.getConnection();
        var events = connection.prepareStatement("select count(*) from outbox where key = ?")) {
      events.setString(1, id);
      try (var row = events.executeQuery()) {
        row.next();
        assertThat(row.getLong(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void aLineBelongsToAHeldSessionAndAPetitionOfTheUnit() {
    var session =
        officer()
            .body(
                """
                {"date": "2023-05-04", "role": "CHAIRMAN", "receptionKind": "PERIODIC",
                 "inPerson": true, "held": true, "visitors": 1}
                """)
            .post("/api/receptions")
            .then()
            .extract()
            .path("id")
            .toString();
    var petition =
        received("{\"source\": \"RECEPTION_DESK\", \"submitterName\": \"A\", \"content\": \"b\"}");

    record(with(VISIT, "session", session)).statusCode(201).body("session", equalTo(session));
    record(with(VISIT, "petition", petition)).statusCode(201).body("petition", equalTo(petition));
    record(with(VISIT.replace("05-04", "05-05"), "session", session))
        .statusCode(422)
        .body("errors[0].field", equalTo("session"));
    record(with(VISIT, "session", UUID.randomUUID().toString()))
        .statusCode(422)
        .body("errors[0].field", equalTo("session"));
    record(with(VISIT, "petition", UUID.randomUUID().toString()))
        .statusCode(422)
        .body("errors[0].field", equalTo("petition"));
    officer().get("/api/receptions/book?session=" + session).then().body("items", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({
    "038212345645,      0382,        422, identityNumber",
    "Lê Thị Đào-9913,   ' ',         422, visitorName",
    "'\"people\": 2',   '\"people\": 0', 422, people",
    "PROPOSAL,          WISH,        400, petitionKind",
    "2023-05-04,        2123-05-04,  422, receivedOn",
    "2023-05-04,        -9999-05-04, 422, receivedOn",
    "'\"guidedTo\": \"UBND huyện\",', '', 422, guidedTo"
  })
  void whatCannotBeIsNamedByItsField(String good, String bad, int status, String field) {
    record(VISIT.replace(good, bad)).statusCode(status).body("errors[0].field", equalTo(field));

    officer().get("/api/receptions/book").then().body("items", hasSize(0));
  }

  @Test
  void aNeighbourGetsTheAnswerForAnUnknownRecord() {
    var id = record(VISIT).extract().path("id").toString();
    var neighbour = "neighbour-of-" + unit;
    var unknown =
        as(neighbour, Role.RECEPTION_OFFICER)
            .get("/api/receptions/book/" + UUID.randomUUID())
            .asString();

    as(neighbour, Role.RECEPTION_OFFICER)
        .get("/api/receptions/book/" + id)
        .then()
        .statusCode(404)
        .body(equalTo(unknown));
    as(neighbour, Role.RECEPTION_OFFICER)
        .body("{\"reason\": \"Xem thử của xã bên\"}")
        .post("/api/receptions/book/" + id + "/unmaskings")
        .then()
        .statusCode(404)
        .body(equalTo(unknown));
    as(neighbour, Role.RECEPTION_OFFICER)
        .body("{\"outcome\": \"x\"}")
        .post("/api/receptions/book/" + id + "/follow-up")
        .then()
        .statusCode(404)
        .body(equalTo(unknown));
  }

  private ValidatableResponse record(String body) {
    return officer().body(body).post("/api/receptions/book").then();
  }

  private static String with(String body, String field, String value) {
    return body.replaceFirst("\\{", "{\"" + field + "\": \"" + value + "\", ");
  }

  /// Counts with the unit's own eyes what carries the visitor's mark.
  private long marked(String query) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          try (var connection = dataSource.getConnection();
              var set =
                  connection.prepareStatement("select set_config('thanthien.viewer', ?, true)");
              var counted = connection.prepareStatement(query)) {
            set.setString(1, unit);
            set.execute();
            counted.setBytes(1, "Đào-9913".getBytes(StandardCharsets.UTF_8));
            try (var row = counted.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  private static String text(ValidatableResponse pdf, String name) throws IOException {
    var bytes = pdf.extract().asByteArray();
    var kept = Path.of("target", "forms", name + ".pdf");
    Files.createDirectories(kept.getParent());
    Files.write(kept, bytes);
    try (var read = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(read).replaceAll("[ \u00a0\r\n]+", " ");
    }
  }
}

package vn.thanthien.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.GoldenCommune;
import vn.thanthien.reporting.snapshot.DocumentFormat;

/// A report from its draft to the bytes as issued (domain.md, App. B).
@QuarkusTest
class ReportResourceTest extends ReportStory {

  private static final String TRUE_STRENGTHS =
      "Thái độ phục vụ của cán bộ, công chức có chuyển biến rõ.";

  @Test
  void aDraftWritesItselfFromTheRecords() {
    facts.take(GoldenCommune.facts(commune));

    var draft = office().body(request("COMMUNE")).post("/api/reports").then().statusCode(201);

    draft
        .header("Location", notNullValue())
        .header("ETag", equalTo("\"1\""))
        .body("state", equalTo("DRAFT"))
        .body("unit.name", equalTo("xã Mẫu"))
        .body(text("dossiers"), containsString("383 hồ sơ, đạt 42,41% (383/903 hồ sơ)"))
        .body(text("petitions"), containsString("đã giải quyết 04 đơn, đạt 80,00% (4/5 đơn)"))
        .body(text("letters"), containsString("Thư chúc mừng: 116 thư"))
        .body(text("letters"), containsString("không phát sinh, do không có hồ sơ trễ hẹn"))
        .body(section("dossiers") + ".indicators", hasItem("D03"))
        .body(section("dossiers") + ".editable", equalTo(false))
        .body(section("strengths") + ".editable", equalTo(true))
        .body(section("strengths") + ".hint", notNullValue())
        .body(text("strengths"), equalTo(""));
    office()
        .get("/api/reports/" + draft.extract().path("id") + "/figures")
        .then()
        .statusCode(200)
        .body("find { it.code == 'D03' }.text", equalTo("42,41%"))
        .body("find { it.code == 'D03' }.unit.name", equalTo("xã Mẫu"));
    office()
        .get("/api/reports")
        .then()
        .body("items", hasSize(1))
        .body("items[0].subject", notNullValue());
  }

  /// Visits are told by their facts; one that comes twice, or was made after the period, adds
  /// nothing.
  @Test
  void theLeadersVisitsToTheVillagesAreTold() {
    var first = GoldenCommune.visit(commune, LocalDate.of(2023, 5, 9), commune + ".thon1", 14);
    facts.take(first);
    facts.take(first);
    facts.take(
        List.of(
            GoldenCommune.visit(commune, LocalDate.of(2023, 5, 11), commune + ".thon2", 20),
            GoldenCommune.visit(commune, LocalDate.of(2023, 5, 16), commune + ".thon1", 6),
            GoldenCommune.visit(commune, LocalDate.of(2023, 11, 1), commune + ".thon3", 9),
            GoldenCommune.visit(neighbour, LocalDate.of(2023, 5, 9), neighbour + ".thon1", 9)));

    office()
        .body(request("COMMUNE"))
        .post("/api/reports")
        .then()
        .statusCode(201)
        .body(
            text("visits"),
            equalTo(
                "Lãnh đạo xã đã đi cơ sở 03 lượt, đến 02 thôn, trong 02 tuần của kỳ báo cáo; gặp"
                    + " gỡ, lắng nghe 40 lượt người."));
  }

  @Test
  void documentsOutOfTheOrderOfTimeAreContradictions() {
    document("08-KH/BDVHU", "2022-03-10", "");
    document("01-KH/ĐU", "2023-03-10", "\"08-KH/BDVHU\"");
    document("61-KH/HU", "2023-03-28", "");
    document("27-NQ/ĐU", "2023-03-13", "\"61-KH/HU\"");

    var id = drafted();
    step(id, "check").statusCode(200);
    office()
        .get("/api/reports/" + id + "/contradictions")
        .then()
        .statusCode(200)
        .body("find { it.code == 'X9' }.claimed", equalTo("01-KH/ĐU"))
        .body("find { it.code == 'X10' }.claimed", equalTo("27-NQ/ĐU"))
        .body("find { it.code == 'X10' }.severity", equalTo("WARNING"));
  }

  /// What the reference report says of itself (domain.md, 1.8), found in its records and words.
  @Test
  void theGoldenReportsWeakPointsAreFound() {
    facts.take(GoldenCommune.facts(commune));
    document("17/QĐ-UBND", "2023-04-20", "", "STATE", "Ban hành Quy chế hoạt động của Ban Chỉ đạo");
    programme(
        "committee-members",
        "{\"role\": \"HEAD\", \"office\": \"Bí thư Đảng ủy\", \"joinedOn\": \"2023-03-24\"}");
    programme(
        "events", "{\"kind\": \"LAUNCH\", \"heldOn\": \"2023-04-24\", \"title\": \"Lễ ra mắt\"}");
    programme(
        "profiles",
        """
        {"year": 2023, "facts": [{"name": "PARTY_CELLS", "number": 11, "asOf": "2023-01-01",
          "source": "Đảng ủy xã"}]}
        """);
    var id = drafted();
    write(id, "remarks", "Tổ chức 08 cuộc đối thoại. Đảng ủy khảo sát ở 5 chi bộ.");
    write(id, "strengths", "Quán triệt đến 100% cán bộ, công chức.");

    var check = step(id, "check").statusCode(200);

    check
        .body("findAll { it.code == 'X3' }.computed", contains("ra mắt ngày 24/04/2023"))
        .body("findAll { it.code == 'X4' }.claimed", contains("903/903 hồ sơ đã kết thúc"))
        .body("findAll { it.code == 'X7' }.claimed", contains("100 phiếu đợt cuối kỳ"))
        .body("findAll { it.code == 'X8' }.computed", contains("5/11 chi bộ"))
        .body(
            "findAll { it.code == 'X10' }.computed", contains("Quy chế 17/QĐ-UBND ngày 20/04/2023"))
        .body("findAll { it.code == 'X12' }.computed", contains("7 cuộc đối thoại"))
        .body("findAll { it.code == 'X13' }.computed", contains("chưa đủ dữ liệu"))
        .body(
            "findAll { it.code == 'X14' }.claimed",
            contains("116 thư chúc mừng", "36 thư chia buồn", "9 thư cảm ơn"))
        .body("findAll { it.severity == 'WARNING' && it.suggestion == '' }.code", hasSize(0));
  }

  private void programme(String records, String body) {
    office().body(body).post("/api/programme/" + records).then().statusCode(201);
  }

  private void document(String sign, String day, String above) {
    document(sign, day, above, "PARTY", "Về mô hình");
  }

  private void document(String sign, String day, String above, String chain, String subject) {
    office()
        .body(
            """
            {"chain": "%s", "level": "COMMUNE", "issuer": "Đảng ủy xã",
             "documentType": "Văn bản", "displayForm": "%s", "issuedOn": "%s",
             "subject": "%s", "purpose": "DIRECTION", "implements": [%s]}
            """
                .formatted(chain, sign, day, subject, above))
        .post("/api/programme/steering-documents")
        .then()
        .statusCode(201);
  }

  @Test
  void falseClaimsAreFoundCorrectedAndTheReportIssued() {
    facts.take(GoldenCommune.facts(commune));
    var id = drafted();
    write(id, "remarks", "Đã giải quyết 4/5 đơn, còn 1 đơn đang giải quyết, đạt 100%.");
    write(
        id,
        "shortcomings",
        "Mặc dù hồ sơ nộp trực tuyến đạt 100% nhưng nhận thức của một số người dân còn hạn chế.");

    var check = step(id, "check").statusCode(200);
    check
        .body("findAll { it.severity == 'BLOCKING' }.code", contains("X1", "X2"))
        .body("find { it.code == 'X1' }.status", equalTo("OPEN"))
        .body("find { it.code == 'X1' }.section", equalTo("remarks"))
        .body("find { it.code == 'X1' }.computed", containsString("80,00%"))
        .body("find { it.code == 'X2' }.computed", containsString("42,41%"))
        .body("find { it.code == 'X6' && it.severity == 'WARNING' }", notNullValue());
    step(id, "freeze").statusCode(409).body("type", equalTo("/problems/wrong-state"));

    List<String> blocking = check.extract().path("findAll { it.severity == 'BLOCKING' }.id");
    for (var finding : blocking) {
      step(id, "contradictions/" + finding + "/correction")
          .statusCode(200)
          .body("status", equalTo("CORRECTED"));
    }
    step(id, "check")
        .body("findAll { it.severity == 'BLOCKING' && it.status == 'OPEN' }", hasSize(0));

    var frozen = step(id, "freeze").statusCode(200).body("state", equalTo("FROZEN"));
    assertThat(frozen.extract().<String>path("contentHash")).hasSize(64);
    step(id, "approval").statusCode(403);
    leader().post("/api/reports/" + id + "/approval").then().statusCode(200);
    issue(id, "2023-11-06").statusCode(200).body("notation", equalTo("01/BC-UBND"));
    issue(id, "2023-11-06").statusCode(409).body("type", equalTo("/problems/wrong-state"));
    office()
        .header("If-Match", "*")
        .body("{\"text\": \"Sửa sau khi ban hành.\"}")
        .put("/api/reports/" + id + "/sections/strengths")
        .then()
        .statusCode(409);
  }

  @Test
  void theDocumentAsIssuedIsKeptByteForByte() {
    facts.take(GoldenCommune.facts(commune));
    var id = drafted();
    write(id, "strengths", TRUE_STRENGTHS);
    assertThat(new String(document(id, "html"), StandardCharsets.UTF_8))
        .contains("DỰ THẢO")
        .contains("42,41%");
    assertThat(document(id, "docx")).isEqualTo(document(id, "docx"));
    assertThat(document(id, "pdf")).isEqualTo(document(id, "pdf"));

    issued(id, "2023-11-06");
    var docx = document(id, "docx");
    var pdf = document(id, "pdf");
    facts.take(DossierMother.completedLate(commune));

    assertThat(document(id, "docx")).isEqualTo(docx);
    assertThat(document(id, "pdf")).isEqualTo(pdf);
    assertThat(new String(document(id, "html"), StandardCharsets.UTF_8))
        .doesNotContain("DỰ THẢO")
        .contains("01/BC-UBND", "ngày 06 tháng 11 năm 2023", TRUE_STRENGTHS, "903/903");
    office()
        .get("/api/reports/" + id + "/figures")
        .then()
        .body("find { it.code == 'D01' }.value", equalTo(903));
    assertThat(rendered(id, DocumentFormat.DOCX)).isEqualTo(docx);
    assertThat(rendered(id, DocumentFormat.PDF)).isEqualTo(pdf);
    office()
        .get("/api/reports/" + id + "/document?format=odt")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("format"));
  }

  @Test
  void twoPeopleInTwoSectionsLoseNothingAndTheSecondInOneIsTold() {
    var id = drafted();

    write(id, "strengths", "Một.").header("ETag", equalTo("\"1\""));
    as(commune, Role.COMMUNE_ADMIN)
        .body("{\"text\": \"Hai.\"}")
        .put("/api/reports/" + id + "/sections/shortcomings")
        .then()
        .statusCode(200);
    office()
        .header("If-Match", "\"0\"")
        .body("{\"text\": \"Đè lên.\"}")
        .put("/api/reports/" + id + "/sections/strengths")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/stale"));
    office()
        .header("If-Match", "\"1\"")
        .body("{\"text\": \"Một, sửa lại.\"}")
        .put("/api/reports/" + id + "/sections/strengths")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""));
    office()
        .body("{\"text\": \"Bịa.\"}")
        .put("/api/reports/" + id + "/sections/dossiers")
        .then()
        .statusCode(409);

    office()
        .get("/api/reports/" + id)
        .then()
        .body(text("strengths"), equalTo("Một, sửa lại."))
        .body(text("shortcomings"), equalTo("Hai."))
        .body(section("strengths") + ".editedBy", equalTo(commune + ".party-office"));
  }

  /// The secretary owed 20 days and held 25: the figure says 20/20, the text may say 25 and no
  /// more.
  @Test
  void aNumberOfReceptionsIsHeldAgainstAllThatWereHeld() {
    facts.take(GoldenCommune.facts(commune));
    for (var month = 1; month <= 5; month++) {
      var day = LocalDate.of(2023, month, 12);
      facts.take(GoldenCommune.reception(commune, LeaderRole.PARTY_SECRETARY, day));
    }
    var id = drafted();

    write(id, "strengths", "Bí thư Đảng ủy trực tiếp tiếp dân 25 ngày.");
    step(id, "check").body("findAll { it.code == 'X11' }", hasSize(0));
    write(id, "strengths", "Bí thư Đảng ủy trực tiếp tiếp dân 30 ngày.", "\"1\"");
    step(id, "check")
        .body("findAll { it.code == 'X11' }.claimed", contains("30 ngày"))
        .body("findAll { it.code == 'X11' }.computed", contains("25 ngày"))
        .body("findAll { it.code == 'X11' }.indicator", contains("P06"));
    office()
        .get("/api/reports/" + id + "/figures")
        .then()
        .body("find { it.code == 'P06' }.text", equalTo("100,00%"));
  }

  @Test
  void aDraftIsCheckedBeforeAnybodyReadsIt() {
    facts.take(GoldenCommune.facts(commune));
    facts.take(DossierMother.completedLate(commune));

    var id = drafted();

    office()
        .get("/api/reports/" + id + "/contradictions")
        .then()
        .body("find { it.code == 'X5' }.status", equalTo("OPEN"));
  }

  @Test
  void aClaimStaysTheSameWhileItsSentenceIsRewordedAroundIt() {
    facts.take(GoldenCommune.facts(commune));
    var id = drafted();
    write(
        id,
        "remarks",
        "Hồ sơ nộp trực tuyến đạt 100% và đã giải quyết 4/5 đơn, còn 1 đơn đang giải quyết, đạt 100%.");
    var check = step(id, "check");
    check.body("findAll { it.severity == 'BLOCKING' }.code", containsInAnyOrder("X1", "X2"));
    var explained = check.extract().path("find { it.code == 'X1' }.id").toString();
    var corrected = check.extract().path("find { it.code == 'X2' }.id").toString();
    office()
        .body("{\"text\": \"Theo cách tính cũ.\"}")
        .post("/api/reports/" + id + "/contradictions/" + explained + "/explanation")
        .then()
        .statusCode(200);

    step(id, "contradictions/" + corrected + "/correction").statusCode(200);

    office()
        .get("/api/reports/" + id + "/contradictions")
        .then()
        .body("findAll { it.code == 'X1' }.id", contains(explained))
        .body("find { it.code == 'X1' }.status", equalTo("EXPLAINED"))
        .body("find { it.code == 'X1' }.excerpt", containsString("42,41%"))
        .body("findAll { it.code == 'X2' }.status", contains("CORRECTED"));
  }

  @Test
  void aBreachOfDutyMustBeExplainedAndTheDistrictSeesIt() {
    facts.take(GoldenCommune.facts(commune));
    facts.take(DossierMother.completedLate(commune));
    var id = drafted();

    var breach = step(id, "check").body("find { it.code == 'X5' }.severity", equalTo("BLOCKING"));
    var finding = breach.extract().path("find { it.code == 'X5' }.id").toString();
    step(id, "freeze").statusCode(409);
    step(id, "contradictions/" + finding + "/correction").statusCode(409);
    office()
        .body("{\"text\": \"Hồ sơ chờ xác minh của cơ quan cấp trên, đã trực tiếp giải thích.\"}")
        .post("/api/reports/" + id + "/contradictions/" + finding + "/explanation")
        .then()
        .statusCode(200)
        .body("status", equalTo("EXPLAINED"));
    issued(id, "2023-11-06");

    var above = districtReport();
    assertThat(new String(documentOf(above, "html"), StandardCharsets.UTF_8))
        .contains("đã trực tiếp giải thích");
  }

  @Test
  void aDistrictAddsUpWhatItReceivedAndNamesWhatIsMissing() {
    facts.take(GoldenCommune.facts(commune));
    facts.take(DossierMother.completedLate(neighbour));
    issued(drafted(), "2023-11-06");

    var id = districtReport();

    var view = as(district, Role.DISTRICT_ADMIN).get("/api/reports/" + id).then().statusCode(200);
    view.body("coverage", equalTo("1/2"))
        .body("communes.find { it.unit.id == '" + neighbour + "' }.received", equalTo(false))
        .body(
            "communes.find { it.unit.id == '" + neighbour + "' }.note", equalTo("chưa có báo cáo"))
        .body(text("coverage"), containsString("Chưa có báo cáo của xã Láng Giềng"))
        .body(text("dossiers"), containsString("383/903 hồ sơ"));
    as(district, Role.DISTRICT_ADMIN)
        .get("/api/reports/" + id + "/figures")
        .then()
        .body("find { it.code == 'D01' }.value", equalTo(903))
        .body("find { it.code == 'D01' }.units", equalTo(1))
        .body("find { it.code == 'P02' }.text", equalTo("80,00%"));
    assertThat(new String(documentOf(id, "html"), StandardCharsets.UTF_8))
        .contains("chưa có báo cáo");
    as(district, Role.DISTRICT_ADMIN).post("/api/reports/" + id + "/freeze").then().statusCode(200);
    as(district, Role.DISTRICT_LEADER)
        .post("/api/reports/" + id + "/approval")
        .then()
        .statusCode(200);
    as(district, Role.DISTRICT_LEADER)
        .body("{\"date\": \"2023-11-20\", \"number\": 41}")
        .post("/api/reports/" + id + "/issue")
        .then()
        .statusCode(200)
        .body("notation", equalTo("41/BC-UBND"));
  }

  @Test
  void numbersRunOnWithinAYearAndNeverTwice() {
    issued(drafted(), "2023-11-06");
    var second = draftedUntil("2023-10-30");
    step(second, "freeze").statusCode(200);
    leader().post("/api/reports/" + second + "/approval").then().statusCode(200);
    leader()
        .body("{\"date\": \"2023-11-07\", \"number\": 1}")
        .post("/api/reports/" + second + "/issue")
        .then()
        .statusCode(409)
        .body("errors[0].field", equalTo("number"));
    issue(second, "2023-11-07").body("number", equalTo(2));
    var third = draftedUntil("2023-10-29");
    step(third, "freeze");
    leader().post("/api/reports/" + third + "/approval");
    issue(third, "2024-01-05").body("number", equalTo(1));
  }

  @Test
  void anotherCommuneFindsNothingAndTheDistrictOnlyReads() {
    var id = drafted();

    for (var path :
        List.of("", "/figures", "/contradictions", "/document", "/sections/strengths")) {
      as(neighbour, Role.LEADER)
          .get("/api/reports/" + id + path)
          .then()
          .statusCode(404)
          .body("type", equalTo("/problems/not-found"));
    }
    as(neighbour, Role.LEADER).post("/api/reports/" + id + "/freeze").then().statusCode(404);
    as(neighbour, Role.PARTY_OFFICE).get("/api/reports").then().body("items", hasSize(0));
    as(district, Role.DISTRICT_ADMIN).get("/api/reports/" + id).then().statusCode(200);
    as(district, Role.DISTRICT_ADMIN)
        .body("{\"text\": \"Viết hộ.\"}")
        .put("/api/reports/" + id + "/sections/strengths")
        .then()
        .statusCode(403);
    as(commune, Role.ONE_STOP_CLERK).get("/api/reports/" + id).then().statusCode(403);
  }

  @Test
  void badInputIsNamedByItsField() {
    office().body(request("DISTRICT")).post("/api/reports").then().statusCode(403);
    as(district, Role.DISTRICT_ADMIN)
        .body(request("DISTRICT").replace("2023-10-31", "2023-01-01"))
        .post("/api/reports")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("to"));
    office()
        .body(request("COMMUNE").replace("\"Chủ tịch\"", "\"\""))
        .post("/api/reports")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("signer.title"));
    office()
        .body(request("COMMUNE").replace("BC-UBND", "BC UBND!"))
        .post("/api/reports")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("symbol"));
  }
}

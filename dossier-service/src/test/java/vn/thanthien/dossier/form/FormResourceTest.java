package vn.thanthien.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.SheetFormat;

/// The forms as the desk prints them; each is left in `target/forms` to be looked at.
@QuarkusTest
class FormResourceTest extends ServiceTest {

  private static final String CODE = "H56.90.01-260302-0001";

  @BeforeEach
  void onMondayMorningInHoangCat() throws SQLException {
    clock.stopAt(Instant.parse("2026-03-02T02:15:00Z"));
    name(unit, "xã Hoằng Cát");
  }

  @Test
  void theReceiptNotePromisesTheDueMoment() throws IOException {
    var text = printed(received(), "receipt-note").replaceAll("\\s+", " ");

    assertThat(text)
        .containsSubsequence(
            "Mẫu số 01 – TT 03/2025/TT-VPCP, Phụ lục I",
            "ỦY BAN NHÂN DÂN",
            "XÃ HOẰNG CÁT",
            "Độc lập - Tự do - Hạnh phúc",
            "Hoằng Cát, ngày 02 tháng 3 năm 2026",
            "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
            "Mã hồ sơ: " + CODE,
            "Nơi tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công xã Hoằng Cát",
            "Tiếp nhận hồ sơ của: Nguyễn Thị Ước",
            "Địa chỉ: Thôn Nhị Hà",
            "Số điện thoại: 0912****78",
            "Đăng ký khai sinh (mã 1.001193)",
            "1. Tờ khai đăng ký khai sinh (01 bản)",
            "2. Giấy chứng sinh (02 bản, đã số hóa)",
            "05 ngày làm việc",
            "09 giờ 15 phút, ngày 02 tháng 3 năm 2026",
            "17 giờ 00 phút, ngày 09 tháng 3 năm 2026",
            "1. Lệ phí: 8.000 đồng (chưa nộp)",
            "Trả kết quả tại nhà",
            "NGƯỜI NỘP HỒ SƠ");
    assertThat(text).doesNotContain("0912345678", "038200012345");
  }

  @Test
  void theReceiptNoteKeepsItsPromiseAfterAPause() throws IOException {
    var id = received();
    step(id, "supplement-request", "{\"reason\": \"Thiếu giấy chứng sinh\"}").statusCode(200);
    clock.stopAt(Instant.parse("2026-03-05T02:00:00Z"));
    step(id, "supplement-receipt", "{}").body("dueAt", equalTo("2026-03-12T10:00:00Z"));

    assertThat(printed(id, "receipt-note")).contains("17 giờ 00 phút, ngày 09 tháng 3 năm 2026");
  }

  @Test
  void theSupplementRequestListsWhatIsMissingWhileItIsAwaited() throws IOException {
    var id = received();
    refused(id, "supplement-request")
        .body("detail", containsString("“Được tiếp nhận”, không có yêu cầu bổ sung"));

    clock.stopAt(Instant.parse("2026-03-03T02:00:00Z"));
    step(
            id,
            "supplement-request",
            "{\"reason\": \"Giấy chứng sinh (bản chính)\\n<b>Căn cước</b> của cha & mẹ\"}")
        .statusCode(200);
    assertThat(printed(id, "supplement-request"))
        .containsSubsequence(
            "Hoằng Cát, ngày 03 tháng 3 năm 2026",
            "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
            "1. Giấy chứng sinh (bản chính)",
            "2. <b>Căn cước</b> của cha & mẹ",
            "không tính vào thời hạn giải quyết");

    step(id, "supplement-receipt", "{}").statusCode(200);
    refused(id, "supplement-request");
  }

  @Test
  void theRefusalSaysWhy() throws IOException {
    var id = received();
    refused(id, "refusal");

    step(id, "refusal", "{\"reason\": \"Không thuộc thẩm quyền giải quyết của xã\"}")
        .statusCode(200);

    assertThat(printed(id, "refusal"))
        .containsSubsequence(
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
            "1. Không thuộc thẩm quyền giải quyết của xã");
    refused(id, "receipt-note");
    refused(id, "control-slip");
  }

  @Test
  void theApologyNamesTheNewDate() throws IOException {
    var id = received();
    refused(id, "apology").body("detail", containsString("chưa được hẹn lại"));

    clock.stopAt(Instant.parse("2026-03-06T02:00:00Z"));
    step(
            id,
            "reappointment",
            "{\"newDueAt\": \"2026-03-12T10:00:00Z\", \"reason\": \"chờ xác minh nơi cư trú.\"}")
        .statusCode(200);

    assertThat(printed(id, "apology"))
        .containsSubsequence(
            "ỦY BAN NHÂN DÂN",
            "Hoằng Cát, ngày 06 tháng 3 năm 2026",
            "VĂN BẢN XIN LỖI",
            "Kính gửi: Nguyễn Thị Ước",
            "Tuy đã cố gắng",
            "Lý do: chờ xác minh nơi cư trú.",
            "17 giờ 00 phút, ngày 12 tháng 3 năm 2026",
            "thông cảm./.",
            "Nơi nhận:",
            "TM. ỦY BAN NHÂN DÂN");
  }

  @Test
  void theStopNoticeCitesItsGround() throws IOException {
    var id = received();
    refused(id, "stop-notice").body("detail", containsString("chỉ thông báo dừng khi"));

    step(id, "stoppage", "{\"reason\": \"Người nộp đề nghị dừng giải quyết\"}").statusCode(200);

    assertThat(printed(id, "stop-notice").replaceAll("\\s+", " "))
        .containsSubsequence(
            "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
            "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025",
            "Lý do dừng: Người nộp đề nghị dừng giải quyết.",
            "09 giờ 15 phút, ngày 02 tháng 3 năm 2026");
  }

  @Test
  void aFormNotYetMadeThenIsRefused() throws IOException {
    clock.stopAt(Instant.parse("2024-03-04T02:15:00Z"));
    var id = received();
    step(id, "stoppage", "{\"reason\": \"Theo đề nghị\"}").statusCode(200);

    refused(id, "stop-notice").body("detail", containsString("TT 01/2018/TT-VPCP"));
    assertThat(printed(id, "receipt-note")).contains("TT 01/2018/TT-VPCP");
  }

  @Test
  void theControlSlipShowsEveryHandOver() throws IOException {
    var id = received();
    step(id, "assignment", "{\"handler\": \"Lê Văn Định\"}").statusCode(200);
    step(id, "supplement-request", "{\"reason\": \"Thiếu giấy chứng sinh\"}").statusCode(200);
    clock.stopAt(Instant.parse("2026-03-04T02:00:00Z"));
    step(id, "supplement-receipt", "{}").statusCode(200);
    clock.stopAt(Instant.parse("2026-03-06T02:00:00Z"));
    step(id, "completion", "{\"resultDigitised\": true}").statusCode(200);
    step(id, "return", "{\"homeDelivery\": true}").statusCode(200);

    assertThat(printed(id, "control-slip").replaceAll("\\s+", " "))
        .containsSubsequence(
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
            "1 Tiếp nhận hồ",
            "2 Chuyển xử lý",
            "Lê Văn Định",
            "3 Yêu cầu bổ",
            "Thiếu giấy",
            "4 Nhận bổ sung",
            "5 Có kết quả giải",
            "Trước",
            "6 Trả kết quả");
  }

  @Test
  void onlyTheDeskOfItsOwnUnitPrints() throws SQLException {
    var id = received();
    see("district-of-" + unit, unit);

    for (var stranger : new String[] {"neighbour-of-" + unit, "district-of-" + unit}) {
      as(stranger, Role.LEADER)
          .get("/api/dossiers/" + id + "/forms/receipt-note")
          .then()
          .statusCode(404)
          .body("type", equalTo("/problems/not-found"));
    }
    as(unit, Role.DISTRICT_ADMIN)
        .get("/api/dossiers/" + id + "/forms/receipt-note")
        .then()
        .statusCode(403);
    clerk().get("/api/dossiers/" + id + "/forms/tracking-log").then().statusCode(404);
    clerk().get("/api/dossiers/" + id + "/forms/birthday-card").then().statusCode(404);
  }

  @Test
  void theTrackingLogListsWhatWasReceivedInThePeriod() throws IOException {
    received();
    clock.stopAt(Instant.parse("2026-03-31T17:00:00Z")); // April 1 in Vietnam
    take(CODE.replace("0001", "0002"));

    var march = "/api/dossiers/tracking-log?from=2026-03-01&to=2026-04-01";
    var pdf = clerk().accept("application/pdf").get(march).then().statusCode(200);
    assertThat(text(pdf, "tracking-log"))
        .containsSubsequence(
            "Mẫu số 07", "SỔ THEO DÕI HỒ SƠ", "Từ ngày 01/03/2026 đến ngày 31/03/2026")
        .contains("0912****78")
        .doesNotContain("-0002");

    var xlsx = clerk().accept(SheetFormat.XLSX_TYPE).get(march).then().statusCode(200);
    xlsx.header(
        "Content-Disposition", startsWith("attachment; filename*=UTF-8''S%E1%BB%95%20theo"));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.extract().asByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(5);
      assertThat(rows.get(4).getCellText(1)).isEqualTo(CODE);
      assertThat(rows.get(4).getCellText(4)).isEqualTo("Nguyễn Thị Ước");
      assertThat(rows.get(4).getCellAsDate(6)).contains(LocalDateTime.of(2026, 3, 2, 9, 15));
    }
  }

  @Test
  void aboveTheCommuneTheLogNamesNobody() throws IOException, SQLException {
    received();
    var district = "district-of-" + unit;
    see(district, unit);
    var march = "/api/dossiers/tracking-log?from=2026-03-01&to=2026-04-01";

    var pdf = as(district, Role.DISTRICT_ADMIN).get(march + "&unit=" + unit).then().statusCode(200);
    try (var read = Loader.loadPDF(pdf.extract().asByteArray())) {
      assertThat(new PDFTextStripper().getText(read))
          .contains("Đăng ký khai sinh")
          .doesNotContain("Ước", "0912");
    }
    clerk()
        .get(march + "&unit=" + district)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("unit"));
    clerk()
        .get("/api/dossiers/tracking-log?from=2026-03-01&to=2026-03-01")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("to"));
    clerk()
        .get("/api/dossiers/tracking-log?from=2026-03-01")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("to"));
  }

  @Test
  void aPrintOutTooLongForAnybodyIsRefused() {
    received();
    multiply(CODE, 2_000);

    var march = "/api/dossiers/tracking-log?from=2026-03-01&to=2026-04-01";
    clerk()
        .accept("application/pdf")
        .get(march)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid"))
        .body("detail", containsString("Có 2.001 hồ sơ, một tệp chứa tối đa 2.000"));
    clerk().accept(SheetFormat.XLSX_TYPE).get(march).then().statusCode(200);
  }

  private String received() {
    return take(CODE);
  }

  private String take(String code) {
    return clerk()
        .body(
            """
            {"code": "%s", "procedureCode": "1.001193", "channel": "IN_PERSON",
             "applicantName": "Nguyễn Thị Ước", "applicantIdentityNumber": "038200012345",
             "applicantPhone": "0912345678", "applicantAddress": "Thôn Nhị Hà, xã Hoằng Cát",
             "components": [
               {"name": "Tờ khai đăng ký khai sinh", "copies": 1, "digitised": false, "reused": false},
               {"name": "Giấy chứng sinh", "copies": 2, "digitised": true, "reused": false}],
             "fees": [{"name": "Lệ phí", "amount": 8000}],
             "homeDelivery": true, "assistedFiling": false}
            """
                .formatted(code))
        .post("/api/dossiers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse step(String id, String step, String body) {
    return clerk().body(body).post("/api/dossiers/" + id + "/" + step).then();
  }

  private ValidatableResponse refused(String id, String form) {
    return clerk()
        .get("/api/dossiers/" + id + "/forms/" + form)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"))
        .body("detail", not(containsString("Ước")));
  }

  private String printed(String id, String form) throws IOException {
    var answer =
        clerk()
            .get("/api/dossiers/" + id + "/forms/" + form)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .header("Cache-Control", "no-store");
    return text(answer, form);
  }

  /// The text, after a look at what makes the file readable for everybody.
  private static String text(ValidatableResponse answer, String form) throws IOException {
    var bytes = answer.extract().asByteArray();
    var kept = Path.of("target", "forms", form + ".pdf");
    Files.createDirectories(kept.getParent());
    Files.write(kept, bytes);
    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      everyFontIsEmbedded(pdf);
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf).replaceAll("[ \u00a0]+", " ").replaceAll(" ?\n", "\n");
    }
  }

  private static void everyFontIsEmbedded(PDDocument pdf) throws IOException {
    var resources = pdf.getPage(0).getResources();
    assertThat(resources.getFontNames()).isNotEmpty();
    for (var name : resources.getFontNames()) {
      assertThat(resources.getFont(name).isEmbedded()).as(name.getName()).isTrue();
    }
  }
}

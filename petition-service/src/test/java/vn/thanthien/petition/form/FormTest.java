package vn.thanthien.petition.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.petition.ServiceTest;

/// The document of each step, as a PDF.
@QuarkusTest
class FormTest extends ServiceTest {

  private static final String RECEIPT =
      """
      {"receivedAt": "2026-07-01T08:00:00+07:00", "source": "POST", "submitterAddress": "Thôn 4",
       "content": "Khiếu nại quyết định thu hồi đất", "submitterName": "Lê Thị Mẫu"}
      """;
  private static final String FOUND =
      """
      {"at": "2026-07-02T10:00:00+07:00", "kind": "%s", "withinCompetence": %s, "eligible": true}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMPLAINT    | true  | acceptance     | {"documentNumber": "12/TB-UBND", "documentDate": "2026-07-03"} | THÔNG BÁO VỀ VIỆC THỤ LÝ GIẢI QUYẾT KHIẾU NẠI
          COMPLAINT    | true  | non-acceptance | {"reason": "TIME_LIMIT_PASSED"} | THÔNG BÁO VỀ VIỆC KHÔNG THỤ LÝ
          COMPLAINT    | false | transfer       | {"to": "Thanh tra tỉnh"}        | PHIẾU CHUYỂN ĐƠN
          DENUNCIATION | false | transfer       | {"to": "Thanh tra tỉnh"}        | PHIẾU CHUYỂN ĐƠN TỐ CÁO
          FEEDBACK     | false | guidance       | {"to": "Tòa án nhân dân"}       | PHIẾU HƯỚNG DẪN
          PROPOSAL     | true  | sending-back   | {"reason": "Đơn trùng"}         | THÔNG BÁO VỀ VIỆC TRẢ LẠI ĐƠN
          PROPOSAL     | true  | filing         | {"reason": "Đơn trùng"}         | PHIẾU ĐỀ XUẤT XẾP LƯU ĐƠN
          FEEDBACK     | true  | resolution     | {"result": "ANSWERED"}          | VĂN BẢN TRẢ LỜI ĐƠN
          """)
  void aStepIsPrintedAsItsDocument(
      String kind, boolean ours, String step, String body, String title) throws IOException {
    var id = received(RECEIPT);
    step(id, "classification", FOUND.formatted(kind, ours)).statusCode(200);
    step(id, step, body).statusCode(200);

    var text = printed(id, 3);

    assertThat(text).contains(title, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "01/07/2026");
    assertThat(text.contains("Lê Thị Mẫu")).isEqualTo(!kind.equals("DENUNCIATION"));
    assertThat(text).doesNotContain("{");
    if (step.equals("acceptance")) {
      assertThat(text).contains("12/TB-UBND", "ngày 03 tháng 7 năm 2026");
    }
  }

  @Test
  void aStepWithoutDocumentIsRefused() {
    var id = received(RECEIPT);
    step(id, "classification", FOUND.formatted("COMPLAINT", true));

    officer()
        .get("/api/petitions/" + id + "/history/2/document")
        .then()
        .statusCode(409)
        .body("detail", equalTo("Bước này không có văn bản để in."));
    officer().get("/api/petitions/" + id + "/history/9/document").then().statusCode(404);
  }

  @Test
  void theSameStepPrintsTheSameBytes() {
    var id = received(RECEIPT);
    step(id, "classification", FOUND.formatted("COMPLAINT", true));
    step(id, "acceptance", "{\"at\": \"2026-07-03T10:00:00+07:00\"}");
    var path = "/api/petitions/" + id + "/history/3/document";

    var first = officer().get(path).then().statusCode(200);
    var second = officer().get(path).then().statusCode(200);

    first.header("Content-Disposition", containsString("inline"));
    assertThat(first.extract().asByteArray()).isEqualTo(second.extract().asByteArray());
  }

  private String printed(String id, int revision) throws IOException {
    var role = Role.DENUNCIATION_OFFICER;
    var path = "/api/petitions/" + id + "/history/" + revision + "/document";
    var own = officer().get(path);
    var answer = own.statusCode() == 404 ? as(unit, role).get(path) : own;
    try (var pdf = Loader.loadPDF(answer.then().statusCode(200).extract().asByteArray())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }
}

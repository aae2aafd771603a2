package vn.thanthien.petition.petitionexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.petition.ServiceTest;

/// The list of petitions as a file.
@QuarkusTest
class PetitionExportTest extends ServiceTest {

  private static final String RECEIPT =
      """
      {"receivedAt": "2026-07-01T08:00:00+07:00", "source": "POST", "content": "Nội dung đơn",
       "submitterName": "%s", "village": "hoangcat.thon1"}
      """;
  private static final String FOUND =
      "{\"kind\": \"%s\", \"withinCompetence\": true, \"eligible\": true}";

  @BeforeEach
  void aComplaintAndADenunciation() {
    step(received(RECEIPT.formatted("Lê Thị Mẫu")), "classification", FOUND.formatted("COMPLAINT"));
    step(
        received(RECEIPT.formatted("Trần Văn Kín")),
        "classification",
        FOUND.formatted("DENUNCIATION"));
  }

  @Test
  void theDeskOfTheUnitExportsNamesButNoDenouncers() {
    var csv = officer().accept("text/csv").get("/api/petitions/export").then().statusCode(200);

    assertThat(csv.extract().asString())
        .startsWith("\ufeffSTT,")
        .contains("Lê Thị Mẫu", "Khiếu nại", "Tố cáo", "Bưu điện", "Đã phân loại")
        .doesNotContain("Trần Văn Kín", "Nội dung đơn");
  }

  @Test
  void whoSitsAboveGetsNoNames() {
    var csv = as(unit, Role.AUDITOR).accept("text/csv").get("/api/petitions/export").then();

    assertThat(csv.statusCode(200).extract().asString()).doesNotContain("Lê Thị Mẫu");
  }

  @Test
  void itIsNarrowedLikeTheListAndMayBeASpreadsheet() throws IOException {
    var file =
        officer()
            .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .get("/api/petitions/export?kind=COMPLAINT")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("STT");
      assertThat(rows).hasSize(2);
      assertThat(rows.get(1).getCellText(5)).isEqualTo("Lê Thị Mẫu");
    }
  }
}

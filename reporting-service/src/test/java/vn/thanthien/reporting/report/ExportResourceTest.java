package vn.thanthien.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;

/// All communes' reports of a period in one file.
@QuarkusTest
class ExportResourceTest extends ReportStory {

  @Test
  void everyIssuedReportIsInItByteForByteAndTheMissingOneIsNamed() throws Exception {
    var id = drafted();
    issued(id, "2023-11-06");

    var files = export(district, "pdf");

    assertThat(files).hasSize(2).containsKeys("002 xã Mẫu - 01-BC-UBND.pdf", "000 Mục lục.csv");
    assertThat(files.get("002 xã Mẫu - 01-BC-UBND.pdf")).isEqualTo(document(id, "pdf"));
    assertThat(new String(files.get("000 Mục lục.csv"), StandardCharsets.UTF_8))
        .contains("xã Láng Giềng,,,chưa có báo cáo,")
        .contains("xã Mẫu,01/BC-UBND,06/11/2023,002 xã Mẫu - 01-BC-UBND.pdf,");
  }

  @Test
  void aReturnedReportIsNotInIt() throws Exception {
    var id = drafted();
    issued(id, "2023-11-06");
    above(id, "return", "{\"remarks\": \"Sai.\"}").statusCode(200);

    var files = export(district, "docx");
    assertThat(files).containsOnlyKeys("000 Mục lục.csv");
    assertThat(new String(files.get("000 Mục lục.csv"), StandardCharsets.UTF_8))
        .contains("xã Mẫu,,,đã trả lại báo cáo,");
  }

  @Test
  void nobodyTakesTheReportsOfUnitsAbove() {
    as(neighbour, Role.DISTRICT_ADMIN)
        .get("/api/reports/export?from=2023-01-01&to=2023-10-31&unit=" + district)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("unit"));
    as(district, Role.DISTRICT_ADMIN)
        .get("/api/reports/export?from=2023-01-01&to=2023-01-01")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("to"));
  }

  private static Map<String, byte[]> export(String unit, String format) throws IOException {
    var zip =
        as(unit, Role.DISTRICT_ADMIN)
            .get("/api/reports/export?from=2023-01-01&to=2023-10-31&format=" + format)
            .then()
            .statusCode(200)
            .contentType("application/zip")
            .extract()
            .asByteArray();
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}

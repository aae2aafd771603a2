package vn.thanthien.dossier.dossierexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.SheetFormat;

@QuarkusTest
class DossierExportResourceTest extends ServiceTest {

  @BeforeEach
  void twoDossiers() throws SQLException {
    clock.stopAt(Instant.parse("2026-03-02T02:15:00Z"));
    name(unit, "xã Hoằng Cát");
    receive("H56.1-260302-0001", "Nguyễn Thị Ước");
    receive("H56.1-260302-0002", "=HYPERLINK(\\\"http://x\\\")");
  }

  @Test
  void theDeskOfItsOwnUnitGetsNamesAndMaskedNumbers() throws IOException {
    var answer =
        clerk()
            .accept("text/csv")
            .get("/api/dossiers/export")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .header("Content-Disposition", containsString("filename*=UTF-8''Danh%20s"))
            .extract()
            .asByteArray();

    assertThat(answer).startsWith(0xef, 0xbb, 0xbf);
    var rows = csv(answer);
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().getFields())
        .containsExactly(
            "1",
            "H56.1-260302-0001",
            "xã Hoằng Cát",
            "1.001193",
            "Đăng ký khai sinh",
            "Hộ tịch",
            "Nguyễn Thị Ước",
            "0382******45",
            "0912****78",
            "Nhị Hà",
            "02/03/2026 09:15",
            "09/03/2026 17:00",
            "",
            "",
            "",
            "Được tiếp nhận",
            "",
            "Trực tiếp",
            "",
            "");
    assertThat(rows.getLast().getField("Chủ hồ sơ")).isEqualTo("'=HYPERLINK(\"http://x\")");
  }

  @Test
  void aWorkbookKeepsDates() throws IOException {
    var bytes =
        clerk()
            .accept(SheetFormat.XLSX_TYPE)
            .get("/api/dossiers/export?code=H56.1-260302-0001")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(1).getCellText(6)).isEqualTo("Nguyễn Thị Ước");
      assertThat(rows.get(1).getCellAsDate(11)).contains(LocalDateTime.of(2026, 3, 9, 17, 0));
    }
  }

  @Test
  void aboveTheCommuneNobodyIsNamed() throws IOException, SQLException {
    var district = "district-of-" + unit;
    see(district, unit);

    var rows =
        csv(
            as(district, Role.DISTRICT_ADMIN)
                .get("/api/dossiers/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());

    assertThat(rows).hasSize(2);
    for (var row : rows) {
      assertThat(row.getField("Chủ hồ sơ")).isEmpty();
      assertThat(row.getField("Số định danh")).isEmpty();
      assertThat(row.getField("Số điện thoại")).isEmpty();
    }
    assertThat(
            csv(
                as("neighbour-of-" + unit, Role.ONE_STOP_CLERK)
                    .get("/api/dossiers/export")
                    .asByteArray()))
        .isEmpty();
  }

  @Test
  void everyOrderIsFollowedThroughItsPieces() throws IOException {
    multiply("H56.1-260302-0001", 1_400);

    for (var order : List.of("RECORDED", "RECEIVED", "DUE")) {
      var codes =
          csv(clerk().get("/api/dossiers/export?order=" + order).asByteArray()).stream()
              .map(row -> row.getField("Mã hồ sơ"))
              .toList();
      assertThat(codes).as(order).hasSize(1_402).doesNotHaveDuplicates();
    }
  }

  private static List<NamedCsvRecord> csv(byte[] bytes) throws IOException {
    try (var reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofNamedCsvRecord(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      return reader.stream().toList();
    }
  }

  private void receive(String code, String name) {
    clerk()
        .body(
            """
            {"code": "%s", "procedureCode": "1.001193", "channel": "IN_PERSON",
             "applicantName": "%s", "applicantIdentityNumber": "038200012345",
             "applicantPhone": "0912345678", "village": "Nhị Hà",
             "homeDelivery": false, "assistedFiling": false}
            """
                .formatted(code, name))
        .post("/api/dossiers")
        .then()
        .statusCode(201);
  }
}

package vn.thanthien.reporting.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.reporting.ServiceTest;

/// The official list of units: every row or none.
@QuarkusTest
class UnitImportTest extends ServiceTest {

  private final int code = ThreadLocalRandom.current().nextInt(10_000_000, 90_000_000);

  @Test
  void aListIsTakenWholeInAnyOrderAndAgainWithoutChange() {
    var list = list();

    take(list, false)
        .statusCode(200)
        .body("dryRun", equalTo(false))
        .body("lines.act", contains("ADDED", "ADDED", "ADDED"))
        .body("lines.row", contains(2, 3, 4));
    known(code + "2");
    as(district, Role.AUDITOR)
        .get("/api/units/" + code + "2")
        .then()
        .body("name", equalTo("xã Hoằng Sơn"))
        .body("kind", equalTo("XA"))
        .body("unitCode", equalTo(code + "2"))
        .body("predecessors", contains(commune, neighbour));
    take(list, false)
        .statusCode(200)
        .body("lines.act", contains("UNCHANGED", "UNCHANGED", "UNCHANGED"));
    take(list.replace("xã Hoằng Sơn", "xã Hoằng Sơn Mới"), false)
        .statusCode(200)
        .body("lines.act", contains("UNCHANGED", "CHANGED", "UNCHANGED"));
  }

  @Test
  void aDryRunTellsAndKeepsNothing() {
    take(list(), true)
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("lines.act", contains("ADDED", "ADDED", "ADDED"));

    take(list(), false).statusCode(200).body("lines.act", hasItem("ADDED"));
  }

  @Test
  void everyRowAtFaultIsNamedAndNothingIsKept() {
    var wrong =
        list()
            + "%s9,tỉnh Lạ,Hành tinh,,01/07/2025,,\n".formatted(code)
            + "%s8,xã Không Ngày,,,,,\n".formatted(code);
    take(wrong, false)
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("errors.field", contains("rows[5].kind", "rows[6].validFrom"));

    var dangling = list() + "%s7,xã Mồ Côi,,nowhere,01/07/2025,,\n".formatted(code);
    take(dangling, false)
        .statusCode(422)
        .body("errors.field", contains("rows[5].parent"))
        .body("errors", hasSize(1));
    take(list(), false).statusCode(200).body("lines.act", hasItem("ADDED"));
  }

  @Test
  void aWorkbookIsReadToo() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("DS");
      sheet.value(0, 0, "DANH MỤC ĐƠN VỊ HÀNH CHÍNH");
      var rows =
          new String[][] {
            {"Mã ĐVHC", "Tên đơn vị hành chính", "Ngày hiệu lực", "Thuộc"},
            {code + "5", "phường Mới", "01/07/2025", district}
          };
      for (var row = 0; row < rows.length; row++) {
        for (var column = 0; column < rows[row].length; column++) {
          sheet.value(row + 2, column, rows[row][column]);
        }
      }
    }

    as("thanhhoa", Role.PLATFORM_ADMIN)
        .contentType(SheetFormat.XLSX_TYPE)
        .body(bytes.toByteArray())
        .post("/api/units/imports?dryRun=true")
        .then()
        .statusCode(200)
        .body("lines.act", contains("ADDED"))
        .body("lines.name", contains("phường Mới"));
  }

  @Test
  void whatIsNoTableIsRefused() {
    take("not a table", false).statusCode(400).body("type", startsWith("/problems/malformed"));
    as(district, Role.DISTRICT_ADMIN)
        .contentType("text/csv")
        .body("x".getBytes(StandardCharsets.UTF_8))
        .post("/api/units/imports")
        .then()
        .statusCode(403);
  }

  /// The village stands above its commune, which stands above its province.
  private String list() {
    return """
    Mã ĐVHC,Tên đơn vị,Loại,Thuộc,Từ ngày,Đến ngày,Tiền thân
    %1$s3,thôn 1,,%1$s2,01/07/2025,,
    %1$s2,xã Hoằng Sơn,,%1$s1,01/07/2025,,%2$s %3$s
    %1$s1,huyện Danh Mục,Huyện,%4$s,01/01/2004,,
    """
        .formatted(code, commune, neighbour, district);
  }

  private static ValidatableResponse take(String list, boolean dryRun) {
    return as("thanhhoa", Role.PLATFORM_ADMIN)
        .contentType("text/csv")
        .body(list.getBytes(StandardCharsets.UTF_8))
        .post("/api/units/imports?dryRun=" + dryRun)
        .then();
  }
}

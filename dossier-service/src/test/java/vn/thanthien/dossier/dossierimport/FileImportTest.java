package vn.thanthien.dossier.dossierimport;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.SheetFormat;

/// Tables and national messages from upload to dossier.
@QuarkusTest
class FileImportTest extends ImportTest {

  private static final String TABLE =
      """
      DANH SÁCH HỒ SƠ,,,,,
      Mã hồ sơ,Tên TTHC,Chủ hồ sơ,Ngày tiếp nhận,Ngày kết thúc xử lý,Trạng thái
      H56.30.12-230504-0001,ĐĂNG KÝ KHAI SINH,Lê Thị Mẫu,04/05/2023 08:15,04/05/2023,Đã xử lý xong
      H56.30.12-230504-0002,Thủ tục không có,Lê Thị Mẫu,04/05/2023,05/05/2023,Đã xử lý xong
      """;

  @Test
  void aTableNamesItsProceduresAndADayAloneMakesNothingLate() {
    var done =
        imported(clerk(), SourceMother.utf8(TABLE), SheetFormat.CSV_TYPE)
            .body("created", equalTo(1))
            .body("rejected", equalTo(1))
            .extract();

    clerk()
        .get("/api/dossiers?code=H56.30.12-230504-0001")
        .then()
        .body("items[0].status", equalTo("COMPLETED"))
        .body("items[0].procedureCode", equalTo("1.001193"))
        .body("items[0].punctuality", equalTo("EARLY"));
    Assertions.assertThat(rejects(done.path("id")))
        .contains("4,H56.30.12-230504-0002,Tên TTHC,")
        .doesNotContain("Lê Thị Mẫu");
  }

  @Test
  void aFileThatIsNoneOfItsKindIsRefusedAtOnceAndLeavesNothing() {
    upload("a,b\n1,2\n", SheetFormat.CSV_TYPE, null)
        .statusCode(400)
        .body("detail", containsString("tiêu đề"));
    upload("no workbook", SheetFormat.XLSX_TYPE, null)
        .statusCode(400)
        .body("detail", containsString("Excel"));
    upload("{}", ImportFormat.NATIONAL_DOSSIERS_TYPE, null).statusCode(400);
    upload("no message", ImportFormat.NATIONAL_DOSSIERS_TYPE, null)
        .statusCode(400)
        .body("detail", equalTo("Đây không phải bản tin JSON, hoặc bản tin hỏng ngay từ đầu."));
    clerk().get("/api/dossier-imports").then().body("items", hasSize(0));
  }

  @Test
  void stepsOfANationalMessageMoveTheDossierOnceEach() {
    imported(
            clerk(),
            SourceMother.utf8(
                """
                {"data": [{"MaHoSo": "H56.30.12-230504-0001", "MaTTHC": "1.001193",
                  "ChuHoSo": "A", "NgayTiepNhan": "20230504081500", "TrangThaiHoSo": "2"}]}
                """),
            ImportFormat.NATIONAL_DOSSIERS_TYPE)
        .body("created", equalTo(1));
    var steps =
        """
        {"data": [
          {"MaHoSo": "H56.30.12-230504-0001", "NguoiXuLy": "Cán bộ A",
           "ThoiDiemXuLy": "20230505080000", "TrangThai": "4"},
          {"MaHoSo": "H56.30.12-230504-0001", "ThoiDiemXuLy": "20230508080000", "TrangThai": "9"},
          {"MaHoSo": "H56.30.12-230504-0009", "ThoiDiemXuLy": "20230508080000", "TrangThai": "9"}]}
        """;

    imported(clerk(), SourceMother.utf8(steps), ImportFormat.NATIONAL_PROGRESS_TYPE)
        .body("updated", equalTo(2))
        .body("rejected", equalTo(1));
    imported(clerk(), SourceMother.utf8(steps), ImportFormat.NATIONAL_PROGRESS_TYPE)
        .body("updated", equalTo(0))
        .body("unchanged", equalTo(2));
    clerk()
        .get("/api/dossiers?code=H56.30.12-230504-0001")
        .then()
        .body("items[0].status", equalTo("COMPLETED"))
        .body("items[0].handler", equalTo("Cán bộ A"))
        .body("items[0].revision", equalTo(3));
  }

  @Test
  void aCatalogueOfProceduresIsTakenWholeOrNotAtAll() {
    var catalogue =
        """
        DANH MỤC THỦ TỤC,,,,,,,
        Mã TTHC,Tên TTHC,Lĩnh vực,Thời hạn giải quyết,Mức độ,Giờ chốt,Lệ phí,Ngày hiệu lực
        2.%1$s.1,Thủ tục một,Hộ tịch,05 ngày làm việc,Toàn trình,,8.000 đồng,01/07/2025
        2.%1$s.2,Thủ tục hai,Hộ tịch,Trong ngày,Một phần,15:00,Không,01/07/2025
        2.%1$s.3,Thủ tục ba,Đất đai,30 ngày,,,,%2$s
        """;
    var mine = unit.substring(unit.indexOf('-') + 1);

    as(unit, Role.DISTRICT_ADMIN)
        .contentType(SheetFormat.CSV_TYPE)
        .body(SourceMother.utf8(catalogue.formatted(mine, "không rõ")))
        .post("/api/procedures/imports")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("rows[5].effectiveFrom"));
    clerk().get("/api/procedures/2." + mine + ".1").then().statusCode(404);

    as(unit, Role.DISTRICT_ADMIN)
        .contentType(SheetFormat.CSV_TYPE)
        .body(SourceMother.utf8(catalogue.formatted(mine, "01/07/2025")))
        .post("/api/procedures/imports")
        .then()
        .statusCode(200)
        .body("processingDays", equalTo(java.util.List.of(5, 0, 30)))
        .body("dayCount", equalTo(java.util.List.of("WORKING", "WORKING", "CALENDAR")))
        .body("[0].fee", equalTo(8000))
        .body("[1].fee", equalTo(0))
        .body("[1].cutOff", equalTo("15:00:00"))
        .body("[0].onlineLevel", equalTo("FULL"));
  }
}

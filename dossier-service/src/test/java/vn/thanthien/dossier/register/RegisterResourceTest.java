package vn.thanthien.dossier.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.dossierimport.ImportTest;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.SheetFormat;

/// October 2026 of a commune, seen from November 10.
@QuarkusTest
class RegisterResourceTest extends ImportTest {

  private static final String OCTOBER = "/api/dossiers/register?from=2026-10-01&to=2026-11-01";

  /// Due after five working days. The last belongs to another field.
  private static final String LIVES =
      """
      {"code":"H56.1-260928-0001","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2026-09-28T09:00:00+07:00","completedAt":"2026-10-05T16:00:00+07:00","applicantName":"A"}
      {"code":"H56.1-260928-0002","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2026-09-28T09:00:00+07:00","completedAt":"2026-10-01T00:00:00+07:00","applicantName":"A"}
      {"code":"H56.1-260920-0003","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2026-09-20T09:00:00+07:00","completedAt":"2026-09-30T23:59:59+07:00","applicantName":"A"}
      {"code":"H56.1-261001-0004","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2026-10-01T00:00:00+07:00","completedAt":"2026-10-09T09:00:00+07:00","applicantName":"A"}
      {"code":"H56.1-261031-0005","procedureCode":"1.001193","channel":"POSTAL","receivedAt":"2026-10-31T23:59:59+07:00","completedAt":"2026-11-05T09:00:00+07:00","applicantName":"A"}
      {"code":"H56.1-261101-0006","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2026-11-01T00:00:00+07:00","applicantName":"A"}
      {"code":"H56.1-261020-0007","procedureCode":"1.001193","channel":"IN_PERSON","receivedAt":"2026-10-20T09:00:00+07:00","supplements":[{"requestedAt":"2026-10-22T09:00:00+07:00","receivedAt":"2026-11-03T09:00:00+07:00"}],"applicantName":"A"}
      {"code":"H56.1-261005-0008","procedureCode":"1.001193","channel":"IN_PERSON","receivedAt":"2026-10-05T09:00:00+07:00","applicantName":"A"}
      {"code":"H56.1-261006-0009","procedureCode":"1.001193","channel":"IN_PERSON","receivedAt":"2026-10-06T09:00:00+07:00","withdrawnAt":"2026-10-07T09:00:00+07:00","applicantName":"A"}
      {"code":"H56.1-261006-0010","procedureCode":"1.001193","channel":"IN_PERSON","receivedAt":"2026-10-06T09:00:00+07:00","stoppedAt":"2026-10-20T09:00:00+07:00","applicantName":"A"}
      {"code":"H56.1-261007-0011","procedureCode":"1.001193","channel":"IN_PERSON","receivedAt":"2026-10-07T09:00:00+07:00","refusedAt":"2026-10-08T09:00:00+07:00","applicantName":"A"}
      {"code":"H56.1-260901-0012","procedureCode":"2.000908","channel":"IN_PERSON","receivedAt":"2026-09-01T09:00:00+07:00","supplements":[{"requestedAt":"2026-09-20T09:00:00+07:00"}],"applicantName":"A"}
      """;

  @BeforeEach
  void onNovemberTen() throws SQLException {
    clock.stopAt(Instant.parse("2026-11-10T02:00:00Z"));
    name(unit, "xã Hoằng Cát");
    as(unit, Role.DISTRICT_ADMIN)
        .body(
            """
            {"name": "Cấp bản sao từ sổ gốc", "field": "Chứng thực", "processingDays": 5,
             "effectiveFrom": "2020-01-01"}
            """)
        .put("/api/procedures/2.000908")
        .then()
        .statusCode(200);
    take(unit, LIVES, 12);
  }

  @Test
  void theTableIsThatOfThePeriodsEnd() {
    tally(json(OCTOBER).body("consistent", equalTo(true)), "total")
        .body("total.opening", equalTo(3))
        .body("total.received", equalTo(6))
        .body("total.all", equalTo(9))
        .body("total.online", equalTo(1))
        .body("total.inPerson", equalTo(4))
        .body("total.postal", equalTo(1))
        .body("total.processed", equalTo(4))
        .body("total.early", equalTo(2))
        .body("total.onTime", equalTo(1))
        .body("total.late", equalTo(1))
        .body("total.inProgress", equalTo(2))
        .body("total.inProgressInTime", equalTo(1))
        .body("total.inProgressOverdue", equalTo(1))
        .body("total.paused", equalTo(3))
        .body("total.pausedInTime", equalTo(1))
        .body("total.pausedOverdue", equalTo(2))
        .body("total.notAccepted", equalTo(1))
        .body("units", hasSize(1))
        .body("units[0].name", equalTo("xã Hoằng Cát"))
        .body("units[0].rows.name", contains("Chứng thực", "Hộ tịch"))
        .body("units[0].rows[0].tally.opening", equalTo(1));
  }

  @Test
  void onePeriodsEndIsTheNextOnesOpening() {
    json("/api/dossiers/register?from=2026-09-01&to=2026-10-01")
        .body("total.opening", equalTo(0))
        .body("total.received", equalTo(4))
        .body("total.processed", equalTo(1))
        .body("total.inProgress", equalTo(2))
        .body("total.paused", equalTo(1));
    json("/api/dossiers/register?from=2026-11-01&to=2026-12-01")
        .body("cutoff", equalTo("2026-11-10T02:00:00Z"))
        .body("total.opening", equalTo(4))
        .body("total.received", equalTo(1))
        .body("total.processed", equalTo(1))
        .body("total.inProgressInTime", equalTo(0))
        .body("total.inProgressOverdue", equalTo(3));
  }

  @Test
  void rowsMayBeByProcedure() {
    json(OCTOBER + "&by=PROCEDURE")
        .body("units[0].rows.code", contains("1.001193", "2.000908"))
        .body("units[0].rows.name", contains("Đăng ký khai sinh", "Cấp bản sao từ sổ gốc"));
  }

  @Test
  void aDistrictSeesEveryCommuneAndTheirSum() throws SQLException {
    var district = "district-of-" + unit;
    var other = "other-" + unit;
    see(district, unit);
    see(district, other);
    take(other, LIVES.lines().skip(7).findFirst().orElseThrow(), 1);

    as(district, Role.DISTRICT_LEADER)
        .get(OCTOBER)
        .then()
        .statusCode(200)
        .body("units.unit", contains(unit, other))
        .body("units[1].total.inProgressOverdue", equalTo(1))
        .body("total.all", equalTo(10));
    as(district, Role.DISTRICT_LEADER)
        .get(OCTOBER + "&unit=" + other)
        .then()
        .body("units.unit", contains(other))
        .body("total.all", equalTo(1));
    clerk().get(OCTOBER).then().body("units.unit", contains(unit));
    clerk()
        .get(OCTOBER + "&unit=" + other)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("unit"));
  }

  @Test
  void theSameFiguresAreOnPaperAndInTheSheet() throws IOException {
    assertThat(pdf("register"))
        .containsSubsequence(
            "ỦY BAN NHÂN DÂN",
            "XÃ HOẰNG CÁT",
            "TÌNH HÌNH TIẾP NHẬN",
            "Từ ngày 01/10/2026 đến ngày 31/10/2026; số liệu tính đến 00:00 01/11/2026",
            "xã Hoằng Cát 9 3 6 1 4 1 4 2 1 1 2 1 1 3 1 2 1",
            "Chứng thực 1 1 0 0 0 0 0 0 0 0 0 0 0 1 0 1 0")
        .doesNotContain("KHÔNG KHỚP");

    var rows = xlsx();
    assertThat(rows).hasSize(7);
    assertThat(rows.get(4).getCellText(0)).isEqualTo("xã Hoằng Cát");
    assertThat(rows.get(4).getCellAsNumber(2)).contains(new BigDecimal(9));
    assertThat(rows.get(4).getCellText(19)).isEqualTo("Khớp");
  }

  @Test
  void whatDoesNotAddUpIsSaidEverywhere() throws IOException {
    spoil();

    json(OCTOBER)
        .body("consistent", equalTo(false))
        .body(
            "units[0].rows[1].tally.violations",
            hasItem("Kỳ trước + trong kỳ = 8, nhưng đã xử lý + đang xử lý + tạm dừng = 7."));
    assertThat(pdf("register-violated"))
        .contains(
            "SỐ LIỆU KHÔNG KHỚP", "xã Hoằng Cát, Hộ tịch: Kỳ trước + trong kỳ = 8", "Hộ tịch (!)");
    var rows = xlsx();
    assertThat(rows.get(3).getCellText(0)).startsWith("SỐ LIỆU KHÔNG KHỚP");
    assertThat(rows.get(7).getCellText(19)).startsWith("Kỳ trước + trong kỳ = 8");
  }

  @Test
  void aPeriodMustHaveADay() {
    clerk()
        .get("/api/dossiers/register?from=2026-10-01&to=2026-10-01")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("to"));
    clerk()
        .queryParam("to", "+12026-11-01")
        .get("/api/dossiers/register?from=2026-10-01")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("to"));
    clerk()
        .get("/api/dossiers/register?to=2026-10-01")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("from"));
    clerk().accept("image/png").get(OCTOBER).then().statusCode(406);
  }

  /// A record that ended before it was received, as only a broken hand could leave it.
  private void spoil() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          try (var connection = dataSource.getConnection();
              var set =
                  connection.prepareStatement("select set_config('thanthien.viewer', ?, true)");
              var update =
                  connection.prepareStatement(
                      "update dossier set ended_at = '2026-08-01' where code = ? and unit = ?")) {
            set.setString(1, unit);
            set.execute();
            update.setString(1, "H56.1-261006-0009");
            update.setString(2, unit);
            assertThat(update.executeUpdate()).isEqualTo(1);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private ValidatableResponse json(String path) {
    return clerk().accept("application/json").get(path).then().statusCode(200);
  }

  private static ValidatableResponse tally(ValidatableResponse answer, String path) {
    return answer.body(path + ".violations", hasSize(0));
  }

  private String pdf(String name) throws IOException {
    var bytes =
        clerk()
            .accept("application/pdf")
            .get(OCTOBER)
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString("inline"))
            .extract()
            .asByteArray();
    var kept = Path.of("target", "forms", name + ".pdf");
    Files.createDirectories(kept.getParent());
    Files.write(kept, bytes);
    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf).replaceAll(" +", " ");
    }
  }

  private List<Row> xlsx() throws IOException {
    var bytes = clerk().accept(SheetFormat.XLSX_TYPE).get(OCTOBER).then().statusCode(200).extract();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes.asByteArray()))) {
      return book.getFirstSheet().read();
    }
  }

  private void take(String unit, String lines, int count) {
    imported(as(unit, Role.ONE_STOP_CLERK), lines).body("created", equalTo(count));
  }
}

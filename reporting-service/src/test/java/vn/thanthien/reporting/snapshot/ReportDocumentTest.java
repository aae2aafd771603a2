package vn.thanthien.reporting.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static vn.thanthien.reporting.material.MaterialMother.district;
import static vn.thanthien.reporting.material.MaterialMother.goldenFigures;
import static vn.thanthien.reporting.material.MaterialMother.head;
import static vn.thanthien.reporting.material.MaterialMother.missing;
import static vn.thanthien.reporting.material.MaterialMother.share;
import static vn.thanthien.reporting.material.MaterialMother.unasked;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.reporting.document.Annex;
import vn.thanthien.reporting.document.Block;
import vn.thanthien.reporting.document.Block.Chart;
import vn.thanthien.reporting.document.Block.Table;
import vn.thanthien.reporting.document.Html;
import vn.thanthien.reporting.material.CommuneShare;
import vn.thanthien.reporting.material.MaterialMother;
import vn.thanthien.reporting.material.Register;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.record.SurveyCounts;

class ReportDocumentTest {

  private static final Register REGISTER =
      new Register(0, 383, 522, 0, 871, 32, 0, 0, 1, 0, 0, 1, 0, 1L);

  @Test
  void aDraftSaysSoUnderItsNumberAndNotInItsTitle() {
    var draft = ReportDocument.of(snapshot(), "0", null);
    var issued = ReportDocument.of(snapshot(), "0", new Issue(1, LocalDate.of(2023, 11, 6)));

    assertThat(draft.typeName()).isEqualTo("Báo cáo");
    assertThat(Html.of(draft)).containsSubsequence("/BC-UBND", "DỰ THẢO", "BÁO CÁO");
    assertThat(Html.of(issued)).contains("01/BC-UBND").doesNotContain("DỰ THẢO");
  }

  @Test
  void aCountWithinAWholeIsFollowedByItsShare() {
    assertThat(annex("Số liệu thực hiện mô hình của các đơn vị"))
        .filteredOn(row -> row.contains("xã Hoằng Cát"))
        .anySatisfy(row ->
            assertThat(row).contains("903", "383/903 (42,41%)", "0/903 (0,00%)", "không phát sinh"))
        .allSatisfy(row -> assertThat(row).doesNotContain("0/903 (0)"));
    assertThat(annex("Số liệu thực hiện mô hình của các đơn vị"))
        .filteredOn(row -> row.contains("xã Hoằng Vắng"))
        .allSatisfy(row -> assertThat(row).contains("chưa có báo cáo"));
  }

  @Test
  void theRegisterHasTheColumnsOfTheStandardTable() {
    var header =
        blocks("Tình hình tiếp nhận, giải quyết hồ sơ thủ tục hành chính của các đơn vị").stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .findFirst()
            .orElseThrow()
            .header();

    assertThat(header.getFirst())
        .extracting(Table.HeaderCell::text)
        .containsExactly(
            "TT", "Đơn vị", "Tiếp nhận", "Đã xử lý", "Đang xử lý", "Tạm dừng", "Từ chối");
    assertThat(header.getLast())
        .extracting(Table.HeaderCell::text)
        .containsExactly("Tổng", "Trực tuyến", "Trực tiếp", "BCCI");
    assertThat(annex("Tình hình tiếp nhận, giải quyết hồ sơ thủ tục hành chính của các đơn vị"))
        .filteredOn(row -> row.contains("xã Hoằng Cát"))
        .singleElement()
        .asInstanceOf(LIST)
        .containsExactly(
            "1",
            "xã Hoằng Cát",
            "905",
            "0",
            "905",
            "383",
            "522",
            "0",
            "903",
            "871",
            "32",
            "0",
            "0",
            "0",
            "0",
            "0",
            "2",
            "1",
            "1",
            "0");
  }

  @Test
  void whoWasAskedUntilWhenAndWhoWasLateIsSaid() {
    assertThat(annex("Tình hình gửi báo cáo của các đơn vị"))
        .containsExactly(
            List.of(
                "1",
                "xã Hoằng Cát",
                "08/11/2023",
                "12/BC-UBND",
                "06/11/2023",
                "06/11/2023",
                "đúng hạn"),
            List.of("2", "xã Hoằng Vắng", "08/11/2023", "chưa có báo cáo", "", "", "chưa gửi"),
            List.of(
                "3", "xã Hoằng Xa", "–", "không yêu cầu báo cáo", "", "", "không yêu cầu báo cáo"));
  }

  @Test
  void theRoundsOfEveryCommuneAreSaidOneByOne() {
    assertThat(annex("Số liệu thực hiện mô hình của các đơn vị"))
        .contains(
            List.of(
                "1",
                "xã Hoằng Cát",
                "cuối kỳ, Mặt trận Tổ quốc",
                "100",
                "100",
                "98",
                "90/96 (93,75%)",
                "60/96 (62,50%)"));
  }

  @Test
  void theScoresOfTheYearAreSaidWhereThereAreAny() {
    assertThat(annex("Bảng điểm năm 2023 của các đơn vị"))
        .containsExactly(
            List.of("1", "xã Hoằng Cát", "100,00", "81,50", "2", "chưa thẩm định xong"),
            List.of("2", "xã Hoằng Vắng", "không chấm điểm", "", "", ""),
            List.of("3", "xã Hoằng Xa", "không chấm điểm", "", "", ""));
  }

  @Test
  void theChartHoldsEveryCommuneInItsPlace() {
    var charts =
        blocks("Biểu đồ").stream().filter(Chart.class::isInstance).map(Chart.class::cast).toList();

    assertThat(charts).hasSize(2);
    assertThat(charts.getFirst().bars())
        .extracting(Chart.Bar::name, Chart.Bar::label)
        .containsExactly(
            tuple("xã Hoằng Cát", "100,00% (903/903)"),
            tuple("xã Hoằng Vắng", "chưa có báo cáo"),
            tuple("xã Hoằng Xa", "không yêu cầu báo cáo"));
    assertThat(charts.getLast().caption())
        .isEqualTo("Tỷ lệ hài lòng trở lên, đợt cuối kỳ, Mặt trận Tổ quốc");
    assertThat(charts.getFirst().alternative()).contains("xã Hoằng Vắng: chưa có báo cáo");
  }

  @Test
  void aShareOfFewIsMarked() {
    var few =
        share(
            "xã Ít",
            MaterialMother.goldenWith(MaterialMother.rate("D05", 19, 20)).figures(),
            REGISTER,
            "");

    assertThat(ReportDocument.of(snapshot(few), "0", null).annexes().getLast().blocks().getFirst())
        .isInstanceOfSatisfying(
            Chart.class,
            chart ->
                assertThat(chart.bars())
                    .containsExactly(
                        new Chart.Bar(
                            "xã Ít (*)", new BigDecimal("95.00"), "95,00% (19/20)", true)));
  }

  /// Those no sentence speaks of stand in the annex.
  @Test
  void aCommunesAnnexHoldsEveryIndicator() {
    var commune =
        new Snapshot(
            ReportKind.COMMUNE,
            head(),
            MaterialMother.goldenWith(MaterialMother.rate("D06", 903, 904)),
            "1",
            "Báo cáo",
            List.of(),
            "UBND xã báo cáo như sau:",
            "Trên đây là báo cáo",
            List.of(),
            List.of(),
            List.of());

    assertThat(annex(commune, "Số liệu các chỉ tiêu trong kỳ"))
        .extracting(row -> row.get(1), row -> row.get(3), row -> row.get(4))
        .contains(
            tuple("D06", "903/904", "99,89%"),
            tuple("D04", "", "chưa đủ dữ liệu"),
            tuple("D12", "", "8 hồ sơ"),
            tuple("S03", "250/250", "100,00%"));
  }

  private static List<Block> blocks(String title) {
    return blocks(snapshot(), title);
  }

  private static List<Block> blocks(Snapshot snapshot, String title) {
    return ReportDocument.of(snapshot, "0", null).annexes().stream()
        .filter(annex -> annex.title().equals(title))
        .map(Annex::blocks)
        .flatMap(List::stream)
        .toList();
  }

  private static List<List<String>> annex(String title) {
    return annex(snapshot(), title);
  }

  private static List<List<String>> annex(Snapshot snapshot, String title) {
    return blocks(snapshot, title).stream()
        .<List<String>>mapMulti((block, rows) -> {
          if (block instanceof Table table) {
            table.rows().forEach(row -> rows.accept(row.cells()));
          }
        })
        .toList();
  }

  private static Snapshot snapshot() {
    var sent = share("xã Hoằng Cát", goldenFigures(), REGISTER, "");
    return snapshot(
        new CommuneShare(
            sent.unit(),
            sent.report(),
            sent.notation(),
            sent.issuedOn(),
            sent.figures(),
            sent.register(),
            List.of(
                new SurveyCounts(
                    SurveyPhase.END,
                    SurveyRunner.FATHERLAND_FRONT,
                    null,
                    1,
                    100,
                    100,
                    98,
                    96,
                    60,
                    30)),
            sent.questions(),
            sent.proposals(),
            sent.owed(),
            sent.direction(),
            new CommuneShare.Score(2023, new BigDecimal(100), new BigDecimal("81.5"), null, 2),
            false),
        missing("xã Hoằng Vắng"),
        unasked("xã Hoằng Xa"));
  }

  private static Snapshot snapshot(CommuneShare... communes) {
    return new Snapshot(
        ReportKind.DISTRICT,
        head(),
        district(communes),
        "1",
        "Báo cáo",
        List.of(),
        "Ủy ban nhân dân huyện báo cáo như sau:",
        "Trên đây là báo cáo",
        List.of(),
        List.of(),
        List.of());
  }
}

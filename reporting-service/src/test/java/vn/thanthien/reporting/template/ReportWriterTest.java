package vn.thanthien.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanthien.reporting.material.MaterialMother.count;
import static vn.thanthien.reporting.material.MaterialMother.golden;
import static vn.thanthien.reporting.material.MaterialMother.goldenWith;
import static vn.thanthien.reporting.material.MaterialMother.rate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.reporting.contradiction.CheckedReport;
import vn.thanthien.reporting.contradiction.ContradictionChecker;
import vn.thanthien.reporting.contradiction.KnownFigure;
import vn.thanthien.reporting.contradiction.NarrativeSection;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.MaterialMother;
import vn.thanthien.reporting.material.Programme;
import vn.thanthien.reporting.material.Register;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.material.UnitCard;
import vn.thanthien.reporting.record.VisitCounts;
import vn.thanthien.reporting.rule.RuleFiles;

class ReportWriterTest {

  private static final ReportWriter WRITER =
      new ReportWriter(RuleFiles.shipped(), new Indicators(RuleFiles.shipped()));

  @Test
  void aRateIsNeverWithoutItsNumbers() {
    assertThat(text(golden(), "dossiers"))
        .contains("nộp trực tuyến (một phần, toàn trình) 383 hồ sơ, đạt 42,41% (383/903 hồ sơ)")
        .contains("không có hồ sơ trễ hẹn");
    assertThat(text(golden(), "petitions"))
        .contains("đã giải quyết 04 đơn, đạt 80,00% (4/5 đơn); còn 01 đơn đang giải quyết")
        .contains("Đã tổ chức 07 cuộc đối thoại, gồm:\n- 01 hội nghị đối thoại");
    assertThat(text(golden(), "facilities")).contains("100.000.000 đồng");
    assertThat(text(golden(), "overview")).contains("1.716 hộ", "5.856 nhân khẩu", "11 chi bộ");
  }

  @Test
  void whereNothingHappenedNoRateIsGiven() {
    var texts = String.join("\n", written(MaterialMother.silent()).sections().values());

    assertThat(texts).doesNotContain("%").doesNotContain("00 hồ sơ").doesNotContain("0/0");
    assertThat(text(MaterialMother.silent(), "letters"))
        .isEqualTo(
            "Trong kỳ không phát sinh thư chúc mừng, thư chia buồn, thư cảm ơn; không có hồ sơ trễ"
                + " hẹn nên không phát sinh thư xin lỗi.");
    assertThat(text(MaterialMother.silent(), "petitions"))
        .startsWith("Trong kỳ không phát sinh đơn khiếu nại, tố cáo, kiến nghị, phản ánh.");
    assertThat(text(MaterialMother.silent(), "overview")).startsWith("Chưa đủ dữ liệu");
  }

  @Test
  void oneOfAKindIsNotEnumerated() {
    var one =
        goldenWith(
            count("P07", 1),
            MaterialMother.part("P07", "kind", "FRONT_COMMITTEE", 0),
            MaterialMother.part("P07", "kind", "HEAD_OF_UNIT", 0),
            count("P01", 1),
            MaterialMother.part("P01", "kind", "FEEDBACK", 1),
            MaterialMother.part("P01", "kind", "PROPOSAL", 0),
            rate("P02", 1, 1),
            rate("P03", 1, 1));

    assertThat(text(one, "petitions"))
        .contains("Trong kỳ tiếp nhận 01 đơn, là đơn phản ánh.")
        .contains("đã giải quyết 01 đơn, đạt 100,00% (1/1 đơn).")
        .contains("Đã tổ chức 01 hội nghị đối thoại với Nhân dân tại thôn.");
  }

  @Test
  void aBreachOfTheApologyDutyIsSaid() {
    var late =
        goldenWith(rate("D05", 900, 903), count("D09", 3), rate("L05", 1, 3), count("L01", 1));

    assertThat(text(late, "dossiers")).contains("đạt 99,67% (900/903 hồ sơ); trễ hẹn 03 hồ sơ");
    assertThat(text(late, "letters"))
        .contains("Thư xin lỗi: 01 thư; hồ sơ quá hạn đã được xin lỗi 1/3 hồ sơ, đạt 33,33%");
    assertThat(text(goldenWith(rate("L05", 0, 3)), "letters"))
        .contains("Thư xin lỗi: chưa phát hành thư nào; hồ sơ quá hạn đã được xin lỗi 0/3 hồ sơ");
  }

  /// L05 counts by the day a dossier was due, D05 by the day it was done.
  @Test
  void aDossierLateSinceAnEarlierPeriodIsNotSaidToBeNone() {
    var late = goldenWith(rate("D05", 902, 903), count("D09", 1));

    assertThat(text(late, "dossiers")).contains("trễ hẹn 01 hồ sơ");
    assertThat(text(late, "letters"))
        .contains("Thư xin lỗi: không phát sinh;")
        .doesNotContain("không có hồ sơ trễ hẹn");
    assertThat(text(goldenWith(rate("D10", 1, 1)), "letters"))
        .contains("Thư xin lỗi: không phát sinh;");
    assertThat(text(golden(), "letters"))
        .contains("Thư xin lỗi: không phát sinh, do không có hồ sơ trễ hẹn;");
  }

  @Test
  void aLaunchBeforeThePeriodIsStillTold() {
    var silent = MaterialMother.silent();
    var launched =
        new Programme(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Programme.Standing(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                LocalDate.of(2022, 4, 24)));

    var later =
        MaterialMother.of(
            silent.unit(), silent.figures(), silent.register(), silent.surveys(), launched);

    assertThat(text(later, "launch"))
        .startsWith("Mô hình đã được tổ chức ra mắt ngày 24 tháng 4 năm 2022.");
    assertThat(text(silent, "launch")).startsWith("Đến hết kỳ báo cáo, chưa ghi nhận");
  }

  @Test
  void whatIsNotCollectedIsSaidToBeMissing() {
    assertThat(text(goldenWith(MaterialMother.noData("M01")), "propaganda-events"))
        .doesNotContain("%");
    assertThat(text(golden(), "targets"))
        .contains("đủ điều kiện: đạt 100% (trong kỳ: chưa đủ dữ liệu)")
        .contains("đạt từ 97% trở lên");
  }

  @Test
  void aDocumentNamedInThePreambleIsCitedShortLater() {
    assertThat(written(golden()).bases().getFirst())
        .isEqualTo(
            "Thực hiện Công văn số 741-CV/HU ngày 09 tháng 3 năm 2023 của Ban Thường vụ Huyện ủy"
                + " Hoằng Hóa về lãnh đạo, đẩy mạnh xây dựng mô hình");
    assertThat(text(golden(), "steering-documents"))
        .contains("\n- Công văn số 741-CV/HU.")
        .contains("đã ban hành 02 văn bản");
  }

  /// The ledger counts opinions of every channel, and D12 knows of no reason.
  @Test
  void aSentenceSaysNoMoreThanItsFigure() {
    assertThat(text(golden(), "petitions"))
        .contains("hòm thư góp ý, nhóm Zalo và đường dây nóng đã ghi nhận 20 ý kiến")
        .doesNotContain("Các cuộc đối thoại ghi nhận");
    assertThat(text(golden(), "dossiers"))
        .contains("Đã hỗ trợ làm hồ sơ hoặc trả kết quả tại nhà đối với 08 hồ sơ.")
        .doesNotContain("neo đơn");
  }

  @Test
  void aWardHasNoHamlets() {
    var golden = golden();
    var ward =
        MaterialMother.of(
            new UnitCard("p", "phường Mẫu", UnitKind.PHUONG),
            golden.figures(),
            golden.register(),
            golden.surveys(),
            golden.programme());

    assertThat(text(ward, "overview")).contains("Toàn phường có 05 tổ dân phố với 1.716 hộ");
    assertThat(text(ward, "petitions")).contains("hội nghị đối thoại với Nhân dân tại tổ dân phố");
    assertThat(String.join("\n", written(ward).sections().values())).doesNotContain("thôn");
  }

  @Test
  void bothWaysOfCountingTimelinessAreSaidWhereTheyDiffer() {
    var twice = goldenWith(rate("D05", 904, 904), rate("D06", 903, 904), rate("S05", 903, 904));

    assertThat(text(twice, "dossiers"))
        .contains("đạt 100,00% (904/904 hồ sơ)")
        .contains("chỉ số 2.1 của Quyết định số 766/QĐ-TTg")
        .contains("số hồ sơ đúng hạn là 903/904 hồ sơ, đạt 99,89%");
    assertThat(text(twice, "service-index")).contains("99,89% (903/904 hồ sơ");
    assertThat(text(goldenWith(rate("D06", 903, 903)), "dossiers")).doesNotContain("chỉ số 2.1");
  }

  @Test
  void anApologyInTimeIsToldFromALateOne() {
    var apologised =
        goldenWith(rate("D05", 903, 904), count("L01", 1), rate("L05", 1, 1), rate("L06", 1, 1));

    assertThat(text(apologised, "letters"))
        .contains("trong đó xin lỗi đúng thời hạn quy định 1/1 hồ sơ, đạt 100,00%");
  }

  @Test
  void theLeadersVisitsAreTold() {
    var visited =
        MaterialMother.golden(
            MaterialMother.FROM, MaterialMother.TO, new VisitCounts(43, 5, 41, 610));

    assertThat(text(visited, "visits"))
        .isEqualTo(
            "Lãnh đạo xã đã đi cơ sở 43 lượt, đến 05 thôn, trong 41 tuần của kỳ báo cáo; gặp gỡ,"
                + " lắng nghe 610 lượt người.");
    assertThat(text(golden(), "visits")).startsWith("Trong kỳ chưa ghi nhận lượt đi cơ sở nào");
  }

  @Test
  void whomNobodyAskedIsNotMissing() {
    var district =
        MaterialMother.district(
            MaterialMother.share(
                "xã Hoằng Cát", MaterialMother.goldenFigures(), Register.EMPTY, "Không."),
            MaterialMother.missing("xã Hoằng Quỳ"),
            MaterialMother.unasked("xã Hoằng Xa"));

    var text = WRITER.write(ReportKind.DISTRICT, district, MaterialMother.head()).sections();

    assertThat(text.get("coverage"))
        .contains("1/3 báo cáo", "Chưa có báo cáo của xã Hoằng Quỳ;")
        .contains("không yêu cầu báo cáo đối với xã Hoằng Xa;");
  }

  /// What was given back is neither received nor called missing.
  @Test
  void whatWasReturnedIsSaidToBe() {
    var district =
        MaterialMother.district(
            MaterialMother.share(
                "xã Hoằng Cát", MaterialMother.goldenFigures(), Register.EMPTY, "Không."),
            MaterialMother.returned("xã Hoằng Quỳ"));

    var text = WRITER.write(ReportKind.DISTRICT, district, MaterialMother.head()).sections();

    assertThat(text.get("coverage"))
        .contains("1/2 báo cáo", "Báo cáo của xã Hoằng Quỳ đã được trả lại")
        .doesNotContain("Chưa có báo cáo");
  }

  @Test
  void aGroupIsNamedWhereItsCommunesAreCounted() {
    var cluster =
        MaterialMother.ofGroup(
            "8 xã của huyện Hoằng Hóa cũ",
            MaterialMother.share(
                "xã Hoằng Cát", MaterialMother.goldenFigures(), Register.EMPTY, "Không."));

    var text = WRITER.write(ReportKind.DISTRICT, cluster, MaterialMother.head());

    assertThat(text.opening()).contains("của nhóm “8 xã của huyện Hoằng Hóa cũ” trong kỳ");
    assertThat(text.sections().get("coverage"))
        .startsWith("Trong kỳ báo cáo, nhóm “8 xã của huyện Hoằng Hóa cũ” có 01 đơn vị cấp xã;");
  }

  @Test
  void howTheCommunesDirectTheProgrammeIsCounted() {
    var district =
        MaterialMother.district(
            MaterialMother.share(
                "xã Hoằng Cát", MaterialMother.goldenFigures(), Register.EMPTY, "Không."),
            MaterialMother.missing("xã Hoằng Quỳ"));

    var text = WRITER.write(ReportKind.DISTRICT, district, MaterialMother.head()).sections();

    assertThat(text.get("direction-records"))
        .contains("có 1/1 đơn vị thành lập Ban Chỉ đạo, 1/1 đơn vị ban hành kế hoạch")
        .contains("0/1 đơn vị ban hành quy chế", "1/1 đơn vị đã ra mắt mô hình");
    assertThat(text.get("petitions")).contains("đi cơ sở 09 lượt (1/1 đơn vị có ghi nhận)");
  }

  @Test
  void aTermIsThatOfTheReportsTime() {
    var before = MaterialMother.golden(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1), null);

    assertThat(text(before, "dossiers")).contains("nộp trực tuyến (mức độ 3, mức độ 4)");
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void theNumbersInTheFileAreThoseTheDocumentPrints(ReportKind kind) {
    var reached = new int[5];
    for (var section : WRITER.template(kind).sections()) {
      var level = section.level();
      if (level != null) {
        reached[level]++;
        Arrays.fill(reached, level + 1, reached.length, 0);
        assertThat(section.number()).as(section.key()).isEqualTo(label(reached, level));
      }
    }
  }

  @Test
  void ourOwnSentencesNeverContradictTheFigures() {
    var checker = ContradictionChecker.of(RuleFiles.shipped());
    for (var material :
        List.of(
            golden(),
            MaterialMother.silent(),
            goldenWith(
                rate("D05", 900, 903), count("D09", 3), rate("L05", 1, 3), count("L01", 1)))) {
      var sections = new ArrayList<NarrativeSection>();
      written(material)
          .sections()
          .forEach((key, text) -> sections.add(NarrativeSection.results(key, text)));

      var found =
          checker.check(
              new CheckedReport(
                  material.unit().name(),
                  material.from(),
                  material.to(),
                  material.to(),
                  sections,
                  material.figures().stream()
                      .filter(f -> f.isWhole())
                      .map(ReportWriterTest::known)
                      .toList(),
                  List.of()));

      assertThat(found)
          .filteredOn(f -> !f.passage().section().isEmpty())
          .filteredOn(f -> !f.code().equals("X17"))
          .isEmpty();
    }
  }

  @Test
  void aMissingCommuneIsNamedAndNotCounted() {
    var district =
        MaterialMother.district(
            MaterialMother.share(
                "xã Hoằng Cát", MaterialMother.goldenFigures(), Register.EMPTY, "Không."),
            MaterialMother.missing("xã Hoằng Quỳ"));

    var text = WRITER.write(ReportKind.DISTRICT, district, MaterialMother.head()).sections();

    assertThat(text.get("coverage"))
        .contains("02 đơn vị cấp xã", "1/2 báo cáo", "Chưa có báo cáo của xã Hoằng Quỳ");
    assertThat(text.get("dossiers"))
        .contains("(1/2 đơn vị)", "903 hồ sơ", "42,41% (383/903 hồ sơ)");
    assertThat(text.get("commune-proposals")).isEmpty();
  }

  @Test
  void aDistrictWithoutAnyReportSaysNothingOfZero() {
    var district = MaterialMother.district(MaterialMother.missing("xã Hoằng Quỳ"));

    var text = WRITER.write(ReportKind.DISTRICT, district, MaterialMother.head()).sections();

    assertThat(String.join("\n", text.values()))
        .doesNotContain("%")
        .doesNotContain("không phát sinh");
    assertThat(text.get("dossiers")).startsWith("Chưa đủ dữ liệu");
  }

  private static KnownFigure known(ReportFigure figure) {
    return new KnownFigure(
        figure.code(),
        "",
        figure.name(),
        figure.numerator(),
        figure.denominator(),
        figure.value(),
        figure.text(),
        figure.state() == FigureState.NONE_OCCURRED
            ? KnownFigure.State.NOT_ARISEN
            : KnownFigure.State.valueOf(figure.state().name()));
  }

  private static String label(int[] reached, int level) {
    return switch (level) {
      case 1 -> List.of("I", "II", "III", "IV", "V").get(reached[1] - 1);
      case 2 -> Integer.toString(reached[2]);
      case 3 -> reached[2] + "." + reached[3];
      default -> reached[2] + "." + reached[3] + "." + reached[4];
    };
  }

  private static ReportWriter.WrittenText written(Material material) {
    return WRITER.write(ReportKind.COMMUNE, material, MaterialMother.head());
  }

  private static String text(Material material, String key) {
    return written(material).sections().getOrDefault(key, "");
  }
}

package vn.thanthien.reporting.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.reporting.rule.RuleFiles;

class ContradictionCheckerTest {
  private static final ContradictionChecker CHECKER = ContradictionChecker.of(RuleFiles.shipped());

  @Test
  void theGoldenReportHasX1AndX2BlockingAndX6AsAWarning() {
    var findings = CHECKER.check(goldenReport());

    assertThat(findings)
        .filteredOn(f -> f.severity() == Severity.BLOCKING)
        .extracting(Contradiction::code, Contradiction::indicator, Contradiction::computed)
        .containsExactly(
            tuple("X1", "P02", "80,00% (4/5)"), tuple("X2", "D03", "42,41% (383/903)"));
    assertThat(findings)
        .filteredOn(f -> f.severity() == Severity.WARNING)
        .extracting(Contradiction::code)
        .containsOnly("X6");
  }

  @Test
  void theCorrectedGoldenReportHasNothingBlocking() {
    var report = goldenReport();

    var corrected = report.withSections(CHECKER.corrected(report));

    assertThat(CHECKER.check(corrected))
        .extracting(Contradiction::severity)
        .doesNotContain(Severity.BLOCKING);
    assertThat(corrected.sections().getFirst().text()).contains("4/5 đơn").contains("80,00%");
  }

  @Test
  void aTargetBelowAUniformResultIsNamedWithItsSentence() {
    assertThat(CHECKER.check(goldenReport()))
        .filteredOn(f -> f.code().equals("X6") && f.indicator().equals("S02"))
        .singleElement()
        .satisfies(f -> assertThat(f.claimed()).isEqualTo("97,00%"))
        .satisfies(f -> assertThat(f.passage().section()).isEqualTo("IV"));
  }

  @Test
  void aTargetRecordIsComparedAsWellAsATargetInTheText() {
    var report = ReportMother.of("sample", "Công tác khảo sát được thực hiện.");
    var targets = List.of(new KnownTarget("S02", new BigDecimal("95")));
    var withTarget =
        new CheckedReport(
            report.unitName(),
            report.from(),
            report.to(),
            report.reportDate(),
            report.sections(),
            report.figures(),
            targets);

    assertThat(CHECKER.check(withTarget)).extracting(Contradiction::claimed).contains("95,00%");
  }

  @Test
  void ballotsThatPartFromHowDossiersFaredAreX21() {
    assertThat(partings(KnownFigure.rate("S02", "END", "Hài lòng", 95, 100), 80))
        .singleElement()
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
        .satisfies(f -> assertThat(f.claimed()).isEqualTo("95,00%"))
        .satisfies(f -> assertThat(f.computed()).isEqualTo("80,00%"));
    assertThat(partings(KnownFigure.rate("S02", "END", "Hài lòng", 70, 100), 90)).hasSize(1);
    assertThat(partings(KnownFigure.rate("S02", "END", "Hài lòng", 90, 100), 80)).isEmpty();
    assertThat(partings(KnownFigure.rate("S02", "END", "Hài lòng", 20, 20), 50)).isEmpty();
  }

  private static List<Contradiction> partings(KnownFigure said, int done) {
    return CHECKER
        .check(ReportMother.of(List.of(said, KnownFigure.rate("S05", "Chỉ số 5.4", done, 100)), ""))
        .stream()
        .filter(f -> f.code().equals("X21"))
        .toList();
  }

  @Test
  void lateDossiersWithoutApologiesAreX5() {
    assertThat(CHECKER.check(ReportMother.of("late", "")))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo("X5"))
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.BLOCKING))
        .satisfies(f -> assertThat(f.claimed()).isEqualTo("6 hồ sơ quá hạn"))
        .satisfies(f -> assertThat(f.computed()).isEqualTo("4 thư xin lỗi"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Chủ tịch, Phó Chủ tịch UBND xã tiếp công dân 4 lần/tháng.',           31, 1",
    "'Đồng chí Chủ tịch và Phó chủ tịch tiếp dân định kỳ 04 buổi một tháng.', 31, 1",
    "'Chủ tịch, Phó Chủ tịch UBND xã tiếp công dân 4 lần/tháng.',           43, 0",
    "'Chủ tịch UBND xã tiếp công dân 4 lần/tháng.',                         31, 0",
    "'Chủ tịch, Phó Chủ tịch UBND xã giao ban 4 lần/tháng.',                31, 0"
  })
  void receptionsOfTwoLeadersCountedTogetherAreX11(String text, long weeks, int found) {
    var checked =
        ReportMother.of(
            List.of(KnownFigure.rate("P05", "Số tuần Chủ tịch trực tiếp tiếp công dân", weeks, 43)),
            text);

    assertThat(CHECKER.check(checked))
        .filteredOn(f -> f.code().equals("X11"))
        .hasSize(found)
        .allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
        .allSatisfy(f -> assertThat(f.claimed()).contains("tháng"))
        .allSatisfy(f -> assertThat(f.computed()).isEqualTo("31/43 tuần, 72,09%"));
  }

  @Test
  void aFewUniformAnswersAreNoWonder() {
    var report = ReportMother.of("empty", "Ổn định.");
    var few = List.of(KnownFigure.rate("S03", "Tỷ lệ rất hài lòng", 12, 12));

    assertThat(CHECKER.check(withFigures(report, few))).isEmpty();
  }

  @Test
  void aRateRoundedToOneHundredIsNotOneHundred() {
    var report =
        withFigures(
            ReportMother.of("empty", "Hồ sơ giải quyết đúng hạn đạt 100%."),
            List.of(KnownFigure.rate("D05", "Tỷ lệ trước và đúng hạn", 99_999, 100_000)));

    assertThat(CHECKER.check(report))
        .extracting(Contradiction::severity)
        .containsExactly(Severity.BLOCKING);
  }

  @Test
  void thePhaseNamedChoosesTheRound() {
    var figures =
        List.of(
            KnownFigure.rate("S03", "START", "Tỷ lệ rất hài lòng", 200, 250),
            KnownFigure.rate("S03", "END", "Tỷ lệ rất hài lòng", 90, 100));
    var text = "Đầu kỳ, 80% phiếu rất hài lòng; cuối kỳ, 100% phiếu rất hài lòng.";

    var findings = CHECKER.check(withFigures(ReportMother.of("empty", text), figures));

    assertThat(findings)
        .singleElement()
        .satisfies(f -> assertThat(f.computed()).isEqualTo("90,00% (90/100)"))
        .satisfies(f -> assertThat(f.suggestion()).contains("cuối kỳ, 90/100 phiếu"));
  }

  @Test
  void aClaimTrueOfOneOfItsReadingsIsPassedOver() {
    var figures =
        List.of(
            KnownFigure.rate("P02", "Tỷ lệ giải quyết đơn", 4, 5),
            KnownFigure.rate("P08", "Tỷ lệ ý kiến đã trả lời", 9, 9));
    var text = "Phản ánh, kiến nghị của công dân được giải quyết đạt 100%.";

    assertThat(CHECKER.check(withFigures(ReportMother.of("empty", text), figures))).isEmpty();
  }

  @Test
  void aClaimWithoutDataIsOnlyAWarning() {
    var text = "Hồ sơ đủ điều kiện được nộp trực tuyến đạt 100%.";

    assertThat(CHECKER.check(ReportMother.of("sample", text)))
        .filteredOn(f -> f.indicator().equals("D04"))
        .singleElement()
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
        .satisfies(f -> assertThat(f.computed()).isEqualTo("chưa đủ dữ liệu"));
  }

  @Test
  void anOldTermIsNamedFromTheDayItWasReplaced() {
    var report = ReportMother.of("empty", "Tiếp nhận hồ sơ mức độ 3, mức độ 4.");
    var before =
        new CheckedReport(
            report.unitName(),
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 7, 1),
            LocalDate.of(2022, 7, 4),
            report.sections(),
            report.figures(),
            List.of());

    assertThat(CHECKER.check(report))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo("X20"))
        .satisfies(f ->
            assertThat(f.corrected(report.sections().getFirst().text()))
                .isEqualTo("Tiếp nhận hồ sơ một phần, toàn trình."));
    assertThat(CHECKER.check(before)).isEmpty();
  }

  @Test
  void aSlipOfThePenIsNamedAndPutRight() {
    var text = "Công tác lấp phiếu đnag được thực hiện.";

    var findings = CHECKER.check(ReportMother.of("empty", text));

    assertThat(findings).extracting(Contradiction::code).containsExactly("X18", "X18");
    assertThat(Contradiction.corrected("II", text, findings))
        .isEqualTo("Công tác lấy phiếu đang được thực hiện.");
  }

  @Test
  void anotherPeriodThanTheReportsIsNamed() {
    var text = "Từ ngày 01/3/2023 đến ngày 30/9/2023 xã tiếp nhận 700 hồ sơ.";

    assertThat(CHECKER.check(ReportMother.of("empty", text)))
        .extracting(Contradiction::code, Contradiction::computed)
        .containsExactly(tuple("X3", "từ 01/01/2023 đến 30/10/2023"));
  }

  @Test
  void aCopiedSentenceIsNamedWithItsOriginal() {
    var sentence =
        "Tăng cường tuyên truyền sâu rộng trong cán bộ, đảng viên và các tầng lớp nhân dân về ý"
            + " nghĩa của mô hình.";
    var report =
        ReportMother.of(
            "empty",
            NarrativeSection.results("II.1", sentence),
            NarrativeSection.plan("IV.1", "Thứ nhất là: " + sentence));

    assertThat(CHECKER.check(report))
        .extracting(Contradiction::code, Contradiction::computed)
        .containsExactly(tuple("X17", "mục II.1"));
  }

  @Test
  void aNarrativeOfTwentyKilobytesTakesMilliseconds() {
    var text = goldenReport().sections().getFirst().text().repeat(40).substring(0, 10_000);
    for (var i = 0; i < 20; i++) {
      CHECKER.check(ReportMother.of("sample", text));
    }

    var start = System.nanoTime();
    for (var i = 0; i < 10; i++) {
      CHECKER.check(ReportMother.of("sample", text));
    }

    var each = Duration.ofNanos(System.nanoTime() - start).dividedBy(10);
    assertThat(each).isLessThan(Duration.ofMillis(250));
  }

  @Test
  void textMadeToBeSlowIsNot() {
    var attacks =
        List.of(
            "100% đơn ",
            "không có trường hợp ",
            "một trăm ",
            "4/5 ",
            "mức độ 3, ",
            "(",
            "năm ",
            "giảiquyêttt ",
            "a\u0301\u0302");
    for (var attack : attacks) {
      var text = attack.repeat(200_000 / attack.length());
      var start = System.nanoTime();

      CHECKER.check(ReportMother.of("sample", text));

      var taken = Duration.ofNanos(System.nanoTime() - start);
      assertThat(taken).as(attack).isLessThan(Duration.ofSeconds(10));
    }
  }

  private static CheckedReport withFigures(CheckedReport report, List<KnownFigure> figures) {
    return new CheckedReport(
        report.unitName(),
        report.from(),
        report.to(),
        report.reportDate(),
        report.sections(),
        figures,
        report.targets());
  }

  /// The golden fixture's claims in words of our own.
  private static CheckedReport goldenReport() {
    return ReportMother.of(
        "sample",
        NarrativeSection.results(
            "II",
            """
            Trong kỳ, UBND xã nhận 05 đơn của công dân; đã giải quyết 4/5 đơn, còn 01 đơn đang giải
            quyết, tỷ lệ đạt 100%. Bộ phận một cửa tiếp nhận 903 hồ sơ, trong đó 383 hồ sơ trực
            tuyến; trả kết quả trước và đúng hạn 903/903 hồ sơ, đạt 100%. Không có hồ sơ trễ hẹn.
            Đầu kỳ, mỗi thôn lấy 50 phiếu, 100% rất hài lòng. Cuối kỳ lấy 100 phiếu, 100% rất hài lòng.
            """),
        NarrativeSection.results(
            "III",
            "Tuy hồ sơ mức độ 3, mức độ 4 đạt 100% nhưng một bộ phận người dân còn ngại dùng."),
        NarrativeSection.plan(
            "IV", "- Trên 97% tổ chức, cá nhân hài lòng.\n- 100% hồ sơ trực tuyến."));
  }
}

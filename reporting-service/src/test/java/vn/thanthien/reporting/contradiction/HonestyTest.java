package vn.thanthien.reporting.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.reporting.contradiction.KnownRecords.Ballots;
import vn.thanthien.reporting.contradiction.KnownRecords.Dialogue;
import vn.thanthien.reporting.contradiction.KnownRecords.Document;
import vn.thanthien.reporting.contradiction.KnownRecords.Dossiers;
import vn.thanthien.reporting.contradiction.KnownRecords.Event;
import vn.thanthien.reporting.contradiction.KnownRecords.Twins;
import vn.thanthien.reporting.record.Doubts.Gap;
import vn.thanthien.reporting.rule.RuleFiles;

/// The detectors of domain.md 1.8 that look at records, or at plain numbers of the text: each on a
/// case and on the nearest one that is none.
class HonestyTest {
  private static final ContradictionChecker CHECKER = ContradictionChecker.of(RuleFiles.shipped());

  @Test
  void dossiersThatDoNotAddUpAreX4AndBlock() {
    assertThat(found("X4", dossiers(new Dossiers(10, 903, 900, 12)), ""))
        .singleElement()
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.BLOCKING))
        .satisfies(f -> assertThat(f.claimed()).isEqualTo("10 + 903 = 913 hồ sơ"))
        .satisfies(f -> assertThat(f.computed()).isEqualTo("900 + 12 = 912 hồ sơ"))
        .satisfies(f -> assertThat(f.suggestion()).isNotEmpty());
    assertThat(found("X4", dossiers(new Dossiers(10, 903, 900, 13)), "")).isEmpty();
  }

  @Test
  void nothingInProgressOnTheLastDayIsX4() {
    assertThat(found("X4", dossiers(new Dossiers(0, 903, 903, 0)), ""))
        .singleElement()
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
        .satisfies(f -> assertThat(f.claimed()).isEqualTo("903/903 hồ sơ đã kết thúc"))
        .satisfies(f ->
            assertThat(f.suggestion())
                .isEqualTo(
                    "Kỳ trước chuyển sang 0, tiếp nhận 903, đã kết thúc 903, đang giải quyết 0 hồ"
                        + " sơ tính đến hết ngày 30/10/2023."));
    assertThat(found("X4", dossiers(new Dossiers(0, 903, 902, 1)), "")).isEmpty();
    assertThat(found("X4", dossiers(new Dossiers(0, 20, 20, 0)), "")).isEmpty();
  }

  @Test
  void aModelLaunchedAfterThePeriodBeganIsX3() {
    assertThat(found("X3", events(new Event("LAUNCH", LocalDate.of(2023, 4, 24))), ""))
        .singleElement()
        .satisfies(f -> assertThat(f.computed()).isEqualTo("ra mắt ngày 24/04/2023"));
    assertThat(found("X3", events(new Event("LAUNCH", LocalDate.of(2023, 1, 1))), "")).isEmpty();
    assertThat(found("X3", events(new Event("TRAINING", LocalDate.of(2023, 4, 24))), "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Kết quả 02 năm xây dựng mô hình',             1",
    "'Kết quả 10 tháng xây dựng mô hình',           0",
    "'Kết quả 6 tháng đầu năm xây dựng mô hình',    1",
    "'Kết quả xây dựng mô hình tháng 10 năm 2023',  0",
    "'Kết quả xây dựng mô hình năm 2023',           0"
  })
  void aTitleOfAnotherSpanThanTheFiguresIsX3(String subject, int times) {
    assertThat(of("X3", ReportMother.with(subject, KnownRecords.NONE, "")))
        .hasSize(times)
        .allSatisfy(
            f -> assertThat(f.computed()).isEqualTo("từ 01/01/2023 đến 30/10/2023 (303 ngày)"));
  }

  @Test
  void ballotsOfNoVillageAreX7() {
    var round = new Ballots("END", "", "", 100, 100, 100);

    assertThat(found("X7", ballots(round), ""))
        .extracting(Contradiction::severity, Contradiction::claimed, Contradiction::computed)
        .containsExactly(tuple(Severity.WARNING, "100 phiếu đợt cuối kỳ", "0 phiếu ghi theo thôn"));
    assertThat(found("X7", ballots(round, village("END", 1, 60), village("END", 2, 40)), ""))
        .isEmpty();
    assertThat(
            found(
                "X7",
                ballots(
                    round,
                    village("END", 1, 60),
                    new Ballots("END", "", Ballots.NOT_SPLIT, 40, 40, 40)),
                ""))
        .extracting(Contradiction::computed)
        .containsExactly("60 phiếu ghi theo thôn");
  }

  @Test
  void ballotsNeverIssuedAreX7() {
    var villages = village("END", 1, 100);

    assertThat(found("X7", ballots(new Ballots("END", "", "", 0, 100, 100), villages), ""))
        .extracting(Contradiction::claimed, Contradiction::computed)
        .containsExactly(tuple("100 phiếu hợp lệ", "phát ra 0, thu về 100"));
    assertThat(found("X7", ballots(new Ballots("END", "", "", 120, 110, 100), villages), ""))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Đầu kỳ, mỗi thôn lấy 50 phiếu.',                       0",
    "'Đầu kỳ, mỗi thôn phát 60 phiếu.',                      1",
    "'Thời gian tới, mỗi thôn sẽ lấy 60 phiếu.',             0",
    "'Mỗi thôn có 60 hộ nghèo; thôn Đông lấy 60 phiếu.',     0"
  })
  void ballotsPerVillageThatNoRoundHasAreX7(String text, int times) {
    var round = new Ballots("START", "", "", 100, 100, 100);
    var records = ballots(round, village("START", 1, 50), village("START", 2, 50));

    assertThat(found("X7", records, text)).hasSize(times);
  }

  @Test
  void aVillageWithoutBallotsIsX8() {
    var round = new Ballots("START", "", "", 250, 200, 200);
    var four = Stream.of(1, 2, 3, 4).map(i -> village("START", i, 50));
    var none = new Ballots("START", "", "thon5", 50, 0, 0);

    assertThat(
            found(
                "X8",
                ballots(Stream.concat(Stream.of(round, none), four).toArray(Ballots[]::new)),
                ""))
        .singleElement()
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
        .satisfies(f -> assertThat(f.claimed()).isEqualTo("200 phiếu đợt đầu kỳ"))
        .satisfies(f -> assertThat(f.computed()).isEqualTo("4/5 thôn có phiếu"));
    assertThat(found("X8", ballots(round, village("START", 1, 100), village("START", 2, 100)), ""))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Đảng ủy khảo sát ở 5 chi bộ trước khi triển khai.',    1",
    "'Đảng ủy khảo sát ở cả 11 chi bộ.',                     0",
    "'Đảng ủy khảo sát ở 5/11 chi bộ.',                      0",
    "'Đảng ủy có 5 chi bộ nông thôn.',                       0",
    "'Mặt trận lấy phiếu tại 3 thôn.',                       1",
    "'Mặt trận lấy phiếu tại 5 thôn.',                       0",
    "'Toàn huyện khảo sát ở 5 chi bộ điểm.',                  0"
  })
  void aSurveyInFewerPlacesThanThereAreIsX8(String text, int times) {
    var records =
        new KnownRecords(
            null,
            List.of(),
            Map.of("PARTY_CELLS", 11L, "VILLAGES", 5L),
            Map.of(),
            List.of(),
            null,
            List.of(),
            List.of());

    assertThat(found("X8", records, text))
        .hasSize(times)
        .allSatisfy(f -> assertThat(f.computed()).containsAnyOf("5/11 chi bộ", "3/5 thôn"))
        .allSatisfy(f -> assertThat(f.suggestion()).contains(f.computed()));
  }

  @Test
  void aCommitteeAtWorkBeforeItsRegulationIsX10() {
    var regulation =
        new Document(
            "17/QĐ-UBND",
            "Quyết định Ban hành Quy chế hoạt động của Ban Chỉ đạo",
            LocalDate.of(2023, 4, 20));
    var meeting = new Event("WEEKLY_MEETING", LocalDate.of(2023, 4, 3));

    assertThat(found("X10", committee(regulation, LocalDate.of(2023, 3, 24), meeting), ""))
        .singleElement()
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.INFO))
        .satisfies(f ->
            assertThat(f.claimed())
                .isEqualTo(
                    "Ban Chỉ đạo có thành viên từ ngày 24/03/2023, giao ban từ ngày 03/04/2023"))
        .satisfies(f -> assertThat(f.computed()).isEqualTo("Quy chế 17/QĐ-UBND ngày 20/04/2023"));
    var later = new Event("WEEKLY_MEETING", LocalDate.of(2023, 4, 20));
    assertThat(found("X10", committee(regulation, LocalDate.of(2023, 4, 20), later), "")).isEmpty();
    var another =
        new Document(
            "18/QĐ-UBND", "Quyết định Ban hành Quy chế văn hóa công sở", LocalDate.of(2023, 4, 20));
    assertThat(found("X10", committee(another, LocalDate.of(2023, 3, 24), meeting), "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Đã tổ chức 08 cuộc đối thoại với Nhân dân.',                                          1",
    "'Đã tổ chức 07 cuộc đối thoại với Nhân dân.',                                          0",
    "'Tổ chức 01 hội nghị đối thoại với Nhân dân; 05 cuộc đối thoại với Mặt trận.',         0",
    "'Tổ chức 02 hội nghị đối thoại; 05 cuộc đối thoại với Mặt trận. Có 01 cuộc đối thoại của Bí thư.', 1",
    "'Tổ chức 07 cuộc đối thoại, trong đó có 05 cuộc đối thoại với Mặt trận.',              0",
    "'Thời gian tới tổ chức 12 cuộc đối thoại.',                                            0",
    "'Năm 2022 đã tổ chức 12 cuộc đối thoại.',                                              0",
    "'Toàn huyện tổ chức 120 cuộc đối thoại.',                                              0"
  })
  void dialoguesToldMoreThanOnceAreX12(String text, int times) {
    assertThat(found("X12", text))
        .hasSize(times)
        .allSatisfy(f -> assertThat(f.claimed()).isEqualTo("8 cuộc đối thoại"))
        .allSatisfy(f -> assertThat(f.computed()).isEqualTo("7 cuộc đối thoại"))
        .allSatisfy(f -> assertThat(f.suggestion()).contains("7 cuộc đối thoại"));
  }

  @Test
  void aShareOfStaffWithoutAHeadcountIsX13() {
    var text = "100% cán bộ, công chức đã được quán triệt về mô hình.";

    assertThat(staff(KnownFigure.noData("M01", "Tỷ lệ cán bộ được quán triệt"), text))
        .extracting(Contradiction::code, Contradiction::severity, Contradiction::computed)
        .containsExactly(tuple("X13", Severity.WARNING, "chưa đủ dữ liệu"));
    assertThat(staff(KnownFigure.rate("M01", "Tỷ lệ cán bộ được quán triệt", 28, 30), text))
        .extracting(Contradiction::code, Contradiction::severity, Contradiction::computed)
        .containsExactly(tuple("X13", Severity.BLOCKING, "93,33% (28/30)"));
    assertThat(staff(KnownFigure.rate("M01", "Tỷ lệ cán bộ được quán triệt", 30, 30), text))
        .isEmpty();
  }

  @Test
  void twoRecordsThatMayBeOneDialogueAreX12AndBothAreNamed() {
    var held = LocalDate.of(2023, 5, 12);
    var records =
        twins(
            new Twins(
                held,
                new Dialogue("hội nghị đối thoại với Nhân dân tại thôn", "thôn Đông", 45),
                new Dialogue("cuộc đối thoại của người đứng đầu", "", 45)),
            new Twins(
                held,
                new Dialogue("hội nghị đối thoại với Nhân dân tại thôn", "thôn Đoài", 0),
                new Dialogue("hội nghị đối thoại với Nhân dân tại thôn", "thôn Đoài", 1200)));

    var found = found("X12", records, "Đã đối thoại với Nhân dân.");

    assertThat(found)
        .extracting(Contradiction::claimed)
        .containsExactly(
            "ngày 12/05/2023: hội nghị đối thoại với Nhân dân tại thôn (thôn Đông, 45 người) và"
                + " cuộc đối thoại của người đứng đầu (45 người)",
            "ngày 12/05/2023: hội nghị đối thoại với Nhân dân tại thôn (thôn Đoài) và hội nghị đối"
                + " thoại với Nhân dân tại thôn (thôn Đoài, 1.200 người)");
    assertThat(found)
        .allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
        .allSatisfy(f -> assertThat(f.indicator()).isEqualTo("P07"))
        .allSatisfy(f -> assertThat(f.computed()).isEqualTo("có thể là một cuộc"))
        .allSatisfy(f -> assertThat(f.suggestion()).isNotEmpty());
    assertThat(found("X12", twins(), "Đã đối thoại với Nhân dân.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CONGRATULATION,  L07, 116 thư chúc mừng, 0 hồ sơ gắn với 116 thư",
    "CONDOLENCE,      L08, 116 thư chia buồn, 0 hồ sơ gắn với 116 thư",
    "APOLOGY,         L01, 116 thư xin lỗi,   0 hồ sơ gắn với 116 thư",
    "APOLOGY_IN_TIME, L01, 116 thư xin lỗi,   0 hồ sơ trễ hạn gắn với 116 thư",
    "THANKS,          L04, 116 thư cảm ơn,    0 đóng góp gắn với 116 thư"
  })
  void lettersLinkedToNoEventAreX14(Gap gap, String indicator, String claimed, String computed) {
    assertThat(found("X14", letters(Map.of(gap.name(), 116L)), ""))
        .singleElement()
        .satisfies(f -> assertThat(f.indicator()).isEqualTo(indicator))
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
        .satisfies(f -> assertThat(f.claimed()).isEqualTo(claimed))
        .satisfies(f -> assertThat(f.computed()).isEqualTo(computed))
        .satisfies(f -> assertThat(f.explanation()).startsWith(claimed))
        .satisfies(f -> assertThat(f.suggestion()).contains(claimed));
  }

  @Test
  void ofEveryGapInLettersThereIsSomethingToSay() {
    var all = Arrays.stream(Gap.values()).collect(Collectors.toMap(Gap::name, _ -> 1L));

    assertThat(found("X14", letters(all), "")).hasSameSizeAs(Gap.values());
    assertThat(found("X14", KnownRecords.NONE, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "X14, 'Đã gửi 120 thư chúc mừng.',                                    1",
    "X14, 'Đã gửi 116 thư chúc mừng, 36 thư chia buồn.',                  0",
    "X14, 'Đã gửi 80 thư chúc mừng kết hôn.',                             0",
    "X14, 'Đã gửi 02 thư xin lỗi.',                                       1",
    "X15, 'Đã trả 12 hồ sơ tại nhà.',                                     1",
    "X15, 'Đã trả 08 hồ sơ tại nhà.',                                     0",
    "X4,  'Bộ phận một cửa tiếp nhận 950 hồ sơ.',                         1",
    "X4,  'Bộ phận một cửa tiếp nhận 903 hồ sơ.',                         0",
    "X4,  'Lĩnh vực hộ tịch tiếp nhận 400 hồ sơ.',                        0",
    "X4,  'Kho lưu trữ có 12.000 hồ sơ.',                                 0",
    "X4,  'Bộ phận một cửa tiếp nhận 800 hồ sơ.',                         1",
    "X4,  'Bộ phận một cửa tiếp nhận tổng số 800 hồ sơ của công dân.',    1",
    "X4,  'Bộ phận một cửa tiếp nhận 383 hồ sơ trực tuyến.',              0",
    "X1,  'Trong kỳ tiếp nhận 10 đơn của công dân.',                      1",
    "X1,  'Trong kỳ tiếp nhận 3 đơn.',                                    1",
    "X1,  'Trong kỳ tiếp nhận 5 đơn.',                                    0",
    "X1,  'Trong kỳ tiếp nhận 3 đơn kiến nghị.',                          0",
    "X14, 'Đã gửi 20 thư chia buồn.',                                     1",
    "X14, 'Riêng Đảng ủy gửi 20 thư chia buồn.',                          0",
    "X1,  'Đã đầu tư 150 triệu đồng cho bộ phận một cửa.',                1",
    "X1,  'Đã đầu tư 100.000.000 đồng cho bộ phận một cửa.',              0"
  })
  void moreThanThereAreIsFoundAndCanBePutRight(String code, String text, int times) {
    assertThat(found(code, text))
        .hasSize(times)
        .allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
        .allSatisfy(f -> assertThat(found(code, f.corrected(text))).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'Đã trả 08 hồ sơ tại nhà cho người già yếu.',                        1",
    "'Trả kết quả cho người khuyết tật: 08 hồ sơ tại nhà.',               1",
    "'Đã trả 08 hồ sơ tại nhà cho người già yếu, neo đơn, ốm đau.',       0",
    "'Đã trả 08 hồ sơ tại nhà cho người dân.',                            0",
    "'Đã trả 05 hồ sơ tại nhà cho người già yếu.',                        0",
    "'Sẽ trả 08 hồ sơ tại nhà cho người già yếu trong thời gian tới.',    0"
  })
  void helpAtHomeSaidToBeOfOneGroupOnlyIsAskedAbout(String text, int times) {
    assertThat(found("X15", text))
        .hasSize(times)
        .allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.INFO))
        .allSatisfy(f -> assertThat(f.computed()).isEqualTo("8 hồ sơ của mọi nhóm người"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Rút ngắn thời gian giải quyết hồ sơ cho người dân.',           1.00,  0",
    "'Rút ngắn thời gian giải quyết hồ sơ cho người dân.',           0.00,  1",
    "'Rút ngắn thời gian giải quyết hồ sơ cho người dân.',           -0.50, 1",
    "'Thời gian giải quyết hồ sơ được rút ngắn bình quân 3 ngày.',   1.00,  1",
    "'Thời gian giải quyết hồ sơ được rút ngắn bình quân 1 ngày.',   1.00,  0",
    "'Tiếp tục rút ngắn thời gian giải quyết trong thời gian tới.',  -0.50, 0",
    "'Rút ngắn khoảng cách giữa cán bộ và Nhân dân.',                -0.50, 0"
  })
  void timeSavedThatWasNotIsX16(String text, String mean, int times) {
    var checked = ReportMother.of(List.of(ReportMother.days(mean)), text);

    assertThat(CHECKER.check(checked))
        .filteredOn(f -> f.code().equals("X16"))
        .hasSize(times)
        .allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
        .allSatisfy(
            f -> assertThat(f.computed()).isEqualTo(mean.replace('.', ',') + " ngày làm việc"))
        .allSatisfy(f -> assertThat(f.suggestion()).contains(f.computed()));
  }

  @ParameterizedTest
  @CsvSource({
    "'Cán bộ, công chức nâng cao tinh thần trách nhiệm, tận tình phục vụ Nhân dân trong năm 2023.', 1",
    "'Cán bộ, công chức trực ngoài giờ vào thứ bảy để nhận hồ sơ của người đi làm xa về.',           0",
    "'Cán bộ tận tình.',                                                                             0"
  })
  void lastYearsTextIsX17(String text, int times) {
    var report = ReportMother.of("empty", text);
    var earlier =
        NarrativeSection.results(
            "III.1",
            "Cán bộ tận tình. Cán bộ, công chức nâng cao tinh thần trách nhiệm, tận tình phục vụ"
                + " Nhân dân trong năm 2022.");
    var checked =
        new CheckedReport(
            report.unitName(),
            report.subject(),
            report.from(),
            report.to(),
            report.reportDate(),
            report.sections(),
            List.of(),
            List.of(),
            KnownRecords.NONE,
            List.of(earlier));

    assertThat(of("X17", checked))
        .hasSize(times)
        .allSatisfy(f -> assertThat(f.computed()).isEqualTo("mục III.1 của báo cáo kỳ trước"));
  }

  private static List<Contradiction> found(String code, KnownRecords records, String text) {
    return of(code, ReportMother.with(records, text));
  }

  private static List<Contradiction> found(String code, String text) {
    return of(code, ReportMother.of("sample", text));
  }

  private static List<Contradiction> of(String code, CheckedReport report) {
    return CHECKER.check(report).stream().filter(f -> f.code().equals(code)).toList();
  }

  private static List<Contradiction> staff(KnownFigure figure, String text) {
    return CHECKER.check(ReportMother.of(List.of(figure), text));
  }

  private static KnownRecords dossiers(Dossiers dossiers) {
    return new KnownRecords(
        dossiers, List.of(), Map.of(), Map.of(), List.of(), null, List.of(), List.of());
  }

  private static KnownRecords ballots(Ballots... ballots) {
    return new KnownRecords(
        null, List.of(ballots), Map.of(), Map.of(), List.of(), null, List.of(), List.of());
  }

  private static KnownRecords events(Event... events) {
    return new KnownRecords(
        null, List.of(), Map.of(), Map.of(), List.of(), null, List.of(events), List.of());
  }

  private static KnownRecords letters(Map<String, Long> untraced) {
    return new KnownRecords(
        null, List.of(), Map.of(), untraced, List.of(), null, List.of(), List.of());
  }

  private static KnownRecords twins(Twins... twins) {
    return new KnownRecords(
        null, List.of(), Map.of(), Map.of(), List.of(), null, List.of(), List.of(twins));
  }

  private static KnownRecords committee(Document document, LocalDate seated, Event... events) {
    return new KnownRecords(
        null, List.of(), Map.of(), Map.of(), List.of(document), seated, List.of(events), List.of());
  }

  private static Ballots village(String phase, int number, long ballots) {
    return new Ballots(phase, "", "thon" + number, ballots, ballots, ballots);
  }
}

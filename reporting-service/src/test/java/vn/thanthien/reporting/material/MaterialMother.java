package vn.thanthien.reporting.material;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.material.ReportHead.Purpose;
import vn.thanthien.reporting.material.ReportHead.Recipient;
import vn.thanthien.reporting.record.Doubts;
import vn.thanthien.reporting.record.SurveyCounts;
import vn.thanthien.reporting.record.VisitCounts;
import vn.thanthien.reporting.rule.RuleFiles;

/// Materials of the golden commune (domain.md, App. B), and of one where nothing happened.
public final class MaterialMother {

  public static final LocalDate FROM = LocalDate.of(2023, 1, 1);
  public static final LocalDate TO = LocalDate.of(2023, 10, 31);

  private static final Indicators CATALOGUE = new Indicators(RuleFiles.shipped());

  private MaterialMother() {}

  public static ReportHead head() {
    return new ReportHead(
        "Kết quả xây dựng mô hình “Chính quyền thân thiện, vì Nhân dân phục vụ”",
        List.of(
            new ReportHead.RequestingDocument(
                "Công văn",
                "741-CV/HU",
                LocalDate.of(2023, 3, 9),
                "Ban Thường vụ Huyện ủy Hoằng Hóa",
                "Lãnh đạo, đẩy mạnh xây dựng mô hình"),
            new ReportHead.RequestingDocument(
                "Công văn",
                "3186/UBND-NV",
                LocalDate.of(2023, 11, 2),
                "Ủy ban nhân dân huyện Hoằng Hóa",
                "Báo cáo kết quả 02 năm xây dựng mô hình")),
        List.of("Ban Dân vận Huyện ủy", "Ủy ban nhân dân huyện Hoằng Hóa"),
        List.of(
            new Recipient("Ủy ban Mặt trận Tổ quốc huyện", Purpose.FOR_REPORT),
            new Recipient("Ban Thường vụ Đảng ủy, Thường trực HĐND xã", Purpose.FOR_REPORT),
            new Recipient("Cán bộ, công chức UBND xã", Purpose.FOR_ACTION),
            new Recipient("Các thôn", null),
            new Recipient("VT", Purpose.ARCHIVE)),
        "Hoằng Cát",
        "BC-UBND",
        new ReportHead.Signer("TM. Ủy ban nhân dân", "Chủ tịch", null),
        null,
        null,
        false);
  }

  public static UnitCard commune() {
    return new UnitCard("hoangcat", "xã Hoằng Cát", UnitKind.XA);
  }

  /// The golden commune.
  public static Material golden() {
    return of(
        commune(),
        goldenFigures(),
        new Register(0, 383, 520, 0, 871, 32, 0, 0, 0, 0, 0, 0, 0, 0L),
        List.of(
            new SurveyCounts(
                SurveyPhase.START,
                SurveyRunner.FATHERLAND_FRONT,
                null,
                1,
                250,
                250,
                250,
                250,
                250,
                0),
            new SurveyCounts(
                SurveyPhase.END,
                SurveyRunner.FATHERLAND_FRONT,
                null,
                1,
                100,
                100,
                100,
                100,
                100,
                0)),
        goldenProgramme());
  }

  /// The golden commune over another period, or with visits of its leaders.
  public static Material golden(LocalDate from, LocalDate to, @Nullable VisitCounts visits) {
    var golden = golden();
    return new Material(
        golden.unit(),
        from,
        to,
        golden.figures(),
        golden.register(),
        golden.surveys(),
        golden.programme(),
        golden.communes(),
        golden.doubts(),
        visits,
        golden.receptions(),
        golden.group());
  }

  /// A commune where nothing happened and nothing was recorded.
  public static Material silent() {
    var figures = new ArrayList<ReportFigure>();
    for (var code :
        List.of(
            "D01", "D02", "D07", "D08", "D09", "D12", "L01", "L02", "L03", "L04", "P01", "P07",
            "M03")) {
      figures.add(count(code, 0));
    }
    for (var code : List.of("D03", "D05", "D10", "D11", "L05", "P02", "P03", "P04", "P08")) {
      figures.add(rate(code, 0, 0));
    }
    for (var code : List.of("D04", "M01", "M02")) {
      figures.add(noData(code));
    }
    return of(commune(), figures, Register.EMPTY, List.of(), Programme.EMPTY);
  }

  /// The golden commune with other figures in place of its own.
  public static Material goldenWith(ReportFigure... changed) {
    var figures = new ArrayList<>(goldenFigures());
    for (var figure : changed) {
      figures.removeIf(old -> old.key().equals(figure.key()));
      figures.add(figure);
    }
    var golden = golden();
    return of(golden.unit(), figures, golden.register(), golden.surveys(), golden.programme());
  }

  public static Material of(
      UnitCard unit,
      List<ReportFigure> figures,
      @Nullable Register register,
      List<SurveyCounts> surveys,
      Programme programme) {
    return new Material(
        unit,
        FROM,
        TO,
        figures,
        register,
        surveys,
        programme,
        List.of(),
        Doubts.NONE,
        null,
        null,
        null);
  }

  /// What a commune has sent.
  public static CommuneShare share(
      String name, List<ReportFigure> figures, Register register, String proposals) {
    return new CommuneShare(
        new UnitCard("c-" + name.hashCode(), name, UnitKind.XA),
        new UUID(1, name.hashCode()),
        "12/BC-UBND",
        LocalDate.of(2023, 11, 6),
        figures,
        register,
        List.of(),
        List.of(),
        proposals,
        new CommuneShare.Owed(true, LocalDate.of(2023, 11, 8), LocalDate.of(2023, 11, 6), true),
        new Direction(true, true, false, true, List.of(), new VisitCounts(9, 5, 7, 90)),
        null,
        false);
  }

  /// One that was asked and has sent nothing.
  public static CommuneShare missing(String name) {
    return without(name, new CommuneShare.Owed(true, LocalDate.of(2023, 11, 8), null, null), false);
  }

  /// One nobody asked.
  public static CommuneShare unasked(String name) {
    return without(name, CommuneShare.Owed.NOTHING, false);
  }

  /// One whose report was given back, in time as it had come.
  public static CommuneShare returned(String name) {
    return without(
        name,
        new CommuneShare.Owed(true, LocalDate.of(2023, 11, 8), LocalDate.of(2023, 11, 7), true),
        true);
  }

  private static CommuneShare without(String name, CommuneShare.Owed owed, boolean returned) {
    return CommuneShare.without(
        new UnitCard("c-" + name.hashCode(), name, UnitKind.XA), owed, null, returned);
  }

  /// A district's material over shares.
  public static Material district(CommuneShare... shares) {
    return ofGroup(null, shares);
  }

  /// The material of a group of its communes.
  public static Material ofGroup(@Nullable String group, CommuneShare... shares) {
    var communes = List.of(shares);
    var totals = new RollUp(communes);
    return new Material(
        new UnitCard("hoanghoa", "huyện Hoằng Hóa", UnitKind.DISTRICT),
        FROM,
        TO,
        totals.figures(),
        totals.register(),
        totals.surveys(),
        Programme.EMPTY,
        communes,
        Doubts.NONE,
        null,
        null,
        group);
  }

  public static List<ReportFigure> goldenFigures() {
    return List.of(
        count("D01", 903),
        count("D02", 0),
        rate("D03", 383, 903),
        noData("D04"),
        rate("D05", 903, 903),
        within("D09", 0, 903),
        rate("D10", 0, 0),
        rate("D11", 903, 903),
        count("D12", 8),
        mean("D13", 1806, 903),
        count("L01", 0),
        count("L02", 116),
        count("L03", 36),
        count("L04", 9),
        rate("L05", 0, 0),
        count("P01", 5),
        part("P01", "kind", "PROPOSAL", 3),
        part("P01", "kind", "FEEDBACK", 2),
        part("P01", "kind", "COMPLAINT", 0),
        rate("P02", 4, 5),
        rate("P03", 4, 5),
        rate("P04", 0, 1),
        rate("P05", 40, 43),
        rate("P06", 20, 20),
        count("P07", 7),
        part("P07", "kind", "VILLAGE_CONFERENCE", 1),
        part("P07", "kind", "FRONT_COMMITTEE", 5),
        part("P07", "kind", "HEAD_OF_UNIT", 1),
        rate("P08", 18, 20),
        phase("S02", "START", 250, 250),
        phase("S02", "END", 100, 100),
        phase("S03", "START", 250, 250),
        phase("S03", "END", 100, 100),
        rate("M01", 22, 22),
        rate("M02", 22, 22),
        money("M03", 100_000_000));
  }

  private static Programme goldenProgramme() {
    var asOf = LocalDate.of(2023, 10, 30);
    return new Programme(
        List.of(
            new Programme.ProfileValue("VILLAGES", 5L, null, asOf),
            new Programme.ProfileValue("HOUSEHOLDS", 1716L, null, asOf),
            new Programme.ProfileValue("POPULATION", 5856L, null, asOf),
            new Programme.ProfileValue("PARTY_CELLS", 11L, null, asOf),
            new Programme.ProfileValue("PARTY_MEMBERS", 293L, null, asOf),
            new Programme.ProfileValue(
                "LOCATION", null, "xã thuần nông, cách trung tâm huyện 4 km", asOf),
            new Programme.ProfileValue("BORDER_EAST", null, "xã Hoằng Xuyên", asOf),
            new Programme.ProfileValue("BORDER_NORTH", null, "xã Hoằng Khê", asOf),
            new Programme.ProfileValue("BORDER_SOUTH", null, "xã Hoằng Đức", asOf),
            new Programme.ProfileValue("BORDER_WEST", null, "xã Hoằng Quỳ", asOf)),
        List.of(
            document(
                "STATE",
                "DISTRICT",
                "DIRECTION",
                "Ủy ban nhân dân huyện Hoằng Hóa",
                "Kế hoạch",
                "61/KH-UBND",
                28,
                3,
                "Xây dựng và nhân rộng mô hình"),
            document(
                "PARTY",
                "DISTRICT",
                "DIRECTION",
                "Ban Thường vụ Huyện ủy Hoằng Hóa",
                "Công văn",
                "741-CV/HU",
                9,
                3,
                "Lãnh đạo, đẩy mạnh xây dựng mô hình"),
            document(
                "PARTY",
                "COMMUNE",
                "DIRECTION",
                "Đảng ủy xã",
                "Nghị quyết",
                "27-NQ/ĐU",
                13,
                3,
                "Xây dựng mô hình năm 2023"),
            document(
                "STATE",
                "COMMUNE",
                "DIRECTION",
                "UBND xã",
                "Quyết định",
                "17/QĐ-UBND",
                20,
                4,
                "Ban hành Quy chế hoạt động của Ban Chỉ đạo")),
        List.of(
            new Programme.Happening("LAUNCH", LocalDate.of(2023, 4, 24), "Ra mắt mô hình", 120),
            new Programme.Happening("TRAINING", LocalDate.of(2023, 4, 24), "Tập huấn", null)),
        List.of(
            new Programme.Investment(
                100_000_000, "Máy tính, đường truyền cho bộ phận một cửa", asOf)),
        List.of(
            new Programme.Posting("PROCEDURES", "Trụ sở UBND xã", asOf, null),
            new Programme.Posting("FEES", "Trụ sở UBND xã", asOf, null),
            new Programme.Posting("SLOGANS", "Trụ sở UBND xã", asOf, null),
            new Programme.Posting("LEADER_PHONES", "Phòng tiếp công dân", asOf, null)),
        List.of(
            new Programme.Target("D05", BigDecimal.valueOf(100), 2023),
            new Programme.Target("L05", BigDecimal.valueOf(100), 2023),
            new Programme.Target("D04", BigDecimal.valueOf(100), 2023),
            new Programme.Target("S02", BigDecimal.valueOf(97), 2023)),
        Programme.Standing.NONE);
  }

  private static Programme.Document document(
      String chain,
      String level,
      String purpose,
      String issuer,
      String type,
      String form,
      int day,
      int month,
      String subject) {
    return new Programme.Document(
        chain, level, purpose, issuer, type, form, LocalDate.of(2023, month, day), subject);
  }

  public static ReportFigure count(String code, long count) {
    var value = BigDecimal.valueOf(count);
    return figure(
        code, Map.of(), value, null, value, VietnameseFormat.count(count), FigureState.COMPUTED);
  }

  public static ReportFigure part(String code, String name, String part, long count) {
    var value = BigDecimal.valueOf(count);
    return figure(
        code,
        Map.of(name, part),
        value,
        null,
        value,
        VietnameseFormat.count(count),
        FigureState.COMPUTED);
  }

  /// A count of what it is part of.
  public static ReportFigure within(String code, long count, long whole) {
    return figure(
        code,
        Map.of(),
        BigDecimal.valueOf(count),
        BigDecimal.valueOf(whole),
        BigDecimal.valueOf(count),
        VietnameseFormat.count(count),
        FigureState.COMPUTED);
  }

  public static ReportFigure rate(String code, long part, long whole) {
    return rate(code, Map.of(), part, whole);
  }

  private static ReportFigure phase(String code, String phase, long part, long whole) {
    return rate(code, Map.of("phase", phase), part, whole);
  }

  private static ReportFigure rate(String code, Map<String, String> by, long part, long whole) {
    var above = BigDecimal.valueOf(part);
    var below = BigDecimal.valueOf(whole);
    if (whole == 0) {
      return figure(code, by, above, below, null, "không phát sinh", FigureState.NONE_OCCURRED);
    }
    var value = above.movePointRight(2).divide(below, 2, RoundingMode.HALF_UP);
    return figure(
        code, by, above, below, value, VietnameseFormat.percent(value), FigureState.COMPUTED);
  }

  private static ReportFigure mean(String code, long sum, long count) {
    var value = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    return figure(
        code,
        Map.of(),
        BigDecimal.valueOf(sum),
        BigDecimal.valueOf(count),
        value,
        VietnameseFormat.decimal(value, 2),
        FigureState.COMPUTED);
  }

  private static ReportFigure money(String code, long amount) {
    var value = BigDecimal.valueOf(amount);
    return figure(
        code, Map.of(), value, null, value, VietnameseFormat.dong(value), FigureState.COMPUTED);
  }

  public static ReportFigure noData(String code) {
    return figure(code, Map.of(), null, null, null, "chưa đủ dữ liệu", FigureState.NO_DATA);
  }

  private static ReportFigure figure(
      String code,
      Map<String, String> by,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal value,
      String text,
      FigureState state) {
    var indicator = CATALOGUE.find(code, TO.minusDays(1)).orElseThrow();
    return new ReportFigure(
        code,
        indicator.nameVi(),
        new TreeMap<>(by),
        indicator.form(),
        indicator.unitVi(),
        numerator,
        denominator,
        new TreeMap<>(),
        value,
        text,
        state,
        1,
        null,
        null);
  }
}

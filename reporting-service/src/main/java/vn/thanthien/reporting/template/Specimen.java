package vn.thanthien.reporting.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.material.CommuneShare;
import vn.thanthien.reporting.material.Direction;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.Programme;
import vn.thanthien.reporting.material.Register;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.material.ReportHead;
import vn.thanthien.reporting.material.UnitCard;
import vn.thanthien.reporting.programme.PostingKind;
import vn.thanthien.reporting.programme.ProfileName;
import vn.thanthien.reporting.programme.ProgrammeEventKind;
import vn.thanthien.reporting.record.Doubts;
import vn.thanthien.reporting.record.SurveyCounts;
import vn.thanthien.reporting.record.VisitCounts;

/// Two reports nobody ever writes, on which a template is tried before the service starts: one with
/// something of every kind, so that every word a sentence may ask for is there, and one with
/// nothing at all.
final class Specimen {

  private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
  private static final LocalDate TO = LocalDate.of(2023, 11, 1);
  private static final UnitCard UNIT = new UnitCard("specimen", "xã Mẫu", UnitKind.XA);
  private static final SurveyCounts ROUND =
      new SurveyCounts(
          SurveyPhase.START, SurveyRunner.PEOPLES_COMMITTEE, null, 1, 9, 8, 7, 6, 3, 2);
  private static final VisitCounts VISITS = new VisitCounts(9, 5, 7, 90);

  static final ReportHead HEAD =
      new ReportHead(
          "Kết quả xây dựng mô hình",
          List.of(
              new ReportHead.RequestingDocument("Công văn", "1-CV/HU", FROM, "Huyện ủy", "Mẫu")),
          List.of("Huyện ủy"),
          List.of(),
          "Mẫu",
          "BC-UBND",
          new ReportHead.Signer("TM. Ủy ban nhân dân", "Chủ tịch", null),
          null,
          null,
          false);

  private Specimen() {}

  /// With nothing.
  static Material empty() {
    return new Material(
        UNIT,
        FROM,
        TO,
        List.of(),
        null,
        List.of(),
        Programme.EMPTY,
        List.of(),
        Doubts.NONE,
        null,
        null,
        null);
  }

  /// With something of everything the template speaks of.
  static Material full(ReportTemplate template) {
    var part = template.names().keySet().stream().sorted().findFirst().orElse("");
    var figures = new ArrayList<ReportFigure>(List.of(figure("P04", Map.of())));
    template.sections().stream()
        .flatMap(section -> section.indicators().stream())
        .distinct()
        .forEach(code -> {
          figures.add(figure(code, Map.of()));
          figures.add(figure(code, Map.of("kind", part)));
        });
    return new Material(
        UNIT,
        FROM,
        TO,
        figures,
        new Register(9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9L),
        List.of(ROUND),
        programme(),
        List.of(
            new CommuneShare(
                UNIT,
                new UUID(0, 1),
                "01/BC-UBND",
                TO,
                figures,
                null,
                List.of(ROUND),
                List.of(new CommuneShare.OpenQuestion("X1", "BLOCKING", "100%", "80%", "Mẫu")),
                "Kiến nghị mẫu.",
                new CommuneShare.Owed(true, FROM, TO, false),
                new Direction(true, true, true, true, List.of("Cách làm mẫu"), VISITS),
                null,
                false),
            CommuneShare.without(UNIT, new CommuneShare.Owed(true, TO, null, null), null, false),
            CommuneShare.without(UNIT, new CommuneShare.Owed(true, TO, TO, true), null, true),
            CommuneShare.without(UNIT, CommuneShare.Owed.NOTHING, null, false)),
        Doubts.NONE,
        VISITS,
        null,
        "Nhóm mẫu");
  }

  private static ReportFigure figure(String code, Map<String, String> by) {
    var one = BigDecimal.ONE;
    return new ReportFigure(
        code,
        code,
        new TreeMap<>(by),
        Form.PERCENT,
        "%",
        one,
        BigDecimal.TEN,
        new TreeMap<>(),
        one,
        "10,00%",
        FigureState.COMPUTED,
        1,
        null,
        1);
  }

  private static Programme programme() {
    return new Programme(
        Arrays.stream(ProfileName.values())
            .map(name -> new Programme.ProfileValue(name.name(), 5L, "Mẫu", FROM))
            .toList(),
        List.of(document("DISTRICT"), document("COMMUNE")),
        Arrays.stream(ProgrammeEventKind.values())
            .map(kind -> new Programme.Happening(kind.name(), FROM, "Mẫu", 9))
            .toList(),
        List.of(new Programme.Investment(1_000_000, "Mẫu", FROM)),
        Arrays.stream(PostingKind.values())
            .map(kind -> new Programme.Posting(kind.name(), "Mẫu", FROM, "Mẫu"))
            .toList(),
        List.of(new Programme.Target("D05", BigDecimal.TEN, 2023)),
        new Programme.Standing(
            List.of(new Programme.Seat("HEAD", "Bí thư", FROM)),
            List.of(new Programme.Task("Mẫu", FROM, null)),
            List.of(new Programme.ZaloGroup("Mẫu", 9)),
            List.of("Mẫu"),
            List.of("Mẫu"),
            List.of(),
            FROM));
  }

  private static Programme.Document document(String level) {
    return new Programme.Document(
        "PARTY", level, "DIRECTION", "Đảng ủy", "Kế hoạch", "2-KH/ĐU", FROM, "Mẫu");
  }
}

package vn.thanthien.reporting.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.record.SurveyCounts;

class RollUpTest {

  private static final SurveyRunner FRONT = SurveyRunner.FATHERLAND_FRONT;
  private static final SurveyRunner ITSELF = SurveyRunner.PEOPLES_COMMITTEE;

  @Test
  void roundsOfDifferentRunnersAreNotAdded() {
    var totals =
        new RollUp(
                List.of(
                    share("a", FRONT, satisfied(named(FRONT), 45, 50)),
                    share("b", FRONT, satisfied(named(FRONT), 30, 50)),
                    share("c", ITSELF, satisfied(named(ITSELF), 10, 10))))
            .figures();

    assertThat(totals)
        .extracting(figure -> figure.by().get("runner"), ReportFigure::text, ReportFigure::units)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("FATHERLAND_FRONT", "75,00%", 2),
            org.assertj.core.groups.Tuple.tuple("PEOPLES_COMMITTEE", "100,00%", 1));
  }

  /// A report of earlier names no runner where its phase had only one.
  @Test
  void theOnlyRunnerOfAnOlderReportIsKnownFromItsRounds() {
    var unnamed = Map.of("phase", "START");

    var totals =
        new RollUp(
                List.of(
                    share("a", FRONT, satisfied(unnamed, 45, 50)),
                    share("b", ITSELF, satisfied(unnamed, 10, 10)),
                    share("c", FRONT, satisfied(named(FRONT), 30, 50))))
            .figures();

    assertThat(totals)
        .extracting(ReportFigure::by, ReportFigure::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(new TreeMap<>(named(FRONT)), "75,00%"),
            org.assertj.core.groups.Tuple.tuple(new TreeMap<>(named(ITSELF)), "100,00%"));
  }

  @Test
  void aCommuneWithoutARoundIsNoTotalBesideTheOthersRounds() {
    var none =
        new ReportFigure(
            "S02",
            "Hài lòng",
            new TreeMap<>(),
            Form.PERCENT,
            "%",
            null,
            null,
            new TreeMap<>(),
            null,
            "không phát sinh",
            FigureState.NONE_OCCURRED,
            1,
            null,
            null);

    var both =
        new RollUp(
                List.of(
                    share("a", FRONT, none), share("b", FRONT, satisfied(named(FRONT), 45, 50))))
            .figures();

    assertThat(both).extracting(ReportFigure::text).containsExactly("90,00%");
    assertThat(new RollUp(List.of(share("a", FRONT, none))).figures())
        .extracting(ReportFigure::text)
        .containsExactly("không phát sinh");
  }

  private static Map<String, String> named(SurveyRunner runner) {
    return Map.of("phase", "START", "runner", runner.name());
  }

  private static ReportFigure satisfied(Map<String, String> by, long part, long whole) {
    return new ReportFigure(
        "S02",
        "Hài lòng",
        new TreeMap<>(by),
        Form.PERCENT,
        "%",
        BigDecimal.valueOf(part),
        BigDecimal.valueOf(whole),
        new TreeMap<>(),
        BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole)),
        "",
        FigureState.COMPUTED,
        1,
        null,
        null);
  }

  private static CommuneShare share(String id, SurveyRunner runner, ReportFigure figure) {
    return new CommuneShare(
        new UnitCard(id, "xã " + id, UnitKind.XA),
        new UUID(0, 1),
        "01/BC-UBND",
        LocalDate.of(2023, 11, 6),
        List.of(figure),
        null,
        List.of(new SurveyCounts(SurveyPhase.START, runner, null, 1, 50, 50, 50, 50, 0, 45)),
        List.of(),
        "",
        null,
        null,
        null,
        false);
  }
}

package vn.thanthien.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator.Better;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.material.CommuneShare;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.material.UnitCard;

class RankingTest {

  @Test
  void theHighestRateComesFirstAndEqualOnesShareAPlace() {
    var ranking =
        Ranking.of(
            "D05",
            Better.HIGHER,
            List.of(commune("a", 90, 100), commune("b", 99, 100), commune("c", 45, 50)));

    assertThat(ranking.places())
        .extracting(place -> place.unit().id() + place.place())
        .containsExactly("b1", "a2", "c2");
  }

  @Test
  void theLowestRateComesFirstWhereLowIsGood() {
    var ranking =
        Ranking.of(
            "D05",
            Better.LOWER,
            List.of(commune("a", 9, 100), commune("b", 0, 100), commune("c", 4, 50)));

    assertThat(ranking.places())
        .extracting(place -> place.unit().id() + place.place())
        .containsExactly("b1", "c2", "a3");
  }

  @Test
  void fewCasesAreNoGroundForAPlace() {
    var ranking =
        Ranking.of("D05", Better.HIGHER, List.of(commune("a", 29, 29), commune("b", 15, 30)));

    assertThat(ranking.places()).extracting(place -> place.unit().id()).containsExactly("b");
    assertThat(ranking.without())
        .extracting(Ranking.Place::reason)
        .containsExactly(Ranking.Reason.TOO_FEW);
  }

  @Test
  void aMissingCommuneIsNotTheLast() {
    var missing = CommuneShare.without(new UnitCard("m", "xã M", UnitKind.XA), null, null, false);

    var ranking = Ranking.of("D05", Better.HIGHER, List.of(missing, commune("b", 15, 30)));

    assertThat(ranking.places()).hasSize(1);
    assertThat(ranking.without())
        .extracting(Ranking.Place::reason)
        .containsExactly(Ranking.Reason.NO_FIGURE);
  }

  private static CommuneShare commune(String id, long numerator, long denominator) {
    var value =
        BigDecimal.valueOf(numerator * 100)
            .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    return new CommuneShare(
        new UnitCard(id, "xã " + id, UnitKind.XA),
        new UUID(0, 1),
        "01/BC-UBND",
        LocalDate.of(2023, 11, 6),
        List.of(
            new ReportFigure(
                "D05",
                "Đúng hạn",
                new TreeMap<>(),
                Form.PERCENT,
                "hồ sơ",
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                new TreeMap<>(),
                value,
                value + "%",
                FigureState.COMPUTED,
                1,
                null,
                null)),
        null,
        List.of(),
        List.of(),
        "",
        null,
        null,
        null,
        false);
  }
}

package vn.thanthien.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.Facts;
import vn.thanthien.reporting.record.GoldenCommune;

/// The reference commune's records give the reference report's honest figures (domain.md, App. B),
/// and what changes them is in [PerturbationTest].
@NullUnmarked // whatever is absent in a fact is null
@QuarkusTest
class GoldenFiguresTest extends ServiceTest {

  @Inject Facts facts;

  @BeforeEach
  void tenMonths() {
    facts.take(GoldenCommune.facts(commune));
  }

  @Test
  void theReferenceCommuneComesOutAsItWas() {
    assertThat(figure("D01").value()).isEqualByComparingTo("903");
    assertFigure("D03", "383", "903", "42.41", "42,41%");
    assertThat(figure("D04").state()).isEqualTo(FigureState.NO_DATA);
    assertFigure("D05", "903", "903", "100.00", "100,00%");
    assertThat(figure("D09").value()).isEqualByComparingTo("0");
    assertThat(figure("D12").value()).isEqualByComparingTo("8");
    assertThat(figure("L01").value()).isEqualByComparingTo("0");
    assertThat(figure("L02").value()).isEqualByComparingTo("116");
    assertThat(figure("L03").value()).isEqualByComparingTo("36");
    assertThat(figure("L04").value()).isEqualByComparingTo("9");
    assertThat(figure("L05").value()).isNull();
    assertThat(figure("L05").text()).isEqualTo("không phát sinh");
    assertThat(figure("P01").value()).isEqualByComparingTo("5");
    assertFigure("P02", "4", "5", "80.00", "80,00%");
    assertFigure("P03", "4", "5", "80.00", "80,00%");
    assertFigure("P05", "20", "43", "46.51", "46,51%");
    assertFigure("P06", "20", "20", "100.00", "100,00%");
    assertThat(figure("P07").value()).isEqualByComparingTo("7");
    assertThat(figure("P07", "kind", "VILLAGE_CONFERENCE").value()).isEqualByComparingTo("1");
    assertThat(figure("P07", "kind", "FRONT_COMMITTEE").value()).isEqualByComparingTo("5");
    assertThat(figure("P07", "kind", "HEAD_OF_UNIT").value()).isEqualByComparingTo("1");
    assertThat(survey("S01", "START").value()).isEqualByComparingTo("250");
    assertThat(survey("S01", "END").value()).isEqualByComparingTo("100");
    assertThat(survey("S03", "START").text()).isEqualTo("100,00%");
    assertThat(survey("S03", "END").text()).isEqualTo("100,00%");
  }

  @Test
  void theDistrictIsRecomputedFromSums() {
    facts.take(DossierMother.completedLate(neighbour));

    var late = figures(district, Role.DISTRICT_ADMIN, "D05").getFirst();

    assertThat(late.numerator()).isEqualByComparingTo("903");
    assertThat(late.denominator()).isEqualByComparingTo("904");
    assertThat(late.text()).isEqualTo("99,89%");
  }

  @Test
  void whatWasCompletedAfterThePeriodCountsAsInProgress() {
    var open = DossierMother.received(commune);
    facts.take(open);
    assertFigure("D10", "1", "1", "100.00", "100,00%");

    var done = GoldenCommune.PERIOD.end().plus(Duration.ofDays(3));
    facts.take(
        DossierMother.dossier(
            open.id(),
            2,
            commune,
            vn.thanthien.kernel.contract.dossier.DossierStatus.COMPLETED,
            done,
            done,
            vn.thanthien.kernel.contract.dossier.Punctuality.LATE,
            List.of()));

    assertFigure("D10", "1", "1", "100.00", "100,00%");
    assertThat(figure("D09").value()).isEqualByComparingTo("0");
    assertFigure("L05", "0", "1", "0.00", "0,00%");
  }

  @Test
  void aRecordBehindAFigureIsKnownByItsDayAndADossierByItsCode() {
    var late = DossierMother.completedLate(commune);
    facts.take(late);

    assertThat(behind("D09"))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.code()).isEqualTo(late.code());
          assertThat(item.day()).isEqualTo("2023-05-04");
        });
    for (var code : List.of("L02", "P01", "P07")) {
      assertThat(behind(code))
          .as(code)
          .isNotEmpty()
          .allSatisfy(item -> {
            assertThat(item.code()).isNull();
            assertThat(item.day()).isBetween("2023-01-01", "2023-10-30");
          });
    }
  }

  private List<FigureTrace.Item> behind(String code) {
    return as(commune, Role.LEADER)
        .queryParam("from", "2023-01-01")
        .queryParam("to", "2023-10-31")
        .get("/api/figures/" + code + "/records")
        .then()
        .statusCode(200)
        .extract()
        .as(FigureTrace.Traced.class)
        .items();
  }

  private void assertFigure(
      String code, String numerator, String denominator, String value, String text) {
    var figure = figure(code);
    assertThat(figure.numerator()).as(code).isEqualByComparingTo(numerator);
    assertThat(figure.denominator()).as(code).isEqualByComparingTo(denominator);
    assertThat(figure.value()).as(code).isEqualTo(new BigDecimal(value));
    assertThat(figure.text()).as(code).isEqualTo(text);
  }

  private Figure figure(String code) {
    return figures(commune, Role.LEADER, code).stream()
        .filter(figure -> figure.by().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private Figure survey(String code, String phase) {
    return figure(code, Map.of("phase", phase, "runner", "FATHERLAND_FRONT"));
  }

  private Figure figure(String code, String by, String value) {
    return figure(code, Map.of(by, value));
  }

  private Figure figure(String code, Map<String, String> by) {
    return figures(commune, Role.LEADER, code).stream()
        .filter(figure -> figure.by().equals(by))
        .findFirst()
        .orElseThrow();
  }

  private static List<Figure> figures(String unit, String role, String code) {
    return as(unit, role)
        .queryParam("from", "2023-01-01")
        .queryParam("to", "2023-10-31")
        .queryParam("code", code)
        .get("/api/figures")
        .then()
        .statusCode(200)
        .extract()
        .as(new TypeRef<List<Figure>>() {});
  }
}

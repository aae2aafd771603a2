package vn.thanthien.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.figure.FigureComparisons.Before;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.Facts;
import vn.thanthien.reporting.record.Period;

@QuarkusTest
class FigureComparisonsTest extends ServiceTest {

  @Inject Facts facts;

  @Test
  void thePeriodBeforeIsAsLong() {
    assertThat(Before.PREVIOUS.of(period("2024-03-01", "2024-04-01")))
        .isEqualTo(period("2024-02-01", "2024-03-01"));
    assertThat(Before.PREVIOUS.of(period("2024-01-01", "2025-01-01")))
        .isEqualTo(period("2023-01-01", "2024-01-01"));
    assertThat(Before.PREVIOUS.of(period("2023-01-01", "2023-10-31")))
        .isEqualTo(period("2022-03-04", "2023-01-01"));
    assertThat(Before.YEAR_BEFORE.of(period("2025-02-01", "2025-03-01")))
        .isEqualTo(period("2024-02-01", "2024-03-01"));
    assertThat(Before.YEAR_BEFORE.of(period("2024-02-28", "2024-02-29")))
        .isEqualTo(period("2023-02-28", "2023-03-01"));
  }

  @Test
  void aFigureIsHeldAgainstTheOneBeforeAndTheTarget() {
    facts.take(DossierMother.completedLate(commune));
    facts.take(DossierMother.receivedAt(commune, Instant.parse("2023-04-04T02:00:00Z")));
    facts.take(DossierMother.receivedAt(commune, Instant.parse("2022-05-04T02:00:00Z")));
    facts.take(DossierMother.receivedAt(commune, Instant.parse("2022-05-05T02:00:00Z")));
    target("D05", "97.5");
    target("D01", "1");

    compared("PREVIOUS")
        .body("from", equalTo("2023-04-01"))
        .body("to", equalTo("2023-05-01"))
        .body(line("D01") + ".was.text", equalTo("1"))
        .body(line("D01") + ".difference", equalTo(0))
        .body(line("D01") + ".target", equalTo(1))
        // whether more dossiers are better the catalogue does not say
        .body(line("D01") + ".reached", nullValue())
        .body(line("D05") + ".was.text", equalTo("không phát sinh"))
        .body(line("D05") + ".difference", nullValue())
        .body(line("D05") + ".target", equalTo(97.5f))
        .body(line("D05") + ".reached", equalTo(false));
    compared("YEAR_BEFORE")
        .body("from", equalTo("2022-05-01"))
        .body(line("D01") + ".was.text", equalTo("2"))
        .body(line("D01") + ".difference", equalTo(-1));
  }

  @Test
  void aNeighbourGetsTheAnswerForAnUnknownUnit() {
    as(neighbour, Role.LEADER)
        .queryParams("unit", commune, "from", "2023-05-01", "to", "2023-06-01")
        .get("/api/figures/comparisons")
        .then()
        .statusCode(404);
  }

  private static String line(String code) {
    return "figures.find { it.code == '%s' && it.by.isEmpty() }".formatted(code);
  }

  private ValidatableResponse compared(String before) {
    return as(commune, Role.LEADER)
        .queryParams("from", "2023-05-01", "to", "2023-06-01", "before", before)
        .get("/api/figures/comparisons")
        .then()
        .statusCode(200);
  }

  private void target(String indicator, String value) {
    as(commune, Role.PARTY_OFFICE)
        .body("{\"indicator\": \"%s\", \"value\": %s, \"year\": 2023}".formatted(indicator, value))
        .post("/api/programme/targets")
        .then()
        .statusCode(201);
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }
}

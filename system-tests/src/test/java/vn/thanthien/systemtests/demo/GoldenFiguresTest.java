package vn.thanthien.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.systemtests.platform.TestPlatform;

/// The figures and contradictions of the reference commune, 2023-01-01 to 2023-10-30 inclusive.
@ExtendWith(TestPlatform.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenFiguresTest {

  private static final String COMMUNE = "xã Hoằng Cát";

  private List<JsonNode> figures;
  private List<JsonNode> contradictions;

  @BeforeAll
  void load(TestPlatform platform) throws IOException {
    var out = platform.demo();
    figures = rows(new JsonMapper().readTree(out.resolve("figures.json").toFile()));
    contradictions = rows(new JsonMapper().readTree(out.resolve("contradictions.json").toFile()));
  }

  @ParameterizedTest
  @CsvSource({
    "D01,903,,",
    "D03,42.41,383,903",
    "D05,100,903,903",
    "D09,0,,",
    "D12,8,,",
    "L01,0,,",
    "L02,116,,",
    "L03,36,,",
    "L04,9,,",
    "P01,5,,",
    "P02,80,4,5",
    "P05,72.09,31,43",
    "P06,100,20,20",
    "P07,7,,",
    "M03,100000000,,"
  })
  void aFigureIsWhatTheRecordsSay(String code, String value, Long numerator, Long denominator) {
    var figure = only(code, whole(code));

    assertThat(figure.path("value").decimalValue()).isEqualByComparingTo(value);
    if (numerator != null && denominator != null) {
      assertThat(figure.path("numerator").asLong()).isEqualTo(numerator);
      assertThat(figure.path("denominator").asLong()).isEqualTo(denominator);
    }
    assertThat(figure.path("from").asText()).isEqualTo("2023-01-01");
    assertThat(figure.path("to").asText()).as("exclusive").isEqualTo("2023-10-31");
  }

  @Test
  void aRateOfNothingIsNoHundredPercent() {
    var apologies = only("L05", whole("L05"));

    assertThat(apologies.has("value")).isTrue();
    assertThat(apologies.path("value").isNull()).isTrue();
    assertThat(apologies.path("text").asText()).isEqualToIgnoringCase("không phát sinh");
  }

  @Test
  void dialoguesAreBrokenDownByKind() {
    var byKind =
        of("P07").stream()
            .filter(figure -> figure.path("by").has("kind"))
            .map(figure -> figure.path("value").asInt())
            .filter(value -> value > 0)
            .sorted()
            .toList();

    assertThat(byKind).containsExactly(1, 1, 5);
  }

  @ParameterizedTest
  @CsvSource({"S01,START,250", "S01,END,100", "S03,START,100", "S03,END,100"})
  void surveysAreBrokenDownByPhaseAndRunner(String code, String phase, String value) {
    var byPhase =
        of(code).stream()
            .filter(figure -> figure.path("by").size() == 2)
            .filter(figure -> figure.path("by").has("runner"))
            .filter(figure -> figure.path("by").path("phase").asText().equals(phase))
            .toList();

    assertThat(only(code + " " + phase, byPhase).path("value").decimalValue())
        .isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource({"X1,BLOCKING", "X2,BLOCKING", "X6,WARNING", "X11,WARNING"})
  void aFalseSentenceIsFound(String code, String severity) {
    var found =
        contradictions.stream()
            .filter(row -> row.path("unit").asText().equals(COMMUNE))
            .filter(row -> row.path("code").asText().equals(code))
            .toList();

    assertThat(found)
        .as("%s of %s in %s", code, COMMUNE, contradictions)
        .isNotEmpty()
        .allSatisfy(row -> {
          assertThat(row.path("severity").asText()).isEqualTo(severity);
          assertThat(row.path("claimed").asText()).isNotBlank();
          assertThat(row.path("computed").asText()).isNotBlank();
        });
  }

  @Test
  void aTrueTextIsLeftAlone() {
    var units = contradictions.stream().map(row -> row.path("unit").asText()).distinct().toList();
    var communes =
        figures.stream()
            .map(row -> row.path("unit").asText())
            .filter(name -> name.startsWith("xã "))
            .distinct()
            .toList();

    assertThat(communes).as("communes with figures").hasSizeGreaterThanOrEqualTo(4);
    assertThat(communes)
        .as("of them without contradictions")
        .anyMatch(name -> !units.contains(name));
  }

  private List<JsonNode> of(String code) {
    return figures.stream()
        .filter(figure -> figure.path("unit").asText().equals(COMMUNE))
        .filter(figure -> figure.path("code").asText().equals(code))
        .toList();
  }

  private List<JsonNode> whole(String code) {
    return of(code).stream().filter(figure -> figure.path("by").isEmpty()).toList();
  }

  private static JsonNode only(String what, List<JsonNode> figures) {
    assertThat(figures).as(what).hasSize(1);
    return figures.getFirst();
  }

  private static List<JsonNode> rows(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}

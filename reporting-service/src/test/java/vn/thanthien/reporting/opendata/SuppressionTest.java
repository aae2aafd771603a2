package vn.thanthien.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.material.ReportFigure;

class SuppressionTest {

  private final Suppression rule =
      new Suppression(new PublicRules(5, Set.of("P07"), Set.of("village"), Map.of()));

  @Test
  void noneIsShownAndAFewAreNot() {
    assertThat(withheld(count("P01", Map.of(), 0))).isEmpty();
    assertThat(withheld(count("P01", Map.of(), 1))).containsExactly("P01");
    assertThat(withheld(count("P01", Map.of(), 4))).containsExactly("P01");
    assertThat(withheld(count("P01", Map.of(), 5))).isEmpty();
    assertThat(withheld(count("P07", Map.of(), 1))).as("an occasion").isEmpty();
  }

  @Test
  void aRateIsWithheldWhereItsRestIsAFew() {
    assertThat(withheld(rate("D05", 901, 903))).containsExactly("D05");
    assertThat(withheld(rate("D05", 903, 903))).isEmpty();
    assertThat(withheld(rate("D05", 2, 903))).containsExactly("D05");
  }

  @Test
  void theSumDoesNotGiveTheOneHiddenPartAway() {
    assertThat(
            withheld(
                count("P01", Map.of(), 40),
                count("P01", Map.of("kind", "DENUNCIATION"), 2),
                count("P01", Map.of("kind", "COMPLAINT"), 8),
                count("P01", Map.of("kind", "FEEDBACK"), 30)))
        .containsExactly("P01DENUNCIATION", "P01COMPLAINT");
  }

  @Test
  void villagesAreNeverShown() {
    assertThat(rule.of(List.of(count("S01", Map.of("village", "thon-1"), 50)))).isEmpty();
  }

  private List<String> withheld(ReportFigure... figures) {
    return rule.of(List.of(figures)).stream()
        .filter(Suppression.Shown::withheld)
        .map(shown -> shown.figure().code() + String.join("", shown.figure().by().values()))
        .toList();
  }

  private static ReportFigure count(String code, Map<String, String> by, long number) {
    return figure(code, by, Form.COUNT, number, null);
  }

  private static ReportFigure rate(String code, long numerator, long denominator) {
    return figure(code, Map.of(), Form.PERCENT, numerator, denominator);
  }

  private static ReportFigure figure(
      String code, Map<String, String> by, Form form, long numerator, @Nullable Long denominator) {
    return new ReportFigure(
        code,
        code,
        new TreeMap<>(by),
        form,
        "hồ sơ",
        BigDecimal.valueOf(numerator),
        denominator == null ? null : BigDecimal.valueOf(denominator),
        new TreeMap<>(),
        BigDecimal.valueOf(numerator),
        Long.toString(numerator),
        FigureState.COMPUTED,
        1,
        null,
        null);
  }
}

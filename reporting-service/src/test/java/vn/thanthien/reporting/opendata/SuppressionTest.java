package vn.thanthien.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.rule.RuleFiles;

class SuppressionTest {

  private static final LocalDate DAY = LocalDate.of(2023, 10, 30);

  private final Indicators indicators = new Indicators(RuleFiles.shipped());
  private final Suppression rule =
      new Suppression(
          new PublicRules(
              5, Set.of("P07"), Set.of("village"), PublicRules.of(RuleFiles.shipped()).sums()),
          code -> indicators.find(code, DAY).orElse(null));

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

  /// The late ones are the completed less the early and the punctual ones.
  @Test
  void aWithheldCountDoesNotFollowFromOthersOverTheSameDossiers() {
    assertThat(
            withheld(
                rate("D05", 900, 903),
                within("D07", 600, 903),
                within("D08", 300, 903),
                within("D09", 3, 903)))
        .containsExactly("D05", "D08", "D09");
    assertThat(withheld(within("D07", 600, 910), within("D08", 300, 910), within("D09", 10, 910)))
        .isEmpty();
  }

  /// By post come the received less those in person and those online, which D03 tells too.
  @Test
  void aWithheldPartDoesNotFollowFromARateAboveTheSameRecords() {
    assertThat(
            withheld(
                count("D01", Map.of(), 903),
                count("D01", Map.of("channel", "ONLINE"), 383),
                count("D01", Map.of("channel", "IN_PERSON"), 517),
                count("D01", Map.of("channel", "POSTAL"), 3),
                rate("D03", 383, 903)))
        .containsExactly("D01ONLINE", "D01POSTAL", "D03");
  }

  /// Who is satisfied and not very satisfied are those of S02 less those of S03.
  @Test
  void whatOneFigureCountsBeyondAnotherIsAGroupToo() {
    assertThat(withheld(rate("S02", 200, 250), rate("S03", 198, 250))).containsExactly("S03");
    assertThat(withheld(rate("S02", 200, 250), rate("S03", 150, 250))).isEmpty();
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

  private static ReportFigure within(String code, long number, long whole) {
    return figure(code, Map.of(), Form.COUNT, number, whole);
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

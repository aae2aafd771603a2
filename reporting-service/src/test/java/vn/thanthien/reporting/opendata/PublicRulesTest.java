package vn.thanthien.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.reporting.indicator.Indicators;

class PublicRulesTest {

  private final PublicRules rules = PublicRules.shipped();

  @Test
  void aPartIsReadAloudAsWhenByWhomAndWhat() {
    assertThat(rules.partOf(Map.of())).isEmpty();
    assertThat(rules.partOf(Map.of("measure", "ISSUED", "phase", "START")))
        .isEqualTo("đầu kỳ, phiếu phát ra");
  }

  @Test
  void everyPartHasAName() {
    var ofTheCatalogue =
        new Indicators()
            .on(LocalDate.of(2026, 11, 1)).stream()
                .flatMap(indicator -> indicator.breakdowns().stream())
                .flatMap(breakdown -> breakdown.by().values().stream());
    var ofSurveys =
        Stream.concat(Arrays.stream(SurveyPhase.values()), Arrays.stream(SurveyRunner.values()))
            .map(Enum::name);

    assertThat(Stream.concat(ofTheCatalogue, ofSurveys))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(rules.parts()).containsKey(value));
  }
}

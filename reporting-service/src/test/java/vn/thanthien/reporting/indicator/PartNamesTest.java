package vn.thanthien.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thanthien.reporting.rule.RuleFiles;

class PartNamesTest {

  private final PartNames names = PartNames.of(RuleFiles.shipped());

  @Test
  void everyPartOfTheCatalogueHasAName() {
    var parts =
        new Indicators(RuleFiles.shipped())
            .on(LocalDate.of(2026, 11, 1)).stream()
                .flatMap(indicator -> indicator.breakdowns().stream())
                .map(Indicator.Breakdown::by)
                .toList();

    assertThat(parts).isNotEmpty().allMatch(names::knows);
  }

  @Test
  void partsAreReadInOneOrder() {
    assertThat(names.of(Map.of())).isEmpty();
    assertThat(
            names.of(Map.of("measure", "ISSUED", "runner", "FATHERLAND_FRONT", "phase", "START")))
        .isEqualTo("đầu kỳ, Ủy ban MTTQ khảo sát, phiếu phát ra");
    assertThat(names.of(Map.of("group", "A"))).isEqualTo("nhóm câu hỏi A");
  }
}

package vn.thanthien.survey.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {

  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  @ParameterizedTest
  @CsvSource({"903, 278", "1716, 325", "5856, 375", "0, 0", "1, 1"})
  void theFormulaIsRoundedUp(int population, int size) {
    assertThat(SampleSize.of(List.of(population), FIVE).size()).isEqualTo(size);
  }

  @Property
  void villagesAddUpToTheWholeAndNoneIsAskedTwice(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 10_000) Integer> populations) {
    var sample = SampleSize.of(populations, FIVE);

    assertThat(sample.quotas().stream().mapToInt(Integer::intValue).sum()).isEqualTo(sample.size());
    for (var i = 0; i < populations.size(); i++) {
      assertThat(sample.quotas().get(i)).isBetween(0, populations.get(i));
    }
  }
}

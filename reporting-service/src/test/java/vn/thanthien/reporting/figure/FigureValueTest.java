package vn.thanthien.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.thanthien.reporting.indicator.Indicator.Form;

class FigureValueTest {

  @Test
  void aRateHasTwoDecimalsRoundedHalfUp() {
    var rate = FigureValue.of(Form.PERCENT, 383, 903L);

    assertThat(rate.value()).isEqualTo(new BigDecimal("42.41"));
    assertThat(rate.text()).isEqualTo("42,41%");
    assertThat(FigureValue.of(Form.PERCENT, 1, 800L).value()).isEqualTo(new BigDecimal("0.13"));
  }

  @Test
  void nothingDividedByNothingIsNeverAHundredPercent() {
    var rate = FigureValue.of(Form.PERCENT, 0, 0L);

    assertThat(rate.value()).isNull();
    assertThat(rate.text()).isEqualTo("không phát sinh");
    assertThat(rate.state()).isEqualTo(FigureState.NONE_OCCURRED);
  }

  @Test
  void aCountOfNothingIsNought() {
    assertThat(FigureValue.of(Form.COUNT, 0, null).text()).isEqualTo("0");
    assertThat(FigureValue.of(Form.COUNT, 1716, null).text()).isEqualTo("1.716");
    assertThat(FigureValue.of(Form.MONEY, 100_000_000, null).text()).isEqualTo("100.000.000 đồng");
  }

  @Test
  void aMeanKeepsItsSign() {
    assertThat(FigureValue.of(Form.MEAN, -5, 2L).text()).isEqualTo("-2,50");
  }
}

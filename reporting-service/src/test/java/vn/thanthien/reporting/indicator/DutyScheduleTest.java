package vn.thanthien.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thanthien.reporting.rule.RuleFiles;

class DutyScheduleTest {

  private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
  private static final LocalDate TO = LocalDate.of(2023, 10, 31);

  private final Indicators indicators = new Indicators(RuleFiles.shipped());

  @Test
  void partialWeeksCountByTheirShare() {
    var duty = indicators.duty("reception.chair.commune");

    assertThat(duty.exactly(FROM, TO).setScale(2, RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("43.29"));
    assertThat(duty.owed(FROM, TO)).isEqualTo(43);
  }

  @Test
  void partialMonthsCountByTheirShare() {
    var duty = indicators.duty("reception.secretary.commune");

    assertThat(duty.exactly(FROM, TO).setScale(2, RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("19.94"));
    assertThat(duty.owed(FROM, TO)).isEqualTo(20);
  }

  @Test
  void nothingIsOwedBeforeTheDutyWasInForce() {
    var duty = indicators.duty("reception.secretary.commune");

    assertThat(duty.owed(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1))).isZero();
    assertThat(duty.owed(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 1))).isEqualTo(1);
  }

  @Test
  void everyIndicatorSaysWhatItCountsAndByWhatLaw() {
    var catalogue = indicators.on(LocalDate.of(2023, 10, 30));

    assertThat(catalogue)
        .extracting(Indicator::code)
        .doesNotHaveDuplicates()
        .contains("D01", "S03");
    assertThat(catalogue)
        .allSatisfy(indicator -> {
          assertThat(indicator.legalBasis()).isNotBlank();
          assertThat(indicator.numeratorVi()).isNotBlank();
          assertThat(indicator.source() == Indicator.Source.RECORDS)
              .isEqualTo(!indicator.numerator().isEmpty());
        });
  }
}

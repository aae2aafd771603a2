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
  void theLegalBasisIsTheOneOfThatTime() {
    assertThat(basis("D05", "2025-06-30")).startsWith("NĐ 61/2018/NĐ-CP");
    assertThat(basis("D05", "2025-07-01")).startsWith("NĐ 118/2025/NĐ-CP");
    assertThat(basis("D04", "2022-08-14")).isEqualTo("NĐ 45/2020/NĐ-CP");
    assertThat(basis("D04", "2026-06-30")).contains("NĐ 42/2022/NĐ-CP");
    assertThat(basis("D04", "2026-07-01")).doesNotContain("42/2022").contains("224/2026");
    assertThat(basis("P05", "2026-06-30")).contains("42/2013").doesNotContain("136/2025");
    assertThat(basis("P05", "2026-07-01")).contains("136/2025");
    assertThat(basis("P07", "2023-06-30")).doesNotContain("10/2022");
    assertThat(basis("P07", "2023-07-01")).contains("10/2022");
    assertThat(indicators.duty("apology.lead").on(LocalDate.of(2026, 1, 1)))
        .hasValueSatisfying(duty -> {
          assertThat(duty.times()).isEqualTo(1);
          assertThat(duty.legalBasis()).doesNotContain("61/2018");
        });
  }

  private String basis(String code, String day) {
    return indicators.find(code, LocalDate.parse(day)).orElseThrow().legalBasis();
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

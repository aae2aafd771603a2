package vn.thanthien.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VietnameseFormatTest {
  @Test
  void thousandsArePartedByDots() {
    assertThat(VietnameseFormat.count(0)).isEqualTo("0");
    assertThat(VietnameseFormat.count(903)).isEqualTo("903");
    assertThat(VietnameseFormat.count(1716)).isEqualTo("1.716");
    assertThat(VietnameseFormat.count(-1234567)).isEqualTo("-1.234.567");
    assertThat(VietnameseFormat.dong(new BigDecimal("100000000"))).isEqualTo("100.000.000 đồng");
  }

  @Test
  void percentagesHaveTwoDecimalsRoundedHalfUp() {
    assertThat(VietnameseFormat.percent(new BigDecimal("42.41417"))).isEqualTo("42,41%");
    assertThat(VietnameseFormat.percent(new BigDecimal("0.005"))).isEqualTo("0,01%");
    assertThat(VietnameseFormat.percent(BigDecimal.valueOf(100))).isEqualTo("100,00%");
    assertThat(VietnameseFormat.decimal(new BigDecimal("1234.5"), 1)).isEqualTo("1.234,5");
  }

  @Test
  void longDatesPadDaysBelowTenAndTheFirstTwoMonths() {
    assertThat(VietnameseFormat.longDate(LocalDate.of(2023, 11, 5)))
        .isEqualTo("ngày 05 tháng 11 năm 2023");
    assertThat(VietnameseFormat.longDate(LocalDate.of(2023, 2, 10)))
        .isEqualTo("ngày 10 tháng 02 năm 2023");
    assertThat(VietnameseFormat.longDate(LocalDate.of(2023, 3, 9)))
        .isEqualTo("ngày 09 tháng 3 năm 2023");
    assertThat(VietnameseFormat.date(LocalDate.of(2023, 3, 9))).isEqualTo("09/03/2023");
  }

  @Test
  void countsBelowTenArePadded() {
    assertThat(VietnameseFormat.padded(1)).isEqualTo("01");
    assertThat(VietnameseFormat.padded(10)).isEqualTo("10");
    assertThat(VietnameseFormat.padded(1716)).isEqualTo("1.716");
  }

  @Test
  void momentsAreThoseOfVietnam() {
    var moment = Instant.parse("2023-11-04T17:30:00Z");

    assertThat(VietnameseFormat.moment(moment)).isEqualTo("00:30 05/11/2023");
    assertThat(VietnameseFormat.longMoment(moment))
        .isEqualTo("00 giờ 30 phút, ngày 05 tháng 11 năm 2023");
  }

  @Test
  void aProperNameStandsWithoutItsKind() {
    assertThat(VietnameseText.properName("xã Hoằng Cát")).isEqualTo("Hoằng Cát");
    assertThat(VietnameseText.properName("đặc khu Đảo")).isEqualTo("Đảo");
    assertThat(VietnameseText.properName("xã")).isEqualTo("xã");
  }
}

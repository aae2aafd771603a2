package vn.thanthien.reporting.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseNumberTest {
  private static final List<String> DIGITS =
      List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "một trăm | 100",
        "chín mươi lăm | 95",
        "bốn mươi hai phẩy bốn mốt | 42.41",
        "chín mươi chín phẩy năm | 99.5",
        "hai mươi mốt | 21",
        "một trăm linh năm | 105",
        "chín lăm | 95",
        "mười rưỡi | 10.5"
      })
  void readsNumbersInWords(String words, BigDecimal value) {
    assertThat(parsed(words)).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42,41 | 42.41",
        "1.716 | 1716",
        "100.0 | 100.0",
        "100,00 | 100",
        "5.856,5 | 5856.5"
      })
  void readsNumbersInDigits(String digits, BigDecimal value) {
    assertThat(VietnameseNumber.parse(digits)).isEqualByComparingTo(value);
  }

  @Property
  void readsBackEveryPercentageWrittenInWords(@ForAll @IntRange(min = 0, max = 100) int value) {
    assertThat(parsed(inWords(value))).isEqualByComparingTo(BigDecimal.valueOf(value));
  }

  @Property
  void aWordIsTheSameComposedAndDecomposed(@ForAll @IntRange(min = 0, max = 99) int value) {
    var words = inWords(value);

    assertThat(VietnameseWord.key(Normalizer.normalize(words, Normalizer.Form.NFD)))
        .isEqualTo(VietnameseWord.key(words));
  }

  private static BigDecimal parsed(String words) {
    return VietnameseNumber.parseWords(Words.of(words).stream().map(Word::key).toList());
  }

  private static String inWords(int value) {
    if (value == 100) {
      return "một trăm";
    }
    var words = new ArrayList<String>();
    if (value >= 20) {
      words.addAll(List.of(DIGITS.get(value / 10), "mươi"));
    } else if (value >= 10) {
      words.add("mười");
    }
    if (value % 10 > 0 || value < 10) {
      words.add(value % 10 == 5 && value > 10 ? "lăm" : DIGITS.get(value % 10));
    }
    return String.join(" ", words);
  }
}

package vn.thanthien.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberingTest {
  private static final int[] LEVELS = {1, 2, 3, 4, 4, 3, 2, 3, 1, 2};

  @Test
  void decimalHeadingsCountUnderTheirParents() {
    var counter = Numbering.DECIMAL.counter();

    var labels = IntStream.of(LEVELS).mapToObj(counter::next);

    assertThat(labels)
        .containsExactly("I.", "1.", "1.1", "1.1.1", "1.1.2", "1.2", "2.", "2.1", "II.", "1.");
  }

  @Test
  void letteredHeadingsUseTheVietnameseAlphabet() {
    var counter = Numbering.LETTERED.counter();

    var labels = IntStream.of(1, 2, 3, 3, 3, 3, 3, 4).mapToObj(counter::next);

    assertThat(labels).containsExactly("I.", "1.", "a)", "b)", "c)", "d)", "đ)", "đ.1)");
  }

  @Test
  void aSkippedLevelCountsAsItsFirst() {
    var counter = Numbering.DECIMAL.counter();

    assertThat(counter.next(1)).isEqualTo("I.");
    assertThat(counter.next(3)).isEqualTo("1.1");
  }

  @Test
  void romanNumeralsSubtract() {
    assertThat(IntStream.of(1, 4, 9, 14, 40, 399).mapToObj(Numbering::roman))
        .containsExactly("I", "IV", "IX", "XIV", "XL", "CCCXCIX");
  }
}

package vn.thanthien.kernel.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

  @Test
  void aSmallPartIsHiddenTogetherWithTheOneThatWouldGiveItAway() {
    assertThat(hidden(Map.of("a", 4, "b", 10, "c", 16))).containsExactlyInAnyOrder("a", "b");
    assertThat(hidden(Map.of("a", 4, "b", 4))).containsExactlyInAnyOrder("a", "b");
    assertThat(hidden(Map.of("a", 5, "b", 15))).isEmpty();
    assertThat(hidden(Map.of("a", 0, "b", 5))).isEmpty();
  }

  @Test
  void twoSmallOnesTogetherMayStillBeTooFew() {
    assertThat(hidden(Map.of("a", 1, "b", 2, "c", 30, "d", 40)))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void whatIsHiddenElsewhereHelpsToHide() {
    assertThat(SmallCells.hidden(Map.of("a", 4, "b", 9, "c", 8), Set.of("a", "b")))
        .containsExactlyInAnyOrder("a", "b");
  }

  /// What is not shown is nothing, or enough and of several, or all there is.
  @Property
  void nothingSmallComesBackBySubtraction(
      @ForAll @Size(max = 8) List<@IntRange(max = 12) Integer> counts) {
    var parts =
        IntStream.range(0, counts.size())
            .boxed()
            .collect(Collectors.toMap(i -> "part" + i, counts::get));

    var hidden = hidden(parts);

    parts.forEach((part, count) -> {
      if (SmallCells.isSmall(count)) {
        assertThat(hidden).contains(part);
      }
    });
    var missing = hidden.stream().map(parts::get).filter(count -> count > 0).toList();
    var all = counts.stream().mapToInt(Integer::intValue).sum();
    var sum = missing.stream().mapToInt(Integer::intValue).sum();
    assertThat(missing.isEmpty() || sum == all || (missing.size() > 1 && sum >= SmallCells.FEWEST))
        .isTrue();
  }

  private static Set<String> hidden(Map<String, Integer> answers) {
    return SmallCells.hidden(answers, Set.of());
  }
}

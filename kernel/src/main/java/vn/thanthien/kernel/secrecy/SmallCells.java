package vn.thanthien.kernel.secrecy;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which parts of a whole are not shown by themselves: so few answers would tell of persons. Where
/// the whole less the parts shown would be so few again, more parts go, the smallest first, so that
/// nothing comes back by subtraction.
public final class SmallCells {

  /// Fewest answers of a part that is shown.
  public static final int FEWEST = 5;

  private SmallCells() {}

  /// Nothing at all tells of nobody.
  public static boolean isSmall(int answers) {
    return answers > 0 && answers < FEWEST;
  }

  /// All parts to hide.
  ///
  /// @param answers how many, by part
  /// @param hidden parts that are hidden already, for another reason or in another table of the
  ///   same answers
  /// @return those already hidden among them
  public static Set<String> hidden(Map<String, Integer> answers, Set<String> hidden) {
    var all = new TreeSet<>(hidden);
    answers.forEach((part, count) -> {
      if (isSmall(count)) {
        all.add(part);
      }
    });
    while (tellsByWhatIsMissing(answers, all)) {
      var next =
          answers.entrySet().stream()
              .filter(part -> part.getValue() > 0 && !all.contains(part.getKey()))
              .min(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
      if (next.isEmpty()) {
        return all;
      }
      all.add(next.get().getKey());
    }
    return all;
  }

  private static boolean tellsByWhatIsMissing(Map<String, Integer> answers, Set<String> hidden) {
    var missing =
        hidden.stream()
            .mapToInt(part -> answers.getOrDefault(part, 0))
            .filter(count -> count > 0)
            .summaryStatistics();
    return missing.getCount() == 1 || isSmall((int) missing.getSum());
  }
}

package vn.thanthien.reporting.contradiction;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/// A list of phrases of the vocabulary, ready for searching.
final class Phrases {
  private static final int LONGEST = 6;

  private final PhraseTable<Boolean> table = new PhraseTable<>();

  private Phrases(List<String> phrases) {
    phrases.forEach(p -> table.add(p, true));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Phrases of(List<String> phrases) {
    return new Phrases(phrases);
  }

  /// Length in words of the longest phrase at word `at` that ends by `limit`, 0 for none.
  int lengthAt(List<Word> words, int at, int limit) {
    var match = table.longestAt(words, at, limit);
    return match == null ? 0 : match.length();
  }

  /// Length of the longest phrase that begins at or after `floor` and ends just before word `end`,
  /// 0 for none.
  int lengthBefore(List<Word> words, int end, int floor) {
    for (var start = Math.max(floor, end - LONGEST); start < end; start++) {
      if (table.isExactly(words, start, end)) {
        return end - start;
      }
    }
    return 0;
  }

  boolean isIn(List<Word> words, int from, int to) {
    for (var i = from; i < to; i++) {
      if (lengthAt(words, i, to) > 0) {
        return true;
      }
    }
    return false;
  }
}

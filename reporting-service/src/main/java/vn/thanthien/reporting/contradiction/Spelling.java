package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads slips of the pen as the word meant: the listed ones, and any word that is no Vietnamese
/// syllable and one letter away from exactly one word the vocabulary knows.
final class Spelling {
  private static final int SHORTEST = 4;

  private final PhraseTable<List<String>> listed = new PhraseTable<>();
  private final Map<String, String> byBase = new HashMap<>();
  private final Collection<String> known;

  Spelling(Collection<String> known, Map<String, String> typos) {
    this.known = known;
    for (var key : known) {
      byBase.merge(VietnameseWord.base(key), key, (a, b) -> a.equals(b) ? a : "");
    }
    typos.forEach(
        (wrong, right) -> listed.add(wrong, Words.of(right).stream().map(Word::key).toList()));
  }

  List<Word> corrected(List<Word> words) {
    var result = new ArrayList<Word>(words);
    var remembered = new HashMap<String, String>();
    for (var i = 0; i < result.size(); i++) {
      var match = listed.longestAt(result, i, result.size());
      if (match != null && match.meanings().getFirst().size() == match.length()) {
        for (var k = 0; k < match.length(); k++) {
          result.set(i + k, result.get(i + k).withKey(match.meanings().getFirst().get(k)));
        }
        continue;
      }
      var word = result.get(i);
      if (isSlip(word)) {
        var meant = remembered.computeIfAbsent(word.key(), this::nearest);
        result.set(i, word.withKey(meant));
      }
    }
    return result;
  }

  private boolean isSlip(Word word) {
    return word.kind() == Word.Kind.LETTERS
        && word.key().length() >= SHORTEST
        && word.key().length() <= 10
        && !known.contains(word.key())
        && !VietnameseWord.isSyllable(word.key());
  }

  /// The one known word nearest to it, or the word itself.
  private String nearest(String key) {
    var base = VietnameseWord.base(key);
    var same = byBase.getOrDefault(base, "");
    if (!same.isEmpty()) {
      return same;
    }
    var found = "";
    for (var candidate : byBase.entrySet()) {
      if (candidate.getKey().length() >= SHORTEST - 1
          && !candidate.getValue().isEmpty()
          && isOneSlipAway(base, candidate.getKey())) {
        if (!found.isEmpty()) {
          return key;
        }
        found = candidate.getValue();
      }
    }
    return found.isEmpty() ? key : found;
  }

  /// One letter added, lost, changed, or two neighbours swapped.
  private static boolean isOneSlipAway(String a, String b) {
    var shorter = Math.min(a.length(), b.length());
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    var same = 0;
    while (same < shorter && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    if (a.length() != b.length()) {
      var longer = a.length() > b.length() ? a : b;
      var other = a.length() > b.length() ? b : a;
      return longer.substring(same + 1).equals(other.substring(same));
    }
    if (same == shorter || a.substring(same + 1).equals(b.substring(same + 1))) {
      return true;
    }
    return a.charAt(same) == b.charAt(same + 1)
        && a.charAt(same + 1) == b.charAt(same)
        && a.substring(same + 2).equals(b.substring(same + 2));
  }
}

package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Phrases with what they mean, found by walking words; time is linear in the length of the longest
/// phrase whatever the text.
final class PhraseTable<T> {
  private static final String ANY_NUMBER = "@";
  private static final Set<String> ROMAN = Set.of("i", "ii", "iii", "iv", "v");

  /// What was found.
  ///
  /// @param length in words
  record Match<T>(int length, List<T> meanings) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private final List<T> meanings = new ArrayList<>();
  }

  private final Node<T> root = new Node<>();

  void add(String phrase, T meaning) {
    var node = root;
    for (var word : Words.of(phrase)) {
      node = node.next.computeIfAbsent(word.key(), _ -> new Node<>());
    }
    if (!node.meanings.contains(meaning)) {
      node.meanings.add(meaning);
    }
  }

  /// The longest phrase that begins at word `at` and ends before `limit`, or null.
  Match<T> longestAt(List<Word> words, int at, int limit) {
    return walk(root, words, at, at, Math.min(limit, words.size()));
  }

  boolean isExactly(List<Word> words, int from, int to) {
    var node = root;
    for (var i = from; i < to && node != null; i++) {
      var word = words.get(i);
      var exact = node.next.get(word.key());
      node = exact == null && isNumber(word) ? node.next.get(ANY_NUMBER) : exact;
    }
    return node != null && !node.meanings.isEmpty();
  }

  private Match<T> walk(Node<T> node, List<Word> words, int from, int at, int limit) {
    if (at < limit) {
      var word = words.get(at);
      var next = node.next.get(word.key());
      var found = next == null ? null : walk(next, words, from, at + 1, limit);
      var wild = isNumber(word) ? node.next.get(ANY_NUMBER) : null;
      var foundWild = wild == null ? null : walk(wild, words, from, at + 1, limit);
      if (foundWild != null && (found == null || foundWild.length() > found.length())) {
        return foundWild;
      }
      if (found != null) {
        return found;
      }
    }
    return node.meanings.isEmpty() ? null : new Match<>(at - from, node.meanings);
  }

  private static boolean isNumber(Word word) {
    return word.isNumber() || ROMAN.contains(word.key());
  }
}

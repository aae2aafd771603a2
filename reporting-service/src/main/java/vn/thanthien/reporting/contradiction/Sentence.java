package vn.thanthien.reporting.contradiction;

import java.util.List;

/// One sentence, as a range of words [from, to).
///
/// @param lead the sentence ending in ":" whose list this one is an item of, or null
/// @param previous the sentence before it in the same paragraph, or null
/// @param planned stands under a heading about what is to be done
record Sentence(
    List<Word> words, int from, int to, Sentence lead, Sentence previous, boolean planned) {

  int start() {
    return words.get(from).start();
  }

  int end() {
    return words.get(to - 1).end();
  }

  boolean contains(Phrases phrases) {
    return phrases.isIn(words, from, to);
  }
}

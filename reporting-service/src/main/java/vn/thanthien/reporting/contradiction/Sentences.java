package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts words into sentences: at full stops, at empty lines, before list items and after headings;
/// a line break inside a sentence is only white space.
final class Sentences {
  private static final Set<String> BULLETS = Set.of("-", "+", "•", "●", "▪", "", "o", "·");
  private static final Set<String> ROMAN =
      Set.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
  private static final Set<String> ENDS = Set.of(".", "!", "?");

  /// A line shorter than this, followed by a capital, was ended by its author and not by wrapping.
  private static final int SHORT_LINE = 50;

  /// No sentence people write is longer; it bounds the work on text that is none.
  private static final int LONGEST = 250;

  private final List<Word> words;
  private final Phrases planHeadings;
  private final List<Sentence> result = new ArrayList<>();

  private Sentences(List<Word> words, Phrases planHeadings) {
    this.words = words;
    this.planHeadings = planHeadings;
  }

  static List<Sentence> of(List<Word> words, Phrases planHeadings) {
    return new Sentences(words, planHeadings).cut();
  }

  private List<Sentence> cut() {
    var from = 0;
    var lineStart = 0;
    var planned = false;
    Sentence lead = null;
    Sentence previous = null;
    for (var i = 0; i < words.size(); i++) {
      if (i > 0 && words.get(i).breaksBefore() > 0) {
        lineStart = i;
      }
      if (i + 1 < words.size() && i - from < LONGEST && !endsAfter(i, lineStart)) {
        continue;
      }
      var newParagraph = words.get(from).breaksBefore() > 0;
      var item = isItem(from);
      if (newParagraph && !item) {
        lead = null;
      }
      if (isHeading(from, i + 1)) {
        planned = planHeadings.isIn(words, from, i + 1);
      }
      var sentence =
          new Sentence(words, from, i + 1, lead, newParagraph ? null : previous, planned);
      result.add(sentence);
      previous = sentence;
      if (words.get(i).is(":")) {
        lead = sentence;
      }
      from = i + 1;
    }
    return result;
  }

  private boolean endsAfter(int i, int lineStart) {
    var word = words.get(i);
    var next = words.get(i + 1);
    if (next.breaksBefore() >= 2 || (next.breaksBefore() > 0 && isItem(i + 1))) {
      return true;
    }
    if (next.breaksBefore() > 0) {
      var line = word.end() - words.get(lineStart).start();
      var begins = next.capital() && !(i + 2 < words.size() && isAcronym(next));
      return ENDS.contains(word.key()) || (begins && (word.is(":") || line < SHORT_LINE));
    }
    var numbered = i == lineStart && (word.isNumber() || ROMAN.contains(word.key()));
    return ENDS.contains(word.key())
        && next.start() > word.end()
        && !numbered
        && !(i - 1 == lineStart && isOrdinal(words.get(i - 1)));
  }

  private boolean isItem(int i) {
    var word = words.get(i);
    if (BULLETS.contains(word.key())) {
      return true;
    }
    var closed = i + 1 < words.size() && (words.get(i + 1).is(".") || words.get(i + 1).is(")"));
    return closed && (isOrdinal(word) || word.end() - word.start() == 1);
  }

  private static boolean isOrdinal(Word word) {
    return word.isNumber() || ROMAN.contains(word.key());
  }

  private boolean isHeading(int from, int to) {
    return ROMAN.contains(words.get(from).key())
        && words.get(from).capital()
        && from + 1 < to
        && (words.get(from + 1).is(".") || words.get(from + 1).is("-"));
  }

  private static boolean isAcronym(Word word) {
    return !VietnameseWord.isSyllable(word.key());
  }
}

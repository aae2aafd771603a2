package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.List;
import vn.thanthien.reporting.contradiction.ClaimLexicon.Meaning;

/// The parts of a sentence: its topic words, and the segments its punctuation makes.
final class Outline {
  private static final String AND = VietnameseWord.key("và");
  private static final String REMAINING = VietnameseWord.key("còn");

  private final ClaimLexicon lexicon;
  private final ClaimVocabulary.Grammar grammar;
  private final Sentence sentence;
  private final List<Word> words;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();

  /// A topic word of the sentence.
  record Mark(int from, int to, List<Meaning> meanings) {
    /// The noun it names, or empty.
    String population() {
      return meanings.stream()
          .map(m -> m instanceof Meaning.OfPopulation(var name) ? name : "")
          .filter(n -> !n.isEmpty())
          .findFirst()
          .orElse("");
    }
  }

  /// A stretch between punctuation marks or conjunctions.
  record Segment(int from, int to) {}

  Outline(ClaimLexicon lexicon, Sentence sentence, List<Quantity> quantities) {
    this.lexicon = lexicon;
    this.grammar = lexicon.vocabulary().grammar();
    this.sentence = sentence;
    this.words = sentence.words();
    var i = sentence.from();
    while (i < sentence.to()) {
      var at = i;
      var quantity = quantities.stream().filter(q -> q.from() <= at && at < q.to()).findFirst();
      var match = lexicon.topics().longestAt(words, i, sentence.to());
      if (quantity.isPresent()) {
        i = quantity.get().to();
      } else if (match == null) {
        i++;
      } else {
        mark(i, match);
        i += match.length();
      }
    }
    cutSegments(quantities);
  }

  List<Mark> marks() {
    return marks;
  }

  List<Segment> segments() {
    return segments;
  }

  /// A name such as "kết quả giải quyết" may hold a measure: "kết quả giải quyết đơn thư".
  private void mark(int at, PhraseTable.Match<Meaning> match) {
    var mark = new Mark(at, at + match.length(), match.meanings());
    marks.add(mark);
    var name = mark.population();
    if (name.isEmpty() || lexicon.vocabulary().populations().get(name).rate() != null) {
      return;
    }
    for (var i = at + 1; i < mark.to; i++) {
      var inner = lexicon.topics().longestAt(words, i, mark.to);
      if (inner != null && inner.meanings().getFirst() instanceof Meaning.OfMeasure) {
        marks.add(new Mark(i, i + inner.length(), inner.meanings()));
      }
    }
  }

  private void cutSegments(List<Quantity> quantities) {
    var from = sentence.from();
    var i = from;
    while (i < sentence.to()) {
      var at = i;
      var inside =
          marks.stream().anyMatch(m -> m.from < at && at < m.to)
              || quantities.stream().anyMatch(q -> q.from() < at && at < q.to());
      var conjunction = grammar.conjunctions().lengthAt(words, i, sentence.to());
      var cut =
          !inside && (isStop(words.get(i)) || conjunction > 0 || joinsClaims(i, from, quantities));
      if (cut && i > from) {
        segments.add(new Segment(from, i));
      }
      var length = inside || conjunction == 0 ? 1 : conjunction;
      i += length;
      from = cut ? i : from;
    }
    if (from < sentence.to()) {
      segments.add(new Segment(from, sentence.to()));
    }
  }

  private static boolean isStop(Word word) {
    return switch (word.key()) {
      case ",", ";", ":", "(", ")", ".", "!", "?" -> true;
      case "-" -> word.isMark();
      default -> false;
    };
  }

  /// "… 42% và … 100%": "và" between two quantities, each with a topic of its own.
  private boolean joinsClaims(int i, int from, List<Quantity> quantities) {
    var word = words.get(i);
    var joins =
        word.is(AND)
            || (word.is(REMAINING) && i + 1 < sentence.to() && !words.get(i + 1).isNumber());
    return joins
        && quantities.stream().anyMatch(q -> q.from() >= from && q.to() <= i)
        && quantities.stream().anyMatch(q -> q.from() > i);
  }

  /// The end, in words, of the segment that holds word `at`.
  int segmentEnd(int at) {
    return segments.stream()
        .filter(s -> at < s.to)
        .mapToInt(Segment::to)
        .findFirst()
        .orElse(sentence.to());
  }

  int segmentStart(int at) {
    return segments.stream()
        .filter(s -> at >= s.from)
        .mapToInt(Segment::from)
        .max()
        .orElse(sentence.from());
  }

  Mark markAt(int i) {
    return marks.stream().filter(m -> m.from == i).findFirst().orElse(null);
  }
}

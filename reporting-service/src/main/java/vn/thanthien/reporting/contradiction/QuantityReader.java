package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.thanthien.reporting.contradiction.ClaimLexicon.Meaning;
import vn.thanthien.reporting.contradiction.Quantity.Comparison;
import vn.thanthien.reporting.contradiction.Quantity.Kind;

/// Finds the quantities of one sentence, from left to right, none overlapping another.
final class QuantityReader {
  private static final String UP_TO = VietnameseWord.key("đến");

  private final ClaimLexicon lexicon;
  private final ClaimVocabulary.Quantities rules;
  private final List<Word> words;
  private final Sentence sentence;
  private final List<Quantity> found = new ArrayList<>();

  private QuantityReader(ClaimLexicon lexicon, Sentence sentence) {
    this.lexicon = lexicon;
    this.rules = lexicon.vocabulary().quantities();
    this.sentence = sentence;
    this.words = sentence.words();
  }

  static List<Quantity> read(ClaimLexicon lexicon, Sentence sentence) {
    return new QuantityReader(lexicon, sentence).read();
  }

  private List<Quantity> read() {
    var i = sentence.from();
    while (i < sentence.to()) {
      var quantity = percentAt(i);
      quantity = quantity != null ? quantity : fractionAt(i);
      quantity = quantity != null ? quantity : wholeAt(i);
      if (quantity == null) {
        i++;
      } else {
        found.add(quantity);
        i = Math.max(i + 1, quantity.to());
      }
    }
    return found;
  }

  /// A number in digits or words.
  private record Figures(BigDecimal value, int to) {}

  private Figures numberAt(int i) {
    if (i >= sentence.to()) {
      return null;
    }
    if (words.get(i).isNumber()) {
      return words.get(i).number() == null ? null : new Figures(words.get(i).number(), i + 1);
    }
    var to = i;
    while (to < sentence.to()
        && to - i < 12
        && VietnameseNumber.isNumberWord(words.get(to).key())) {
      to++;
    }
    if (to == i) {
      return null;
    }
    var value = VietnameseNumber.parseWords(words.subList(i, to).stream().map(Word::key).toList());
    return value == null ? null : new Figures(value, to);
  }

  private int percentSignAt(int i) {
    if (i < sentence.to() && words.get(i).is("%")) {
      return 1;
    }
    return rules.percent().lengthAt(words, i, sentence.to());
  }

  private Quantity percentAt(int i) {
    var number = numberAt(i);
    if (number == null) {
      return null;
    }
    var sign = percentSignAt(number.to());
    var second = rangeEnd(number.to() + sign);
    if (second != null && percentSignAt(second.to()) > 0) {
      var to = second.to() + percentSignAt(second.to());
      return new Quantity(
          Kind.PERCENT,
          Comparison.BETWEEN,
          number.value(),
          second.value(),
          null,
          null,
          from(i, Comparison.BETWEEN),
          to);
    }
    if (sign == 0) {
      return null;
    }
    var to = number.to() + sign;
    var up = rules.upwards().lengthAt(words, to, sentence.to());
    var comparison = up > 0 ? Comparison.AT_LEAST : comparisonBefore(i);
    var quantity =
        new Quantity(
            Kind.PERCENT,
            comparison,
            number.value(),
            number.value(),
            null,
            null,
            from(i, comparison),
            to + up);
    return withFractionBehind(quantity);
  }

  private Figures rangeEnd(int i) {
    var joined = i < sentence.to() && (words.get(i).is("-") || words.get(i).is(UP_TO));
    return joined ? numberAt(i + 1) : null;
  }

  /// "80,00% (4/5 đơn)" is one claim.
  private Quantity withFractionBehind(Quantity quantity) {
    var i = quantity.to();
    if (i + 4 >= sentence.to() || !words.get(i).is("(") || !isFraction(i + 1)) {
      return quantity;
    }
    for (var k = i + 4; k < Math.min(i + 9, sentence.to()); k++) {
      if (words.get(k).is(")")) {
        return new Quantity(
            quantity.kind(),
            quantity.comparison(),
            quantity.low(),
            quantity.high(),
            words.get(i + 1).number(),
            words.get(i + 3).number(),
            quantity.from(),
            k + 1);
      }
    }
    return quantity;
  }

  private boolean isFraction(int i) {
    return i + 2 < sentence.to()
        && words.get(i).isNumber()
        && words.get(i + 1).is("/")
        && words.get(i + 2).isNumber()
        && words.get(i).number() != null
        && words.get(i + 2).number() != null;
  }

  private Comparison comparisonBefore(int i) {
    if (precededBy(rules.near(), i) > 0) {
      return Comparison.NEAR;
    }
    if (precededBy(rules.about(), i) > 0) {
      return Comparison.ABOUT;
    }
    if (precededBy(rules.above(), i) > 0) {
      return Comparison.ABOVE;
    }
    if (precededBy(rules.below(), i) > 0) {
      return Comparison.BELOW;
    }
    return precededBy(rules.atLeast(), i) > 0 ? Comparison.AT_LEAST : Comparison.EXACT;
  }

  private int from(int i, Comparison comparison) {
    var length =
        switch (comparison) {
          case NEAR -> precededBy(rules.near(), i);
          case ABOUT -> precededBy(rules.about(), i);
          case ABOVE -> precededBy(rules.above(), i);
          case BELOW -> precededBy(rules.below(), i);
          case AT_LEAST, BETWEEN -> precededBy(rules.atLeast(), i);
          case EXACT -> 0;
        };
    return i - length;
  }

  private int precededBy(Phrases phrases, int i) {
    return phrases.lengthBefore(words, i, sentence.from());
  }

  private Quantity fractionAt(int i) {
    var first = numberAt(i);
    if (first == null || precededBy(rules.aside(), i) > 0) {
      return null;
    }
    var joint =
        first.to() < sentence.to() && words.get(first.to()).is("/")
            ? 1
            : rules.of().lengthAt(words, first.to(), sentence.to());
    var second = joint == 0 ? null : numberAt(first.to() + joint);
    if (second == null
        || second.value().signum() <= 0
        || first.value().compareTo(second.value()) > 0
        || (second.to() < sentence.to() && words.get(second.to()).is("/"))
        || first.value().stripTrailingZeros().scale() > 0
        || populationAt(determinersFrom(second.to())) == 0) {
      return null;
    }
    var low = first.value().movePointRight(2).divide(second.value(), 10, RoundingMode.HALF_UP);
    return new Quantity(
        Kind.FRACTION, Comparison.EXACT, low, low, first.value(), second.value(), i, second.to());
  }

  private Quantity wholeAt(int i) {
    var all = rules.all().lengthAt(words, i, sentence.to());
    if (all > 0) {
      return precededBy(rules.mostly(), i) > 0 ? null : Quantity.whole(Kind.ALL, i, i + all);
    }
    var absolute = rules.absolute().lengthAt(words, i, sentence.to());
    if (absolute > 0) {
      return Quantity.whole(Kind.PERCENT, i, i + absolute);
    }
    var exhausted = rules.exhausted().lengthAt(words, i, sentence.to());
    if (exhausted > 0 && measureEndsAt(i)) {
      return Quantity.whole(Kind.EXHAUSTED, i, i + exhausted);
    }
    return noneAt(i);
  }

  private boolean measureEndsAt(int i) {
    for (var start = Math.max(sentence.from(), i - 4); start < i; start++) {
      var match = lexicon.topics().longestAt(words, start, i);
      if (match != null && start + match.length() == i && isMeasure(match)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMeasure(PhraseTable.Match<Meaning> match) {
    return match.meanings().stream().anyMatch(m -> m instanceof Meaning.OfMeasure);
  }

  /// "không có … hồ sơ … trễ hẹn", "không còn đơn nào chưa được giải quyết".
  private Quantity noneAt(int i) {
    var none = rules.none().lengthAt(words, i, sentence.to());
    if (none == 0) {
      return null;
    }
    var k = i + none;
    var seen = 0;
    while (k < sentence.to() && k - i < 14) {
      var topic = lexicon.topics().longestAt(words, k, sentence.to());
      if (topic != null) {
        seen |= roles(topic);
        k += topic.length();
        if (seen == 3) {
          return isDeniedAgain(k) ? null : Quantity.whole(Kind.NONE, i, i + none);
        }
        continue;
      }
      var missing = rules.missing().lengthAt(words, k, sentence.to());
      if (missing > 0 && (seen & 1) > 0) {
        var measure = lexicon.topics().longestAt(words, k + missing, sentence.to());
        return measure != null && isMeasure(measure)
            ? Quantity.whole(Kind.NONE_MISSING, i, i + none)
            : null;
      }
      var filler = rules.noneFillers().lengthAt(words, k, sentence.to());
      if (filler == 0) {
        return null;
      }
      k += filler;
    }
    return null;
  }

  /// "không có hồ sơ trễ hẹn nào chưa xin lỗi" speaks of the late ones that there are.
  private boolean isDeniedAgain(int i) {
    var at = i;
    var length = 1;
    while (at < sentence.to() && length > 0) {
      if (rules.denied().lengthAt(words, at, sentence.to()) > 0) {
        return true;
      }
      length = rules.noneFillers().lengthAt(words, at, sentence.to());
      at += length;
    }
    return false;
  }

  /// Bit 1: what is counted; bit 2: that it is late.
  private int roles(PhraseTable.Match<Meaning> match) {
    var roles = 0;
    for (var meaning : match.meanings()) {
      roles |=
          switch (meaning) {
            case Meaning.OfPopulation(var name) ->
                lexicon.vocabulary().populations().get(name).rate() == null ? 1 : 3;
            case Meaning.OfMeasure(var index, _) ->
                lexicon.vocabulary().measures().get(index).count() ? 2 : 0;
            case Meaning.Nothing() -> 0;
          };
    }
    return roles;
  }

  private int determinersFrom(int i) {
    var at = i;
    while (at < sentence.to()) {
      var length = lexicon.vocabulary().grammar().determiners().lengthAt(words, at, sentence.to());
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return at;
  }

  private int populationAt(int i) {
    var match = lexicon.topics().longestAt(words, i, sentence.to());
    var population =
        match != null && match.meanings().stream().anyMatch(m -> m instanceof Meaning.OfPopulation);
    return population ? match.length() : 0;
  }
}

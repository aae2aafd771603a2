package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thanthien.reporting.contradiction.ClaimJudge.Judgement;
import vn.thanthien.reporting.contradiction.ClaimLexicon.Meaning;

/// Says a claim again with the computed figure, changing as few of the author's words as grammar
/// allows.
final class Rewording {
  private static final String ANY = VietnameseWord.key("nào");
  private static final String EVERY = VietnameseWord.key("đều");

  private final ClaimLexicon lexicon;
  private final Claim claim;
  private final Judgement judgement;
  private final KnownFigure figure;
  private final ClaimVocabulary.Indicator indicator;
  private final List<Word> words;
  private final List<Edit> edits = new ArrayList<>();

  private Rewording(ClaimLexicon lexicon, Claim claim, Judgement judgement) {
    this.lexicon = lexicon;
    this.claim = claim;
    this.judgement = judgement;
    this.figure = judgement.figure();
    this.indicator = lexicon.vocabulary().indicators().get(figure.code());
    this.words = claim.sentence().words();
  }

  static List<Edit> of(ClaimLexicon lexicon, Claim claim, Judgement judgement) {
    return new Rewording(lexicon, claim, judgement).edits();
  }

  private List<Edit> edits() {
    switch (judgement.verdict()) {
      case HOLDS -> {}
      case NOT_ARISEN -> restate(indicator.absent());
      case NO_DATA -> restate("chưa đủ dữ liệu để xác định " + indicator.unknown());
      case MISMATCH -> {
        switch (claim.quantity().kind()) {
          case PERCENT -> percent();
          case FRACTION -> replace(claim.quantity().from(), claim.quantity().to(), share());
          case ALL, EXHAUSTED -> whole();
          case NONE -> none();
          case NONE_MISSING -> noneMissing();
        }
      }
    }
    return edits;
  }

  /// The figure alone: `4/5`, or `80,00%` where it has no counts.
  private String share() {
    return figure.hasFraction() ? figure.fraction() : rate();
  }

  private String rate() {
    return indicator.count() && !figure.hasFraction()
        ? VietnameseNumber.count(figure.counted()) + " " + indicator.unit()
        : VietnameseNumber.percent(figure.percent());
  }

  private void percent() {
    var quantity = claim.quantity();
    var leads = lexicon.vocabulary().grammar().leads();
    var led = leads.lengthBefore(words, quantity.from(), claim.sentence().from()) > 0;
    if (claim.topic().headed() && figure.hasFraction() && !led) {
      replace(quantity.from(), quantity.to(), figure.fraction());
      appendRate();
      return;
    }
    var noun = claim.topic().headed() ? "" : " " + indicator.unit();
    var counts = figure.hasFraction() && !isFractionWritten() ? figure.fraction() + noun : "";
    var added = counts.isEmpty() ? "" : isInParentheses() ? ", " + counts : " (" + counts + ")";
    replace(quantity.from(), quantity.to(), rate() + added);
  }

  private boolean isInParentheses() {
    for (var i = claim.quantity().from() - 1; i >= claim.sentence().from(); i--) {
      if (words.get(i).is(")")) {
        return false;
      }
      if (words.get(i).is("(")) {
        return true;
      }
    }
    return false;
  }

  /// A fraction over the same number stands in the sentence: it is right, or being put right.

  private boolean isFractionWritten() {
    for (var i = claim.sentence().from(); i + 2 < claim.sentence().to(); i++) {
      var own = i >= claim.quantity().from() && i < claim.quantity().to();
      if (!own
          && words.get(i + 1).is("/")
          && words.get(i).isNumber()
          && isValue(words.get(i + 2), figure.denominator())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isValue(Word word, BigDecimal value) {
    return word.number() != null && word.number().compareTo(value) == 0;
  }

  private void whole() {
    var quantity = claim.quantity();
    var to = quantity.to();
    var determiners = lexicon.vocabulary().grammar().determiners();
    while (to < claim.segmentEnd()) {
      var length = isPopulation(to) ? 0 : determiners.lengthAt(words, to, claim.segmentEnd());
      if (length == 0 && !(words.get(to).isNumber() && to + 1 < claim.segmentEnd())) {
        break;
      }
      to += Math.max(length, 1);
    }
    if (to < claim.sentence().to() && isPopulation(to)) {
      replace(quantity.from(), to, share() + " ");
    } else {
      var text = figure.hasFraction() ? figure.fraction() + " " + indicator.unit() : rate();
      replace(quantity.from(), quantity.to(), text);
    }
    delete(EVERY, quantity.to(), claim.segmentEnd());
    if (figure.hasFraction()) {
      appendRate();
    }
  }

  private boolean isPopulation(int at) {
    var match = lexicon.topics().longestAt(words, at, claim.sentence().to());
    return match != null
        && match.meanings().stream().anyMatch(m -> m instanceof Meaning.OfPopulation);
  }

  private void none() {
    var from = claim.quantity().from();
    var has = "có " + VietnameseNumber.count(figure.counted()) + " ";
    var at = claim.quantity().to();
    var fillers = lexicon.vocabulary().quantities().noneFillers();
    while (at < claim.sentence().to() && !isPopulation(at)) {
      var length = fillers.lengthAt(words, at, claim.sentence().to());
      if (length == 0) {
        break;
      }
      at += length;
    }
    if (at < claim.sentence().to() && isPopulation(at)) {
      replace(from, at, has);
      delete(ANY, at, claim.segmentEnd());
    } else {
      var to = claim.topic().to();
      while (to < claim.segmentEnd()
          && lexicon.vocabulary().grammar().nominal().lengthAt(words, to, claim.segmentEnd()) > 0) {
        to++;
      }
      replace(from, to, has + indicator.unit() + " " + indicator.some());
    }
  }

  private void noneMissing() {
    var quantity = claim.quantity();
    var open =
        figure.hasFraction()
            ? "còn " + VietnameseNumber.count(figure.denominator().subtract(figure.numerator()))
            : "còn";
    replace(quantity.from(), quantity.to(), open);
    delete(ANY, quantity.to(), claim.segmentEnd());
  }

  /// ", đạt 80,00%" where the statement ends.
  private void appendRate() {
    var last = claim.segmentEnd() - 1;
    var end = words.get(last).end();
    var next = claim.segmentEnd();
    var stopped =
        next >= claim.sentence().to() || (words.get(next).isMark() && !words.get(next).is("("));
    edits.add(new Edit(end, end, stopped ? ", đạt " + rate() : " (đạt " + rate() + ")"));
  }

  /// Replaces the whole stretch that speaks of the claim.
  private void restate(String clause) {
    var to = claim.segmentEnd();
    var open = 0;
    for (var i = claim.segmentStart(); i < to; i++) {
      open += words.get(i).is("(") ? 1 : words.get(i).is(")") ? -1 : 0;
    }
    if (open > 0 && to < claim.sentence().to() && words.get(to).is(")")) {
      to++;
    }
    replace(claim.segmentStart(), to, clause);
  }

  private void replace(int from, int to, String text) {
    var first = words.get(from);
    var start = first.start();
    var end =
        text.endsWith(" ") && to < words.size() ? words.get(to).start() : words.get(to - 1).end();
    var capital = (first.capital() || first.isNumber()) && isBeginning(from);
    var written =
        capital ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
    edits.add(new Edit(start, end, written));
  }

  private boolean isBeginning(int at) {
    for (var i = claim.sentence().from(); i < at; i++) {
      if (!words.get(i).isMark() && !words.get(i).isNumber()) {
        return false;
      }
    }
    return true;
  }

  private void delete(String key, int from, int to) {
    for (var i = from; i < to && i > 0; i++) {
      if (words.get(i).is(key)) {
        edits.add(new Edit(words.get(i - 1).end(), words.get(i).end(), ""));
      }
    }
  }
}

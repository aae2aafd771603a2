package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// X4, X12, X14 and X15: a number of records in the text, held against the number there is. A part
/// is never more than the whole; a number told as the whole is not less; sentences that count the
/// same event twice add up to too many; and the whole is of all groups of people, whom the records
/// here do not tell apart.
final class CountCheck implements Check {
  private final ClaimLexicon lexicon;
  private final CheckRules rules;
  private final PhraseTable<CheckRules.Count> nouns = new PhraseTable<>();
  private final CheckRules.Groups groups;

  /// A number of the text.
  ///
  /// @param total whether it is told as the number of all
  private record Mention(
      NarrativeSection section, Sentence sentence, int at, BigDecimal number, boolean total) {}

  CountCheck(ClaimLexicon lexicon, CheckRules rules) {
    this.lexicon = lexicon;
    this.groups = rules.groups();
    this.rules = rules;
    rules.counts().forEach(rule -> rule.words().forEach(w -> nouns.add(w, rule)));
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var mentions = mentions(reading);
    var found = new ArrayList<Contradiction>();
    for (var figure : reading.report().figures()) {
      if (!figure.by().isEmpty() || figure.state() != KnownFigure.State.COMPUTED) {
        continue;
      }
      mentions.forEach((rule, told) -> {
        if (rule.indicator().equals(figure.code())) {
          hold(rule, told, figure, found);
          told.stream()
              .filter(mention -> isOfOneGroup(mention, figure))
              .forEach(mention -> found.add(ofOneGroup(rule, mention, figure)));
        }
      });
    }
    return found;
  }

  private Map<CheckRules.Count, List<Mention>> mentions(Reading reading) {
    var circumstances = new Circumstances(lexicon, reading.report());
    var mentions = new LinkedHashMap<CheckRules.Count, List<Mention>>();
    for (var read : reading.sections()) {
      if (read.section().purpose() == NarrativeSection.Purpose.PLAN) {
        continue;
      }
      for (var sentence : read.sentences()) {
        var words = sentence.words();
        for (var i = sentence.from(); i + 1 < sentence.to(); i++) {
          var place = place(words, i, sentence);
          var match = place == null ? null : nouns.longestAt(words, i + 1, sentence.to());
          if (match == null) {
            continue;
          }
          var rule = match.meanings().getFirst();
          var follows =
              rule.after() == null || rule.after().lengthBefore(words, i, sentence.from()) > 0;
          if (follows && !circumstances.isNotOurs(sentence, place)) {
            mentions
                .computeIfAbsent(rule, _ -> new ArrayList<>())
                .add(
                    new Mention(
                        read.section(),
                        sentence,
                        i,
                        words.get(i).number(),
                        isTotal(rule, sentence, i, i + 1 + match.length(), circumstances)));
          }
        }
      }
    }
    return mentions;
  }

  /// "Tổng số 903 hồ sơ", or a number of a kind whose clause says nothing more of it.
  ///
  /// @param end the word after the noun
  private boolean isTotal(
      CheckRules.Count rule, Sentence sentence, int at, int end, Circumstances circumstances) {
    var words = sentence.words();
    if (circumstances.isPart(sentence, sentence.from(), sentence.to())
        || rules.partly().isIn(words, sentence.from(), at)) {
      return false;
    }
    return rules.totals().lengthBefore(words, at, sentence.from()) > 0
        || (rule.whole() && (end >= sentence.to() || words.get(end).isMark()));
  }

  private static void hold(
      CheckRules.Count rule, List<Mention> told, KnownFigure figure, List<Contradiction> found) {
    var whole = figure.counted();
    var sum = BigDecimal.ZERO;
    Mention last = null;
    for (var mention : told) {
      var tooFew = mention.total && told.size() == 1 && mention.number.compareTo(whole) < 0;
      if (mention.number.compareTo(whole) > 0 || tooFew) {
        found.add(wrong(rule, mention, figure));
      } else if (mention.number.compareTo(whole) < 0) {
        // one that equals the whole is the sum itself
        sum = sum.add(mention.number);
        last = mention;
      }
    }
    if (rule.summed() && last != null && sum.compareTo(whole) > 0) {
      var computed = VietnameseNumber.count(whole) + " " + rule.unit();
      var claimed = VietnameseNumber.count(sum) + " " + rule.unit();
      found.add(
          Contradiction.of(
              rule,
              rule.indicator(),
              passage(last.section, last.sentence, last.at),
              claimed,
              computed,
              "Các câu trong văn bản cộng lại thành %s, đã ghi nhận %s: có cuộc được kể hai lần."
                  .formatted(claimed, computed),
              "Tổng số %s, mỗi cuộc tính một lần theo loại.".formatted(computed)));
    }
  }

  private static Contradiction wrong(CheckRules.Count rule, Mention mention, KnownFigure figure) {
    var passage = passage(mention.section, mention.sentence, mention.at);
    var number = VietnameseNumber.count(figure.counted());
    var computed = number + " " + rule.unit();
    var claimed = VietnameseNumber.count(mention.number) + " " + rule.unit();
    var edits = List.of(new Edit(passage.claimStart(), passage.claimEnd(), number));
    return new Contradiction(
        rule.code(),
        rule.severity(),
        rule.indicator(),
        passage,
        claimed,
        computed,
        "Văn bản nêu %s, trong kỳ đã ghi nhận %s (%s)."
            .formatted(claimed, computed, figure.nameVi()),
        ClaimCheck.suggestion(passage, edits),
        edits);
  }

  private boolean isOfOneGroup(Mention mention, KnownFigure figure) {
    var sentence = mention.sentence;
    return groups.indicator().equals(figure.code())
        && mention.number.compareTo(BigDecimal.ONE) > 0
        && mention.number.compareTo(figure.counted()) == 0
        && groups.people().values().stream()
                .filter(people -> people.isIn(sentence.words(), sentence.from(), sentence.to()))
                .count()
            == 1;
  }

  private Contradiction ofOneGroup(CheckRules.Count rule, Mention mention, KnownFigure figure) {
    var whole = VietnameseNumber.count(figure.counted()) + " " + rule.unit();
    return Contradiction.of(
        groups,
        figure.code(),
        passage(mention.section, mention.sentence, mention.at),
        whole,
        whole + " của mọi nhóm người",
        "Toàn bộ %s được nêu là của một nhóm người; số liệu báo cáo là tổng của mọi nhóm, không tách theo nhóm."
            .formatted(whole),
        "Đối chiếu lý do hỗ trợ ghi ở từng hồ sơ; nếu gồm nhiều nhóm, nêu đủ các nhóm hoặc số của từng nhóm.");
  }

  /// The whole number at a word as a place of the sentence; null for a share or any other word.
  static Quantity place(List<Word> words, int at, Sentence sentence) {
    var number = words.get(at).number();
    var share = at > sentence.from() && words.get(at - 1).is("/");
    return number == null || number.scale() > 0 || share
        ? null
        : Quantity.whole(Quantity.Kind.ALL, at, at + 1);
  }

  static Passage passage(NarrativeSection section, Sentence sentence, int at) {
    var word = sentence.words().get(at);
    return Passage.of(section, sentence, word.start(), word.end());
  }
}

package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// X11: the text tells another number of sessions that a leader held in person than are recorded.
/// The figure of the duty never says more than what is owed, so the text is held against all there
/// were.
final class SessionCheck implements Check {

  private final ClaimLexicon lexicon;
  private final CheckRules.Sessions rule;
  private final Phrases partly;
  private final PhraseTable<String> leaders = new PhraseTable<>();
  private final PhraseTable<Span> spans = new PhraseTable<>();
  private final Phrases others;

  /// What is counted.
  ///
  /// @param noun as printed
  private record Span(String name, String noun) {}

  /// A number of the text.
  ///
  /// @param whole whether it is told as the number of all
  private record Mention(String leader, Span span, int at, BigDecimal number, boolean whole) {}

  SessionCheck(ClaimLexicon lexicon, CheckRules rules) {
    this.lexicon = lexicon;
    rule = rules.sessions();
    partly = rules.partly();
    rule.leaders().forEach((leader, names) -> names.forEach(name -> leaders.add(name, leader)));
    rule.spans()
        .forEach((span, nouns) -> nouns.forEach(noun -> spans.add(noun, new Span(span, noun))));
    others = Phrases.of(rule.others());
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var circumstances = new Circumstances(lexicon, reading.report());
    var found = new ArrayList<Contradiction>();
    for (var read : reading.sections()) {
      if (read.section().purpose() == NarrativeSection.Purpose.PLAN) {
        continue;
      }
      for (var sentence : read.sentences()) {
        for (var mention : mentions(sentence, circumstances)) {
          reading.report().figures().stream()
              .filter(figure -> figure.code().equals(mention.leader()))
              .filter(figure -> figure.by().equals(mention.span().name()))
              .filter(figure -> isWrong(mention, figure))
              .forEach(figure -> found.add(wrong(read.section(), sentence, mention, figure)));
        }
      }
    }
    return found;
  }

  private List<Mention> mentions(Sentence sentence, Circumstances circumstances) {
    var mentions = new ArrayList<Mention>();
    if (sentence.contains(others)) {
      return mentions;
    }
    var words = sentence.words();
    var named = new HashSet<String>();
    for (var i = sentence.from(); i < sentence.to(); i++) {
      var leader = leaders.longestAt(words, i, sentence.to());
      if (leader != null) {
        named.addAll(leader.meanings());
        i += leader.length() - 1;
        continue;
      }
      var place = CountCheck.place(words, i, sentence);
      var span = place == null ? null : spans.longestAt(words, i + 1, sentence.to());
      if (span == null) {
        continue;
      }
      // of two leaders named together nobody knows who held how many
      if (named.size() == 1
          && rule.received().isIn(words, sentence.from(), i)
          && !circumstances.isNotOurs(sentence, place)) {
        var whole = isWhole(sentence, i, i + 1 + span.length(), circumstances);
        mentions.add(
            new Mention(
                named.iterator().next(),
                span.meanings().getFirst(),
                i,
                words.get(i).number(),
                whole));
      }
      named.clear();
    }
    return mentions;
  }

  /// "Chủ tịch tiếp công dân 48 buổi." tells of all; a part, or what is done every month, does not.
  ///
  /// @param end the word after the noun
  private boolean isWhole(Sentence sentence, int at, int end, Circumstances circumstances) {
    var words = sentence.words();
    return (end >= sentence.to() || words.get(end).isMark())
        && !sentence.contains(rule.often())
        && !partly.isIn(words, sentence.from(), at)
        && !circumstances.isPart(sentence, sentence.from(), sentence.to());
  }

  private static boolean isWrong(Mention mention, KnownFigure figure) {
    var told = mention.number().compareTo(figure.counted());
    return told > 0 || (told < 0 && mention.whole());
  }

  private Contradiction wrong(
      NarrativeSection section, Sentence sentence, Mention mention, KnownFigure figure) {
    var passage = CountCheck.passage(section, sentence, mention.at());
    var number = VietnameseNumber.count(figure.counted());
    var noun = mention.span().noun();
    var claimed = VietnameseNumber.count(mention.number()) + " " + noun;
    var computed = number + " " + noun;
    var edits = List.of(new Edit(passage.claimStart(), passage.claimEnd(), number));
    return new Contradiction(
        rule.code(),
        rule.severity(),
        figure.code(),
        passage,
        claimed,
        computed,
        "Văn bản nêu %s, đã ghi nhận %s (%s).".formatted(claimed, computed, figure.nameVi()),
        ClaimCheck.suggestion(passage, edits),
        edits);
  }
}

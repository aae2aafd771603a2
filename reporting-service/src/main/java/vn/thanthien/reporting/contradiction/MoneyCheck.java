package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// More money said to be spent on facilities than was recorded. Less may be a part.
final class MoneyCheck implements Check {
  private static final String DONG = VietnameseWord.key("đồng");

  private final ClaimLexicon lexicon;
  private final CheckRules.Money rule;
  private final Map<String, BigDecimal> units;

  MoneyCheck(ClaimLexicon lexicon, CheckRules rules) {
    this.lexicon = lexicon;
    this.rule = rules.money();
    this.units =
        rule.units().entrySet().stream()
            .collect(
                Collectors.toMap(
                    unit -> VietnameseWord.key(unit.getKey()),
                    unit -> BigDecimal.valueOf(unit.getValue()),
                    (one, _) -> one));
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var found = new ArrayList<Contradiction>();
    var circumstances = new Circumstances(lexicon, reading.report());
    for (var figure : reading.report().figures()) {
      if (figure.code().equals(rule.indicator())
          && figure.by().isEmpty()
          && figure.state() == KnownFigure.State.COMPUTED) {
        for (var read : reading.sections()) {
          if (read.section().purpose() != NarrativeSection.Purpose.PLAN) {
            read.sentences().stream()
                .filter(sentence -> sentence.contains(rule.spent()) && sentence.contains(rule.on()))
                .forEach(sentence -> check(read.section(), sentence, circumstances, figure, found));
          }
        }
      }
    }
    return found;
  }

  private void check(
      NarrativeSection section,
      Sentence sentence,
      Circumstances circumstances,
      KnownFigure figure,
      List<Contradiction> found) {
    var words = sentence.words();
    for (var i = sentence.from(); i + 1 < sentence.to(); i++) {
      var number = words.get(i).number();
      var unit = units.get(words.get(i + 1).key());
      var dong = unit == null ? i + 1 : i + 2;
      if (number == null
          || dong >= sentence.to()
          || !words.get(dong).is(DONG)
          || circumstances.isNotOurs(sentence, Quantity.whole(Quantity.Kind.ALL, i, dong + 1))) {
        continue;
      }
      var most =
          figure.counted().multiply(BigDecimal.ONE.add(BigDecimal.valueOf(rule.tolerance())));
      if (number.multiply(unit == null ? BigDecimal.ONE : unit).compareTo(most) > 0) {
        found.add(tooMuch(section, sentence, i, dong, figure));
      }
    }
  }

  private Contradiction tooMuch(
      NarrativeSection section, Sentence sentence, int from, int last, KnownFigure figure) {
    var words = sentence.words();
    var start = words.get(from).start();
    var end = words.get(last).end();
    var claimed = ClaimCheck.oneLine(section.text().substring(start, end));
    var computed = VietnameseNumber.count(figure.counted()) + " đồng";
    var passage = Passage.of(section, sentence, start, end);
    var edits = List.of(new Edit(start, end, computed));
    return new Contradiction(
        rule.code(),
        rule.severity(),
        figure.code(),
        passage,
        claimed,
        computed,
        "Văn bản nêu %s, trong kỳ đã ghi nhận %s (%s)."
            .formatted(claimed, computed, figure.nameVi()),
        ClaimCheck.suggestion(passage, edits),
        edits);
  }
}

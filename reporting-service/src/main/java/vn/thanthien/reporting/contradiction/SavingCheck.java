package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// X16: the text says that time was saved, and the dossiers do not.
final class SavingCheck implements Check {
  private final ClaimLexicon lexicon;
  private final CheckRules.Saving rule;

  SavingCheck(ClaimLexicon lexicon, CheckRules rules) {
    this.lexicon = lexicon;
    this.rule = rules.saving();
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var found = new ArrayList<Contradiction>();
    var circumstances = new Circumstances(lexicon, reading.report());
    for (var figure : reading.report().figures()) {
      if (!figure.code().equals(rule.indicator()) || !figure.by().isEmpty()) {
        continue;
      }
      for (var read : reading.sections()) {
        if (read.section().purpose() == NarrativeSection.Purpose.RESULTS) {
          for (var sentence : read.sentences()) {
            check(read.section(), sentence, circumstances, figure, found);
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
    for (var i = sentence.from(); i < sentence.to(); i++) {
      var length = rule.words().lengthAt(words, i, sentence.to());
      if (length == 0
          || !rule.time().isIn(words, sentence.from(), sentence.to())
          || circumstances.isNotOurs(sentence, Quantity.whole(Quantity.Kind.ALL, i, i + length))) {
        continue;
      }
      var days = days(sentence, i + length);
      if (isSaved(figure, days == null ? null : words.get(days).number())) {
        return;
      }
      var end = days == null ? i + length - 1 : days;
      var claimStart = words.get(i).start();
      var claimEnd = words.get(end).end();
      var computed =
          figure.state() == KnownFigure.State.COMPUTED
              ? figure.text() + " ngày làm việc"
              : figure.text();
      found.add(
          Contradiction.of(
              rule,
              figure.code(),
              Passage.of(section, sentence, claimStart, claimEnd),
              ClaimCheck.oneLine(section.text().substring(claimStart, claimEnd)),
              computed,
              "Văn bản nêu rút ngắn thời gian; chỉ số “%s” là %s."
                  .formatted(figure.nameVi(), computed),
              figure.state() == KnownFigure.State.COMPUTED
                  ? "Thời gian giải quyết so với hạn trả bình quân rút ngắn %s.".formatted(computed)
                  : "Chưa đủ dữ liệu để nêu thời gian được rút ngắn."));
      return;
    }
  }

  private static boolean isSaved(KnownFigure figure, BigDecimal days) {
    return figure.state() == KnownFigure.State.COMPUTED
        && figure.value().signum() > 0
        && (days == null || days.compareTo(figure.value()) <= 0);
  }

  /// The word with the number of days said to be saved, or null.
  private Integer days(Sentence sentence, int after) {
    var words = sentence.words();
    var i = after;
    var skipped = skipped(sentence, i);
    while (skipped > 0) {
      i += skipped;
      skipped = skipped(sentence, i);
    }
    return i + 1 < sentence.to()
            && words.get(i).number() != null
            && rule.days().lengthAt(words, i + 1, sentence.to()) > 0
        ? i
        : null;
  }

  private int skipped(Sentence sentence, int at) {
    return Math.max(
        rule.time().lengthAt(sentence.words(), at, sentence.to()),
        rule.fillers().lengthAt(sentence.words(), at, sentence.to()));
  }
}

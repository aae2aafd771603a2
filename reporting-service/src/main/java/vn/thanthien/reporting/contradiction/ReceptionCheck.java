package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// X11: the text counts the receptions of the chairman and the vice-chairman together ("4
/// lần/tháng"), while the law counts only those the chairman held in person, and they fall short.
final class ReceptionCheck implements Check {

  private static final Pattern SHARED =
      Pattern.compile(
          "chủ tịch.{0,20}phó chủ tịch.{0,80}tiếp (?:công )?dân.{0,60}?"
              + "(?<often>\\d+ ?(?:lần|buổi|ngày) ?(?:/|mỗi|một|trong) ?tháng)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private final CheckRules.Reception rule;

  ReceptionCheck(CheckRules rules) {
    this.rule = rules.reception();
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var found = new ArrayList<Contradiction>();
    var basis = CheckRules.Basis.on(rule.bases(), reading.report().to().minusDays(1));
    for (var figure : reading.report().figures()) {
      if (figure.code().equals(rule.indicator())
          && figure.by().isEmpty()
          && figure.hasFraction()
          && figure.numerator().compareTo(figure.denominator()) < 0) {
        for (var read : reading.sections()) {
          read.sentences().stream()
              .filter(sentence -> !sentence.planned())
              .forEach(sentence -> check(read.section(), sentence, figure, basis, found));
        }
      }
    }
    return found;
  }

  private void check(
      NarrativeSection section,
      Sentence sentence,
      KnownFigure figure,
      String basis,
      List<Contradiction> found) {
    var excerpt = section.text().substring(sentence.start(), sentence.end());
    var shared = SHARED.matcher(excerpt);
    if (shared.find()) {
      found.add(
          Contradiction.of(
              rule,
              figure.code(),
              Passage.of(
                  section,
                  sentence,
                  sentence.start() + shared.start("often"),
                  sentence.start() + shared.end("often")),
              ClaimCheck.oneLine(shared.group("often")),
              "%s tuần, %s".formatted(figure.fraction(), figure.text()),
              "Buổi tiếp của Phó Chủ tịch không tính vào nghĩa vụ của Chủ tịch (%s)."
                  .formatted(basis),
              "Chủ tịch trực tiếp tiếp công dân %s tuần phải tiếp.".formatted(figure.fraction())));
    }
  }
}

package vn.thanthien.reporting.contradiction;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// X3: "từ ngày … đến ngày …" in the results names another period than the figures have, or the
/// title a longer or shorter one.
final class PeriodCheck implements Check {
  private static final String FROM = VietnameseWord.key("từ");
  private static final String TO = VietnameseWord.key("đến");
  private static final String DAY = VietnameseWord.key("ngày");

  private final CheckRules.Span rule;

  PeriodCheck(CheckRules rules) {
    this.rule = rules.period();
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var found = new ArrayList<Contradiction>();
    title(reading.report(), found);
    for (var read : reading.sections()) {
      if (read.section().purpose() == NarrativeSection.Purpose.RESULTS) {
        read.sentences().stream()
            .filter(s -> !s.planned())
            .forEach(s -> check(reading.report(), read.section(), s, found));
      }
    }
    return found;
  }

  private void title(CheckedReport report, List<Contradiction> found) {
    var words = Words.of(report.subject());
    var days = ChronoUnit.DAYS.between(report.from(), report.to());
    for (var i = 0; i + 1 < words.size(); i++) {
      var number = words.get(i).number();
      var day = number == null ? null : spanOf(words.get(i + 1));
      // "tháng 10 năm 2023" is a date
      var dated = i + 2 < words.size() && words.get(i + 2).isNumber();
      if (day == null || dated) {
        continue;
      }
      var named = number.doubleValue() * day;
      if (Math.abs(named - days) > rule.tolerance() * named) {
        var claimed =
            ClaimCheck.oneLine(
                report.subject().substring(words.get(i).start(), words.get(i + 1).end()));
        var span = span(report);
        found.add(
            Contradiction.ofRecords(
                rule,
                "",
                claimed,
                span + " (" + days + " ngày)",
                "Trích yếu nêu “%s”, số liệu chỉ của kỳ %s.".formatted(claimed, span),
                "Ghi rõ trong trích yếu: kỳ số liệu %s.".formatted(span)));
      }
    }
  }

  private Integer spanOf(Word word) {
    return rule.spans().entrySet().stream()
        .filter(span -> word.is(VietnameseWord.key(span.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String span(CheckedReport report) {
    return "từ %s đến %s"
        .formatted(RecordCheck.day(report.from()), RecordCheck.day(report.to().minusDays(1)));
  }

  private void check(
      CheckedReport report,
      NarrativeSection section,
      Sentence sentence,
      List<Contradiction> found) {
    var words = sentence.words();
    var year = report.to().minusDays(1).getYear();
    for (var i = sentence.from(); i < sentence.to(); i++) {
      if (!words.get(i).is(FROM)) {
        continue;
      }
      var first = skipDay(sentence, i + 1);
      var from = Circumstances.readDate(words, first, sentence.to(), year);
      var joint = from == null ? -1 : jointAfter(sentence, first);
      var second = joint < 0 ? -1 : skipDay(sentence, joint + 1);
      var to = second < 0 ? null : Circumstances.readDate(words, second, sentence.to(), year);
      var last = report.to().minusDays(1);
      if (to != null && !(from.equals(report.from()) && to.equals(last))) {
        var start = words.get(i).start();
        var end = dateEnd(sentence, second);
        var span = span(report);
        found.add(
            Contradiction.of(
                rule,
                "",
                Passage.of(section, sentence, start, end),
                ClaimCheck.oneLine(section.text().substring(start, end)),
                span,
                "Kỳ số liệu nêu trong văn bản khác kỳ của báo cáo.",
                "Nêu kỳ số liệu " + span + "."));
      }
    }
  }

  private static int skipDay(Sentence sentence, int i) {
    return i < sentence.to() && sentence.words().get(i).is(DAY) ? i + 1 : i;
  }

  private static int jointAfter(Sentence sentence, int date) {
    for (var i = date + 3; i < Math.min(date + 8, sentence.to()); i++) {
      if (sentence.words().get(i).is(TO)) {
        return i;
      }
    }
    return -1;
  }

  private static int dateEnd(Sentence sentence, int date) {
    var words = sentence.words();
    var withYear =
        date + 4 < sentence.to()
            && words.get(date + 4).isNumber()
            && words.get(date + 4).key().length() == 4;
    return words.get(withYear ? date + 4 : date + 2).end();
  }
}

package vn.thanthien.reporting.contradiction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Under what circumstances a quantity is claimed: for this unit, this period and the whole, as a
/// result; or as something our figures say nothing about.
final class Circumstances {
  private static final String REACHED = VietnameseWord.key("được");
  private static final String WITHIN = VietnameseWord.key("trong");

  private static final String YEAR = VietnameseWord.key("năm");
  private static final String MONTH = VietnameseWord.key("tháng");
  private static final String DAY = VietnameseWord.key("ngày");

  private final ClaimVocabulary.Circumstances rules;
  private final ClaimVocabulary.Quantities quantities;
  private final CheckedReport report;
  private final Phrases otherUnits;
  private final Set<String> ownName = new HashSet<>();

  Circumstances(ClaimLexicon lexicon, CheckedReport report) {
    this.rules = lexicon.vocabulary().circumstances();
    this.quantities = lexicon.vocabulary().quantities();
    this.report = report;
    var level = Words.of(report.unitName()).getFirst().key();
    var kind =
        rules.otherUnits().stream()
            .filter(o -> o.levels().stream().map(VietnameseWord::key).anyMatch(level::equals))
            .map(ClaimVocabulary.OtherUnits::words)
            .findFirst()
            .orElseGet(() -> Phrases.of(List.of()));
    this.otherUnits = kind;
    Words.of(report.unitName()).forEach(w -> ownName.add(w.key()));
  }

  /// A place of a sentence that tells of a plan, of others or of another time.
  boolean isNotOurs(Sentence sentence, Quantity place) {
    return isPlanned(sentence, place, sentence.from())
        || isForeign(sentence, place, sentence.from(), sentence.to());
  }

  /// A place of a sentence that tells of a plan or of others, whatever its time.
  boolean isElsewhere(Sentence sentence, Quantity place) {
    return isPlanned(sentence, place, sentence.from()) || isOtherUnit(sentence, sentence.to());
  }

  boolean isForeign(Sentence sentence, Quantity quantity, int segmentStart, int segmentEnd) {
    return isDenied(sentence, quantity, segmentStart)
        || isChange(sentence, quantity)
        || isOtherUnit(sentence, segmentEnd)
        || isOtherTime(sentence, quantity, segmentEnd)
        || (sentence.lead() != null && isOtherUnit(sentence.lead(), sentence.lead().to()));
  }

  /// The stretch [from, to) names only a part of the whole.
  boolean isPart(Sentence sentence, int from, int to) {
    var words = sentence.words();
    for (var i = from; i < to; i++) {
      var skipped = rules.notParts().lengthAt(words, i, to);
      if (skipped > 0) {
        i += skipped - 1;
      } else if (rules.parts().lengthAt(words, i, to) > 0) {
        return true;
      } else if (rules.villageWords().lengthAt(words, i, to) > 0
          && i + 1 < to
          && words.get(i + 1).capital()) {
        return true;
      }
    }
    return false;
  }

  private boolean isDenied(Sentence sentence, Quantity quantity, int segmentStart) {
    var words = sentence.words();
    var from = Math.max(segmentStart, quantity.from() - 5);
    for (var end = quantity.from(); end > from && end > quantity.from() - 3; end--) {
      if (quantities.denied().lengthBefore(words, end, from) > 0) {
        return true;
      }
    }
    return quantities.mostly().lengthBefore(words, quantity.from(), from) > 0
        && quantity.comparison() == Quantity.Comparison.EXACT;
  }

  private boolean isChange(Sentence sentence, Quantity quantity) {
    var words = sentence.words();
    var table = quantities.changed();
    return table.lengthBefore(words, quantity.from(), sentence.from()) > 0
        || (quantity.from() > sentence.from()
            && words.get(quantity.from() - 1).is(REACHED)
            && table.lengthBefore(words, quantity.from() - 1, sentence.from()) > 0);
  }

  boolean isPlanned(Sentence sentence, Quantity quantity, int segmentStart) {
    return sentence.planned()
        || isPurpose(sentence, quantity)
        || isPlannedIn(sentence, quantity.from(), segmentStart)
        || sentence.contains(rules.future())
        || (sentence.lead() != null
            && (isPlannedIn(sentence.lead(), sentence.lead().to(), sentence.lead().from())
                || sentence.lead().contains(rules.future())));
  }

  /// "Để 100% hồ sơ …" is a purpose, "không để …" is not.
  private boolean isPurpose(Sentence sentence, Quantity quantity) {
    var words = sentence.words();
    var length = rules.purposes().lengthBefore(words, quantity.from(), sentence.from());
    return length > 0
        && quantities.denied().lengthBefore(words, quantity.from() - length, sentence.from()) == 0;
  }

  private boolean isPlannedIn(Sentence sentence, int until, int segmentStart) {
    var words = sentence.words();
    var planned = false;
    var i = sentence.from();
    while (i < until) {
      var basis = rules.basis().lengthAt(words, i, until);
      var reached = rules.reached().lengthAt(words, i, until);
      var result = rules.results().lengthAt(words, i, until);
      var plan = rules.plans().lengthAt(words, i, until);
      var longest = Math.max(Math.max(basis, reached), Math.max(result, plan));
      if (longest > 0 && reached == longest) {
        planned |= i >= segmentStart;
      } else if (longest > 0 && basis == longest) {
        // named as the ground of a result
      } else if (longest > 0 && result == longest) {
        planned = false;
      } else if (longest > 0) {
        planned = true;
      }
      i += Math.max(longest, 1);
    }
    return planned;
  }

  private boolean isOtherUnit(Sentence sentence, int until) {
    var words = sentence.words();
    for (var i = sentence.from(); i < until; i++) {
      if (otherUnits.lengthAt(words, i, until) > 0 && !isCompared(words, i, sentence.from())) {
        return true;
      }
      var kind = rules.unitWords().lengthAt(words, i, until);
      if (kind > 0 && isOtherName(words, i, kind, until)) {
        return true;
      }
    }
    return false;
  }

  /// "xã Hoằng Khê" in the report of another commune; a higher unit's name is no matter of ours.
  private boolean isOtherName(List<Word> words, int i, int kind, int until) {
    var own = Words.of(report.unitName());
    if (!own.getFirst().is(words.get(i).key()) || i + kind + 1 >= until) {
      return false;
    }
    var first = words.get(i + kind);
    var second = words.get(i + kind + 1);
    return first.capital()
        && second.capital()
        && first.breaksBefore() == 0
        && !(ownName.contains(first.key()) && ownName.contains(second.key()));
  }

  private boolean isCompared(List<Word> words, int i, int from) {
    for (var k = i; k > Math.max(from, i - 3); k--) {
      if (rules.comparisons().lengthBefore(words, k, from) > 0) {
        return true;
      }
    }
    return false;
  }

  private enum Time {
    NONE,
    OWN,
    OTHER
  }

  private boolean isOtherTime(Sentence sentence, Quantity quantity, int segmentEnd) {
    var words = sentence.words();
    var segment = quantity.from();
    while (segment > sentence.from() && !words.get(segment - 1).is(",")) {
      segment--;
    }
    var last = Time.NONE;
    for (var i = sentence.from(); i < quantity.from(); i++) {
      var time = timeAt(words, i, quantity.from());
      if (time != Time.NONE && (i >= segment || !isCompared(words, i, sentence.from()))) {
        last = time;
      }
    }
    for (var i = quantity.to(); i < segmentEnd && last == Time.NONE; i++) {
      var time = timeAt(words, i, segmentEnd);
      last = isCompared(words, i, quantity.to()) ? Time.NONE : time;
    }
    return last == Time.OTHER;
  }

  private Time timeAt(List<Word> words, int i, int until) {
    if (rules.ownTimes().lengthAt(words, i, until) > 0) {
      return Time.OWN;
    }
    if (rules.otherTimes().lengthAt(words, i, until) > 0) {
      return Time.OTHER;
    }
    var word = words.get(i);
    if (word.is(YEAR) && i + 1 < until && isYear(words.get(i + 1)) && !isDated(words, i)) {
      return isOwnYear(words.get(i + 1)) ? Time.OWN : Time.OTHER;
    }
    if (word.isNumber() && rules.months().lengthAt(words, i + 1, until) > 0) {
      var end = i + 1 + rules.months().lengthAt(words, i + 1, until);
      return word.key().equals(wholeMonths()) || !isSpan(words, i, end) ? Time.NONE : Time.OTHER;
    }
    var joint = rules.until().lengthAt(words, i, until);
    if (joint > 0) {
      return dateAt(words, i + joint, until);
    }
    if (word.is(MONTH) && i + 1 < until && words.get(i + 1).isNumber() && !isDated(words, i)) {
      return isOneMonth() ? Time.NONE : Time.OTHER;
    }
    return Time.NONE;
  }

  /// "9 tháng", "6 tháng đầu năm", not "2 lần trong 3 tháng" of something else.
  private boolean isSpan(List<Word> words, int i, int end) {
    return i == 0
        || words.get(i - 1).isMark()
        || words.get(i - 1).is(WITHIN)
        || words.get(i - 1).breaksBefore() > 0
        || end - i > 2;
  }

  private static boolean isYear(Word word) {
    return word.isNumber() && word.key().length() == 4 && word.key().matches("(19|20)\\d\\d");
  }

  private boolean isOwnYear(Word word) {
    var year = Integer.parseInt(word.key());
    return year >= report.from().getYear() && year <= report.to().minusDays(1).getYear();
  }

  /// Part of a document's date or name: "ngày 10 tháng 3 năm 2022", "Kế hoạch năm 2022".
  private boolean isDated(List<Word> words, int i) {
    for (var k = i; k > Math.max(0, i - 4); k--) {
      if (words.get(k - 1).is(DAY) || (words.get(i).is(YEAR) && words.get(k - 1).is(MONTH))) {
        return true;
      }
    }
    return rules.documents().lengthBefore(words, i, Math.max(0, i - 3)) > 0;
  }

  private String wholeMonths() {
    var months =
        ChronoUnit.MONTHS.between(
            YearMonth.from(report.from()), YearMonth.from(report.to().minusDays(1)));
    return String.valueOf(months + 1);
  }

  private boolean isOneMonth() {
    return YearMonth.from(report.from()).equals(YearMonth.from(report.to().minusDays(1)));
  }

  private Time dateAt(List<Word> words, int i, int until) {
    var day = readDate(words, i, until, report.to().minusDays(1).getYear());
    if (day == null) {
      return Time.NONE;
    }
    var same = !day.isBefore(report.to().minusDays(1)) && !day.isAfter(report.reportDate());
    return same ? Time.OWN : Time.OTHER;
  }

  /// "30/10/2023", "30/10", "9/2023" or "30 tháng 10 năm 2023"; null for none.
  static LocalDate readDate(List<Word> words, int i, int until, int defaultYear) {
    if (i + 2 >= until || !words.get(i).isNumber()) {
      return null;
    }
    var joint = words.get(i + 1);
    var joined = joint.is("/") || joint.is("-") || joint.is(MONTH) || joint.is(".");
    if (!joined || !words.get(i + 2).isNumber()) {
      return null;
    }
    try {
      var first = Integer.parseInt(words.get(i).key());
      var second = Integer.parseInt(words.get(i + 2).key());
      if (second > 1900) {
        return YearMonth.of(second, first).atEndOfMonth();
      }
      var year = defaultYear;
      if (i + 4 < until && words.get(i + 4).isNumber() && words.get(i + 4).key().length() == 4) {
        year = Integer.parseInt(words.get(i + 4).key());
      }
      return LocalDate.of(year, second, first);
    } catch (NumberFormatException | DateTimeException _) {
      return null;
    }
  }
}

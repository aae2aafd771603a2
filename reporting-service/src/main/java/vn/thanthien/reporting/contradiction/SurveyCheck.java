package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thanthien.reporting.contradiction.KnownRecords.Ballots;

/// X7 and X8: of what ballots, and of how many of the places there are, a survey speaks.
final class SurveyCheck implements Check {
  private static final String VILLAGES = "VILLAGES";

  /// Words between "mỗi thôn" and its number: "mỗi thôn lấy ý kiến 50 phiếu".
  private static final int REACH = 5;

  private final ClaimLexicon lexicon;
  private final CheckRules.Ballots rule;
  private final CheckRules.Coverage coverage;

  SurveyCheck(ClaimLexicon lexicon, CheckRules rules) {
    this.lexicon = lexicon;
    this.rule = rules.ballots();
    this.coverage = rules.coverage();
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var found = new ArrayList<Contradiction>();
    var records = reading.report().records();
    records.ballots().stream()
        .filter(Ballots::isWhole)
        .forEach(round -> round(round, records, found));
    var circumstances = new Circumstances(lexicon, reading.report());
    for (var read : reading.sections()) {
      if (read.section().purpose() == NarrativeSection.Purpose.RESULTS) {
        for (var sentence : read.sentences()) {
          sentence(read.section(), sentence, circumstances, records, found);
        }
      }
    }
    return found;
  }

  private void round(Ballots round, KnownRecords records, List<Contradiction> found) {
    var villages =
        records.ballots().stream().filter(Ballots::isVillage).filter(round::isOf).toList();
    var told = villages.stream().mapToLong(Ballots::valid).sum();
    var phase = rule.phases().getOrDefault(round.phase(), round.phase());
    if (round.valid() > round.collected() || round.valid() > round.issued()) {
      found.add(
          Contradiction.ofRecords(
              rule,
              "S01",
              count(round.valid()) + " phiếu hợp lệ",
              "phát ra %s, thu về %s".formatted(count(round.issued()), count(round.collected())),
              "Đợt %s: số phiếu phát ra, thu về, hợp lệ chưa tách riêng.".formatted(phase),
              "Ghi đủ số phiếu phát ra, thu về, hợp lệ của đợt %s.".formatted(phase)));
    }
    if (round.valid() > told) {
      found.add(
          Contradiction.ofRecords(
              rule,
              "S01",
              "%s phiếu đợt %s".formatted(count(round.valid()), phase),
              "%s phiếu ghi theo thôn".formatted(count(told)),
              "Đợt %s có %s phiếu không ghi của thôn nào: không rõ lấy ở đâu."
                  .formatted(phase, count(round.valid() - told)),
              "Ghi số phiếu phát ra, thu về, hợp lệ của từng thôn trong đợt %s.".formatted(phase)));
    } else if (round.valid() > 0) {
      var asked = villages.stream().filter(village -> village.valid() > 0).count();
      var all = Math.max(villages.size(), records.profile().getOrDefault(VILLAGES, 0L));
      if (asked < all) {
        found.add(
            Contradiction.ofRecords(
                coverage,
                "S01",
                "%s phiếu đợt %s".formatted(count(round.valid()), phase),
                "%s/%s thôn có phiếu".formatted(count(asked), count(all)),
                "Đợt %s chỉ có phiếu hợp lệ ở %s/%s thôn."
                    .formatted(phase, count(asked), count(all)),
                "Khảo sát %s lấy phiếu ở %s/%s thôn; nêu lý do các thôn còn lại không có phiếu."
                    .formatted(phase, count(asked), count(all))));
      }
    }
  }

  private void sentence(
      NarrativeSection section,
      Sentence sentence,
      Circumstances circumstances,
      KnownRecords records,
      List<Contradiction> found) {
    var words = sentence.words();
    for (var i = sentence.from(); i + 1 < sentence.to(); i++) {
      var place = CountCheck.place(words, i, sentence);
      if (place == null || circumstances.isElsewhere(sentence, place)) {
        continue;
      }
      var number = words.get(i).number();
      if (rule.ballots().lengthAt(words, i + 1, sentence.to()) > 0 && isEach(sentence, i)) {
        each(section, sentence, i, number, records, found);
      }
      for (var kind : coverage.places().entrySet()) {
        var all = records.profile().getOrDefault(kind.getKey(), 0L);
        var noun = kind.getValue().lengthAt(words, i + 1, sentence.to());
        if (noun > 0
            && kind.getValue().lengthBefore(words, i, sentence.from()) == 0
            && coverage.asked().isIn(words, sentence.from(), i)
            && number.compareTo(BigDecimal.valueOf(all)) < 0) {
          found.add(covered(section, sentence, i, noun, all));
        }
      }
    }
  }

  private boolean isEach(Sentence sentence, int at) {
    for (var i = Math.max(sentence.from(), at - REACH); i <= at; i++) {
      if (rule.each().lengthBefore(sentence.words(), i, sentence.from()) > 0) {
        return true;
      }
    }
    return false;
  }

  /// "Mỗi thôn 50 phiếu" holds when in some round every village had as many.
  private void each(
      NarrativeSection section,
      Sentence sentence,
      int at,
      BigDecimal number,
      KnownRecords records,
      List<Contradiction> found) {
    var rounds = records.ballots().stream().filter(Ballots::isWhole).toList();
    var split = false;
    for (var round : rounds) {
      var villages =
          records.ballots().stream().filter(Ballots::isVillage).filter(round::isOf).toList();
      split |= !villages.isEmpty();
      if (!villages.isEmpty()
          && villages.stream()
              .allMatch(village ->
                  isCount(number, village.issued()) || isCount(number, village.collected()))) {
        return;
      }
    }
    if (!split) {
      return;
    }
    var collected =
        String.join(
            ", ",
            rounds.stream()
                .map(round ->
                    "đợt %s thu về %s phiếu"
                        .formatted(
                            rule.phases().getOrDefault(round.phase(), round.phase()),
                            count(round.collected())))
                .toList());
    found.add(
        Contradiction.of(
            rule,
            "S01",
            CountCheck.passage(section, sentence, at),
            ClaimCheck.oneLine(VietnameseNumber.count(number) + " phiếu mỗi thôn"),
            collected,
            "Văn bản nêu mỗi thôn %s phiếu, số đã ghi theo từng thôn không như vậy."
                .formatted(VietnameseNumber.count(number)),
            "Nêu tổng số phiếu: %s.".formatted(collected)));
  }

  /// @param length of the noun, in words
  private Contradiction covered(
      NarrativeSection section, Sentence sentence, int at, int length, long all) {
    var words = sentence.words();
    var number = VietnameseNumber.count(words.get(at).number());
    var noun =
        ClaimCheck.oneLine(
            section.text().substring(words.get(at + 1).start(), words.get(at + length).end()));
    var share = number + "/" + count(all) + " " + noun;
    return Contradiction.of(
        coverage,
        "",
        CountCheck.passage(section, sentence, at),
        number + " " + noun,
        share,
        "Văn bản nêu %s %s, toàn xã có %s: chưa rõ phạm vi khảo sát."
            .formatted(number, noun, count(all)),
        "Khảo sát ở %s; nêu cách chọn.".formatted(share));
  }

  private static boolean isCount(BigDecimal number, long count) {
    return number.compareTo(BigDecimal.valueOf(count)) == 0;
  }

  private static String count(long number) {
    return VietnameseNumber.count(BigDecimal.valueOf(number));
  }
}

package vn.thanthien.reporting.contradiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// X18 and X20: slips of the pen, and words a law has replaced by the report's date.
final class TermCheck implements Check {
  private final CheckRules rules;
  private final PhraseTable<String> typos = new PhraseTable<>();
  private final PhraseTable<CheckRules.Term> terms = new PhraseTable<>();

  TermCheck(CheckRules rules) {
    this.rules = rules;
    rules.typos().words().forEach(typos::add);
    rules.terms().forEach(t -> t.words().forEach(w -> terms.add(w, t)));
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var report = reading.report();
    var found = new ArrayList<Contradiction>();
    for (var section : report.sections()) {
      var words = Words.of(section.text());
      for (var i = 0; i < words.size(); i++) {
        var typo = typos.longestAt(words, i, words.size());
        if (typo != null) {
          found.add(typo(section, words, i, typo));
          i += typo.length() - 1;
          continue;
        }
        var term = terms.longestAt(words, i, words.size());
        if (term != null) {
          var rule = term.meanings().getFirst();
          if (!report.reportDate().isBefore(rule.from())) {
            found.add(term(section, words, i, term.length(), rule, report.reportDate()));
          }
          i += term.length() - 1;
        }
      }
    }
    return found;
  }

  private Contradiction typo(
      NarrativeSection section, List<Word> words, int at, PhraseTable.Match<String> match) {
    var right = match.meanings().getFirst();
    var capital = words.get(at).capital();
    var written =
        capital ? right.substring(0, 1).toUpperCase(Locale.ROOT) + right.substring(1) : right;
    var passage = passage(section, words, at, match.length());
    return new Contradiction(
        rules.typos().code(),
        rules.typos().severity(),
        "",
        passage,
        passage.excerpt(),
        written,
        "Có thể là lỗi gõ: “%s”.".formatted(passage.excerpt()),
        written,
        List.of(new Edit(passage.start(), passage.end(), written)));
  }

  private static Contradiction term(
      NarrativeSection section,
      List<Word> words,
      int at,
      int length,
      CheckRules.Term rule,
      LocalDate day) {
    var passage = passage(section, words, at, length);
    var edits =
        rule.instead() == null
            ? List.<Edit>of()
            : List.of(new Edit(passage.start(), passage.end(), rule.instead()));
    return new Contradiction(
        rule.code(),
        rule.severity(),
        "",
        passage,
        passage.excerpt(),
        rule.instead() == null ? "" : rule.instead(),
        "“%s” là cách gọi cũ, đã thay theo %s."
            .formatted(passage.excerpt(), CheckRules.Basis.on(rule.bases(), day)),
        rule.instead() == null ? rule.advice() : rule.instead(),
        edits);
  }

  private static Passage passage(NarrativeSection section, List<Word> words, int at, int length) {
    var start = words.get(at).start();
    var end = words.get(at + length - 1).end();
    return new Passage(section.key(), start, end, section.text().substring(start, end), start, end);
  }
}

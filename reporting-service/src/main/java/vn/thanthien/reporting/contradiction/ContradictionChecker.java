package vn.thanthien.reporting.contradiction;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import vn.thanthien.reporting.rule.RuleFile;
import vn.thanthien.reporting.rule.RuleFiles;

/// Holds a report's narrative against its computed figures. Immutable and safe for many threads.
///
/// A text that is true yields nothing blocking and no warning. What it cannot tell for sure it
/// passes over in silence, or reports as a warning.
public final class ContradictionChecker {
  private static final int ROUNDS = 5;

  private final ClaimLexicon lexicon;
  private final List<Check> checks;

  private ContradictionChecker(ClaimLexicon lexicon, List<Check> checks) {
    this.lexicon = lexicon;
    this.checks = checks;
  }

  /// With the rules of `claims.yaml` and `checks.yaml`.
  public static ContradictionChecker of(RuleFiles files) {
    CheckRules rules = files.read(RuleFile.CHECKS, new TypeReference<>() {});
    var lexicon =
        new ClaimLexicon(
            files.read(RuleFile.CLAIMS, new TypeReference<ClaimVocabulary>() {}),
            rules.typos().words());
    return new ContradictionChecker(
        lexicon,
        List.of(
            new ClaimCheck(lexicon),
            new FigureCheck(rules),
            new RecordCheck(rules),
            new SurveyCheck(lexicon, rules),
            new CountCheck(lexicon, rules),
            new SavingCheck(lexicon, rules),
            new PeriodCheck(rules),
            new MoneyCheck(lexicon, rules),
            new ReceptionCheck(rules),
            new SessionCheck(lexicon, rules),
            new CopyCheck(rules),
            new TermCheck(rules)));
  }

  /// Wrong claims first, in the order of the text.
  public List<Contradiction> check(CheckedReport report) {
    var reading = Reading.of(lexicon, report);
    return checks.stream().flatMap(c -> c.find(reading).stream()).toList();
  }

  /// The sections with every suggestion applied, again until none of them can be applied any more.
  public List<NarrativeSection> corrected(CheckedReport report) {
    var current = report;
    for (var round = 0; round < ROUNDS; round++) {
      var findings = check(current);
      var sections =
          current.sections().stream()
              .map(s ->
                  new NarrativeSection(
                      s.key(), Contradiction.corrected(s.key(), s.text(), findings), s.purpose()))
              .toList();
      if (sections.equals(current.sections())) {
        break;
      }
      current = current.withSections(sections);
    }
    return current.sections();
  }
}

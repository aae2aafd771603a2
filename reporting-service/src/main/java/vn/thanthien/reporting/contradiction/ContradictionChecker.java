package vn.thanthien.reporting.contradiction;

import java.util.List;

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

  /// With the rules that ship in `contradiction/claims.yaml` and `contradiction/checks.yaml`.
  public static ContradictionChecker standard() {
    var rules = RuleFiles.read("/contradiction/checks.yaml", CheckRules.class);
    var lexicon =
        new ClaimLexicon(
            RuleFiles.read("/contradiction/claims.yaml", ClaimVocabulary.class),
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

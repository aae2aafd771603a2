package vn.thanthien.survey.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thanthien.kernel.reference.RuleFile;

/// From when on results look odd; data, so that it can be set otherwise without a release.
@ApplicationScoped
class FlagRules {

  private static final String SHIPPED = "/flags/flag-rules.json";

  private final Rule rule;

  @Inject
  FlagRules(ObjectMapper json, FlagSettings settings) {
    List<Rule> rules = RuleFile.rows(json, settings.rules(), SHIPPED, Rule.class);
    rule = rules.getLast();
  }

  Rule rule() {
    return rule;
  }

  /// @param uniformFrom fewest valid answers at which all alike is odd
  /// @param burstBallots paper ballots typed by one person within `burstMinutes` that are odd
  /// @param shareDeviationPoints how far, in percentage points, a village's share of the ballots
  ///   may lie from its share of the people
  record Rule(
      int uniformFrom,
      int burstBallots,
      int burstMinutes,
      int shareDeviationPoints,
      String legalBasis) {}
}

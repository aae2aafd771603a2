package vn.thanthien.reporting.contradiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// `contradiction/checks.yaml` as it stands in the file; the file explains each part.
record CheckRules(
    Kind apology,
    Uniform uniform,
    LowTarget lowTarget,
    Parting parting,
    Kind period,
    Reception reception,
    Copies copies,
    Typos typos,
    List<Term> terms) {

  record Kind(String code, Severity severity) {}

  record Uniform(String code, Severity severity, String indicator, int minimumBallots) {}

  record LowTarget(String code, Severity severity, List<String> indicators) {}

  /// @param said the indicator of the ballots
  /// @param done the indicator of what was done
  /// @param points how far apart they may lie, percentage points
  record Parting(
      String code, Severity severity, String said, String done, int points, int minimumBallots) {}

  record Reception(String code, Severity severity, String indicator, String legalBasis) {}

  record Copies(String code, Severity severity, int minimumWords, int groupWords, double share) {}

  record Typos(String code, Severity severity, Map<String, String> words) {}

  record Term(
      String code,
      Severity severity,
      LocalDate from,
      String legalBasis,
      List<String> words,
      String instead,
      String advice) {}
}

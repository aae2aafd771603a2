package vn.thanthien.reporting.contradiction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// `contradiction/checks.yaml` as it stands in the file; the file explains each part.
record CheckRules(
    Kind apology,
    Uniform uniform,
    LowTarget lowTarget,
    Parting parting,
    Span period,
    Kind balance,
    NothingOpen nothingOpen,
    Ballots ballots,
    Coverage coverage,
    Committee committee,
    Phrases partly,
    Phrases totals,
    List<Count> counts,
    Groups groups,
    Kind twins,
    Untraced untraced,
    Money money,
    Saving saving,
    Reception reception,
    Sessions sessions,
    Copies copies,
    Typos typos,
    List<Term> terms) {

  /// What every finding says of its kind.
  interface Rule {
    String code();

    Severity severity();
  }

  record Kind(String code, Severity severity) implements Rule {}

  record Uniform(String code, Severity severity, String indicator, int minimumBallots)
      implements Rule {}

  record LowTarget(String code, Severity severity, List<String> indicators) implements Rule {}

  /// @param said the indicator of the ballots
  /// @param done the indicator of what was done
  /// @param points how far apart they may lie, percentage points
  record Parting(
      String code, Severity severity, String said, String done, int points, int minimumBallots)
      implements Rule {}

  /// @param spans days of a unit of time, by its word
  /// @param tolerance share of the span
  record Span(String code, Severity severity, Map<String, Integer> spans, double tolerance)
      implements Rule {}

  record NothingOpen(String code, Severity severity, int minimumReceived) implements Rule {}

  /// @param phases as printed, by the phase of the contract
  record Ballots(
      String code, Severity severity, Map<String, String> phases, Phrases each, Phrases ballots)
      implements Rule {}

  /// @param places nouns by the name of the profile's number
  record Coverage(String code, Severity severity, Phrases asked, Map<String, Phrases> places)
      implements Rule {}

  /// @param meetings kinds of programme events
  record Committee(
      String code, Severity severity, Phrases regulation, Phrases committee, List<String> meetings)
      implements Rule {}

  /// @param unit the noun of the figure, as printed
  /// @param whole whether a number that ends its clause tells of all there are
  /// @param after words the number must follow, or null
  record Count(
      String code,
      Severity severity,
      String indicator,
      String unit,
      boolean summed,
      boolean whole,
      List<String> words,
      Phrases after)
      implements Rule {}

  /// @param people words for each group the indicator counts together
  record Groups(String code, Severity severity, String indicator, Map<String, Phrases> people)
      implements Rule {}

  /// @param spent what is said of the money
  /// @param on what it is spent on
  /// @param units what a number of them is in đồng
  /// @param tolerance share of the amount
  record Money(
      String code,
      Severity severity,
      String indicator,
      Phrases spent,
      @JsonProperty("for") Phrases on,
      Map<String, Long> units,
      double tolerance)
      implements Rule {}

  /// @param letters by what they lack
  record Untraced(String code, Severity severity, Map<String, Letters> letters) implements Rule {}

  /// @param letters as printed
  /// @param event what none of them is linked to, as printed
  /// @param fault follows their number
  /// @param advice with their number for `%s`
  record Letters(String indicator, String letters, String event, String fault, String advice) {}

  record Saving(
      String code,
      Severity severity,
      String indicator,
      Phrases words,
      Phrases time,
      Phrases fillers,
      Phrases days)
      implements Rule {}

  record Reception(String code, Severity severity, String indicator, List<Basis> bases)
      implements Rule {}

  /// @param leaders whose sessions are known, by indicator
  /// @param others leaders whose sessions are not
  /// @param received what is said of a session
  /// @param often words that make a number one of a week or month
  /// @param spans nouns by what is counted: `SESSIONS`, `DAYS`, `WEEKS`
  record Sessions(
      String code,
      Severity severity,
      Map<String, List<String>> leaders,
      List<String> others,
      Phrases received,
      Phrases often,
      Map<String, List<String>> spans)
      implements Rule {}

  /// @param from first day it holds, until the next one does
  record Basis(LocalDate from, String legalBasis) {

    /// The basis in force on a day, the first one before any was.
    static String on(List<Basis> bases, LocalDate day) {
      return bases.stream()
          .filter(basis -> !basis.from().isAfter(day))
          .max(Comparator.comparing(Basis::from))
          .orElse(bases.getFirst())
          .legalBasis();
    }
  }

  record Copies(String code, Severity severity, int minimumWords, int groupWords, double share)
      implements Rule {}

  record Typos(String code, Severity severity, Map<String, String> words) implements Rule {}

  record Term(
      String code,
      Severity severity,
      LocalDate from,
      List<Basis> bases,
      List<String> words,
      String instead,
      String advice)
      implements Rule {}
}

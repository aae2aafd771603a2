package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// `contradiction/claims.yaml` as it stands in the file; the file explains each part.
record ClaimVocabulary(
    Map<String, Indicator> indicators,
    Severities severities,
    Tolerance tolerance,
    Map<String, Population> populations,
    List<Measure> measures,
    List<String> notATopic,
    Quantities quantities,
    Grammar grammar,
    Circumstances circumstances) {

  /// @param some what is said of some where the text says there are none
  /// @param severity of a wrong claim where it is not the usual one
  record Indicator(
      String code,
      String unit,
      boolean count,
      String absent,
      String unknown,
      String some,
      Severity severity) {
    Indicator {
      some = some == null ? "trễ hẹn" : some;
    }
  }

  record Severities(Severity mismatch, Severity notArisen, Severity doubtful, Severity noData) {}

  record Tolerance(BigDecimal about, BigDecimal near, Map<String, BigDecimal> points) {}

  record Population(List<String> words, List<Phrases> kinds, String rate) {}

  record Measure(
      List<String> of,
      List<String> indicators,
      boolean denied,
      boolean count,
      List<String> implied,
      List<String> words,
      Phrases requires,
      Phrases excludes) {
    Measure {
      implied = implied == null ? List.of() : implied;
      excludes = excludes == null ? Phrases.of(List.of()) : excludes;
    }
  }

  record Quantities(
      Phrases percent,
      Phrases all,
      Phrases absolute,
      Phrases exhausted,
      Phrases none,
      Phrases noneFillers,
      Phrases missing,
      Phrases of,
      Phrases atLeast,
      Phrases upwards,
      Phrases above,
      Phrases below,
      Phrases about,
      Phrases near,
      Phrases changed,
      Phrases mostly,
      Phrases denied,
      Phrases completed,
      Phrases manner,
      Phrases aside) {}

  record Grammar(
      Phrases conjunctions,
      Phrases determiners,
      Phrases continuers,
      Phrases linkers,
      Phrases subjects,
      Phrases nominal,
      Phrases assure,
      Phrases leads) {}

  record Circumstances(
      Phrases plans,
      Phrases future,
      Phrases purposes,
      Phrases reached,
      Phrases results,
      Phrases basis,
      Phrases parts,
      Phrases notParts,
      Phrases otherTimes,
      Phrases months,
      Phrases ownTimes,
      Phrases comparisons,
      Phrases until,
      Phrases documents,
      List<OtherUnits> otherUnits,
      Phrases unitWords,
      Phrases villageWords,
      Map<String, Phrases> phases,
      Phrases planHeadings) {}

  record OtherUnits(List<String> levels, Phrases words) {}
}

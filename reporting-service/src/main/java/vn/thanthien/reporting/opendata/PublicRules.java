package vn.thanthien.reporting.opendata;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thanthien.reporting.indicator.Term;
import vn.thanthien.reporting.rule.RuleFile;
import vn.thanthien.reporting.rule.RuleFiles;

/// What may be shown to everybody, as data.
///
/// @param smallest group whose size is shown, from 2
/// @param occasions indicators that count no people
/// @param withheld breakdowns never shown
/// @param sums lists of terms that come to 0: a whole less its parts
record PublicRules(
    int smallest, Set<String> occasions, Set<String> withheld, List<List<Term>> sums) {

  PublicRules {
    occasions = Set.copyOf(occasions);
    withheld = Set.copyOf(withheld);
    sums = List.copyOf(sums);
  }

  /// The sums that come to 0, as [Quantities] tell them.
  List<Map<String, Double>> identities() {
    return sums.stream().map(Quantities::sum).toList();
  }

  static PublicRules of(RuleFiles files) {
    return files.read(RuleFile.PUBLIC, new TypeReference<>() {});
  }
}

package vn.thanthien.reporting.opendata;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Set;
import vn.thanthien.reporting.rule.RuleFile;
import vn.thanthien.reporting.rule.RuleFiles;

/// What may be shown to everybody, as data.
///
/// @param smallest group whose size is shown, from 2
/// @param occasions indicators that count no people
/// @param withheld breakdowns never shown
record PublicRules(int smallest, Set<String> occasions, Set<String> withheld) {

  PublicRules {
    occasions = Set.copyOf(occasions);
    withheld = Set.copyOf(withheld);
  }

  static PublicRules of(RuleFiles files) {
    return files.read(RuleFile.PUBLIC, new TypeReference<>() {});
  }
}

package vn.thanthien.reporting.opendata;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thanthien.reporting.indicator.Term;

/// What may be shown to everybody, as data that come with this version.
///
/// @param smallest group whose size is shown, from 2
/// @param occasions indicators that count no people
/// @param withheld breakdowns never shown
/// @param sums lists of terms that come to 0: a whole less its parts
record PublicRules(
    int smallest, Set<String> occasions, Set<String> withheld, List<List<Term>> sums) {

  private static final String FILE = "opendata/public.yaml";

  /// In this order a part is read aloud: when, by whom, how, what.
  private static final List<String> ORDER =
      List.of("phase", "runner", "rhythm", "channel", "kind", "source", "measure");

  PublicRules {
    occasions = Set.copyOf(occasions);
    withheld = Set.copyOf(withheld);
    sums = List.copyOf(sums);
  }

  /// The sums that come to 0, as [Quantities] tell them.
  List<Map<String, Double>> identities() {
    return sums.stream().map(Quantities::sum).toList();
  }

  static PublicRules shipped() {
    try (var file = PublicRules.class.getClassLoader().getResourceAsStream(FILE)) {
      return new YAMLMapper().readValue(Objects.requireNonNull(file, FILE), PublicRules.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read", unreadable);
    }
  }
}

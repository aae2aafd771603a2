package vn.thanthien.reporting.opendata;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What may be shown to everybody, as data that come with this version.
///
/// @param smallest group whose size is shown, from 2
/// @param occasions indicators that count no people
/// @param withheld breakdowns never shown
/// @param parts what the parts of a figure are called, by their values
record PublicRules(
    int smallest, Set<String> occasions, Set<String> withheld, Map<String, String> parts) {

  private static final String FILE = "opendata/public.yaml";

  /// In this order a part is read aloud: when, by whom, how, what.
  private static final List<String> ORDER =
      List.of("phase", "runner", "rhythm", "channel", "kind", "source", "measure");

  PublicRules {
    occasions = Set.copyOf(occasions);
    withheld = Set.copyOf(withheld);
    parts = Map.copyOf(parts);
  }

  /// "đầu kỳ, phiếu phát ra", empty for the whole.
  String partOf(Map<String, String> by) {
    return by.entrySet().stream()
        .sorted(Comparator.comparingInt(part -> ORDER.indexOf(part.getKey())))
        .map(part -> parts.getOrDefault(part.getValue(), part.getValue()))
        .collect(Collectors.joining(", "));
  }

  static PublicRules shipped() {
    try (var file = PublicRules.class.getClassLoader().getResourceAsStream(FILE)) {
      return new YAMLMapper().readValue(Objects.requireNonNull(file, FILE), PublicRules.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read", unreadable);
    }
  }
}

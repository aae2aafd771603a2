package vn.thanthien.reporting.opendata;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/// What may be shown to everybody, as data that come with this version.
///
/// @param smallest group whose size is shown, from 2
/// @param occasions indicators that count no people
/// @param withheld breakdowns never shown
record PublicRules(int smallest, Set<String> occasions, Set<String> withheld) {

  private static final String FILE = "opendata/public.yaml";

  PublicRules {
    occasions = Set.copyOf(occasions);
    withheld = Set.copyOf(withheld);
  }

  static PublicRules shipped() {
    try (var file = PublicRules.class.getClassLoader().getResourceAsStream(FILE)) {
      return new YAMLMapper().readValue(Objects.requireNonNull(file, FILE), PublicRules.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read", unreadable);
    }
  }
}

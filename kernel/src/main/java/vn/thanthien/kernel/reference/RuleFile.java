package vn.thanthien.kernel.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Rules as data: the rows shipped with a version, or those of a file a setting names in their
/// place, so that the law's next word needs no release.
public final class RuleFile {

  private RuleFile() {}

  /// Reads the rows, in their order.
  ///
  /// @param shipped the name of a resource, from the root of the class path
  /// @throws UncheckedIOException when the file is missing, not JSON or not rows of this kind
  public static <R> List<R> rows(
      ObjectMapper json, Optional<Path> named, String shipped, Class<R> row) {
    var name = named.map(Path::toString).orElse(shipped);
    try (var in =
        named.isPresent()
            ? Files.newInputStream(named.get())
            : Objects.requireNonNull(RuleFile.class.getResourceAsStream(shipped), shipped)) {
      var rows = json.getTypeFactory().constructCollectionType(List.class, row);
      return List.copyOf(json.<List<R>>readValue(in, rows));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " holds no rules", e);
    }
  }
}

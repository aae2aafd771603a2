package vn.thanthien.dossier.deadline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The dated rows of the apology duty; a file named in the settings takes the place of the shipped
/// one, so that the law's next word needs no release.
@ApplicationScoped
public class ApologyRules {

  private static final String SHIPPED = "/deadline/apology-rules.json";

  private final List<ApologyRule> newestFirst;

  @Inject
  ApologyRules(
      ObjectMapper json,
      @ConfigProperty(name = "thanthien.deadline.apology-rules") Optional<Path> file) {
    try (var in =
        file.isPresent()
            ? Files.newInputStream(file.get())
            : ApologyRules.class.getResourceAsStream(SHIPPED)) {
      newestFirst =
          json.readValue(in, new TypeReference<List<ApologyRule>>() {}).stream()
              .sorted(Comparator.comparing(ApologyRule::effectiveFrom).reversed())
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("apology rules not readable", e);
    }
  }

  /// The row for dossiers received on a day; before the first row, the first.
  public ApologyRule inForce(LocalDate receivedOn) {
    return newestFirst.stream()
        .filter(rule -> !rule.effectiveFrom().isAfter(receivedOn))
        .findFirst()
        .orElse(newestFirst.getLast());
  }
}

package vn.thanthien.dossier.deadline;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thanthien.kernel.reference.RuleFile;

/// The dated rows of the apology duty.
@ApplicationScoped
public class ApologyRules {

  private final List<ApologyRule> newestFirst;

  @Inject
  ApologyRules(
      ObjectMapper json,
      @ConfigProperty(name = "thanthien.deadline.apology-rules") Optional<Path> file) {
    newestFirst =
        RuleFile.rows(json, file, "/deadline/apology-rules.json", ApologyRule.class).stream()
            .sorted(Comparator.comparing(ApologyRule::effectiveFrom).reversed())
            .toList();
  }

  /// The row for dossiers received on a day; before the first row, the first.
  public ApologyRule inForce(LocalDate receivedOn) {
    return newestFirst.stream()
        .filter(rule -> !rule.effectiveFrom().isAfter(receivedOn))
        .findFirst()
        .orElse(newestFirst.getLast());
  }
}

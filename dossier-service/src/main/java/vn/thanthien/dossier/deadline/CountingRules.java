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

/// The dated legal bases of the counting.
@ApplicationScoped
public class CountingRules {

  private final List<CountingRule> newestFirst;

  @Inject
  CountingRules(
      ObjectMapper json,
      @ConfigProperty(name = "thanthien.deadline.counting-rules") Optional<Path> file) {
    newestFirst =
        RuleFile.rows(json, file, "/deadline/counting-rules.json", CountingRule.class).stream()
            .sorted(Comparator.comparing(CountingRule::effectiveFrom).reversed())
            .toList();
  }

  /// The row for dossiers received on a day; before the first row, the first.
  public CountingRule inForce(LocalDate receivedOn) {
    return newestFirst.stream()
        .filter(rule -> !rule.effectiveFrom().isAfter(receivedOn))
        .findFirst()
        .orElse(newestFirst.getLast());
  }
}

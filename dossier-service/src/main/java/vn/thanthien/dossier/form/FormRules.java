package vn.thanthien.dossier.form;

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

/// The dated rows of the forms.
@ApplicationScoped
class FormRules {

  private final List<FormRule> newestFirst;

  @Inject
  FormRules(ObjectMapper json, @ConfigProperty(name = "thanthien.form.rules") Optional<Path> file) {
    newestFirst =
        RuleFile.rows(json, file, "/form/form-rules.json", FormRule.class).stream()
            .sorted(Comparator.comparing(FormRule::effectiveFrom).reversed())
            .toList();
  }

  /// The row for a document of a day.
  FormRule inForce(LocalDate day) {
    return newestFirst.stream()
        .filter(rule -> !rule.effectiveFrom().isAfter(day))
        .findFirst()
        .orElse(newestFirst.getLast());
  }
}

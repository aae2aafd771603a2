package vn.thanthien.petition.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.reference.RuleFile;

/// The dated rows of the documents.
@ApplicationScoped
class FormRules {

  private final List<FormRule> rows;

  @Inject
  FormRules(ObjectMapper json, @ConfigProperty(name = "thanthien.form.rules") Optional<Path> file) {
    rows = RuleFile.rows(json, file, "/rules/form-rules.json", FormRule.class);
  }

  /// The document of a step; empty where it issues none.
  Optional<FormRule> inForce(PetitionEventType step, PetitionKind kind, LocalDate day) {
    return rows.stream()
        .filter(row -> row.step() == step && row.kinds().contains(kind) && row.isInForceOn(day))
        .findFirst();
  }
}

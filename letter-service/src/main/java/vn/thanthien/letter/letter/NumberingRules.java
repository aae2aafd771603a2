package vn.thanthien.letter.letter;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.reference.RuleFile;

/// The dated rows of what must be numbered.
@ApplicationScoped
class NumberingRules {

  private final List<NumberingRule> rows;

  @Inject
  NumberingRules(
      ObjectMapper json,
      @ConfigProperty(name = "thanthien.letter.numbering-rules") Optional<Path> file) {
    rows = RuleFile.rows(json, file, "/rules/numbering-rules.json", NumberingRule.class);
  }

  boolean requires(LetterKind kind, LocalDate day) {
    return rows.stream()
        .anyMatch(row -> row.kind() == kind && row.isInForceOn(day) && row.required());
  }
}

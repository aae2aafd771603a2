package vn.thanthien.survey.questionnaire;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.thanthien.kernel.reference.RuleFile;

/// The questionnaires shipped with the service, or those of the file a setting names in their
/// place.
@ApplicationScoped
public class BuiltIns {

  /// The one overall question alone: what a round asks that names no questionnaire.
  public static final String OVERALL = "CHUNG";

  private static final String SHIPPED = "/questionnaires/built-in.json";

  private final List<BuiltIn> all;

  @Inject
  BuiltIns(ObjectMapper json, QuestionnaireSettings settings) {
    all = RuleFile.rows(json, settings.builtIn(), SHIPPED, BuiltIn.class);
    all.forEach(each -> Form.checked(each.sections()));
  }

  public List<BuiltIn> all() {
    return all;
  }

  public Optional<BuiltIn> find(String code) {
    return all.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /// The one overall question alone.
  public BuiltIn overall() {
    return find(OVERALL).orElseThrow();
  }
}

package vn.thanthien.survey.questionnaire;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// Where the built-in questionnaires come from.
@ConfigMapping(prefix = "thanthien.questionnaires")
interface QuestionnaireSettings {

  /// A file of the shape of `questionnaires/built-in.json`, instead of it.
  Optional<Path> builtIn();
}

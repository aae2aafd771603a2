package vn.thanthien.survey.result;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// Where the rules of the flags come from.
@ConfigMapping(prefix = "thanthien.flags")
interface FlagSettings {

  /// A file of the shape of `flags/flag-rules.json`, instead of it.
  Optional<Path> rules();
}

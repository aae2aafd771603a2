package vn.thanthien.kernel.secrecy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// When personal data are forgotten.
@ConfigMapping(prefix = "thanthien.retention")
public interface RetentionSettings {

  /// A file that takes the place of the shipped classes; the archives' own schedule decides.
  Optional<Path> classes();

  /// How often it looks; read by the scheduler.
  @WithDefault("24h")
  String every();
}

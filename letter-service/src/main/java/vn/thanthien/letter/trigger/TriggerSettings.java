package vn.thanthien.letter.trigger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How far back dossiers call for letters.
@ConfigMapping(prefix = "thanthien.letter.trigger")
interface TriggerSettings {

  /// What happened longer ago calls for nothing, so that old dossiers may be imported in peace.
  @WithDefault("P30D")
  Duration window();
}

package vn.thanthien.dossier.apology;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the scan for owed apologies works.
@ConfigMapping(prefix = "thanthien.apology")
interface ApologySettings {

  /// The scan leaves alone what became due longer ago, so that an import of last year's dossiers
  /// calls for no letters.
  @WithDefault("P30D")
  Duration window();

  /// How often it looks; read by the scheduler.
  @WithDefault("60s")
  String every();
}

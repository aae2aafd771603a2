package vn.thanthien.reporting.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where the console sends people to sign in.
@ConfigMapping(prefix = "thanthien.console")
interface ConsoleSettings {

  /// The realm as browsers reach it; differs from the one services ask where Keycloak has an
  /// address inside and one outside.
  String authority();

  /// The console's client in that realm.
  @WithDefault("console")
  String clientId();
}

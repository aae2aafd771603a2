package vn.thanthien.reporting.console;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Tells the console where to sign in; open to everybody, for nobody has signed in yet.
@Path("/api/console-settings")
@Produces(MediaType.APPLICATION_JSON)
class ConsoleSettingsResource {

  private final ConsoleSettings settings;

  @Inject
  ConsoleSettingsResource(ConsoleSettings settings) {
    this.settings = settings;
  }

  @GET
  @PermitAll
  public SignInView signIn() {
    return new SignInView(settings.authority(), settings.clientId());
  }

  /// @param signInAuthority address of the realm, without a final slash
  record SignInView(String signInAuthority, String clientId) {}
}

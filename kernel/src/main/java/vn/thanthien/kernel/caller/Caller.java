package vn.thanthien.kernel.caller;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/// Who is calling, as the token says; nothing of it can be set by a parameter.
@RequestScoped
public class Caller {

  /// The sign-in as the contract names it, for operations a resource inherits: Quarkus describes
  /// that of its own only.
  public static final String SIGN_IN = "SecurityScheme";

  private final SecurityIdentity identity;

  @Inject
  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// The unit the caller works for; empty when the token names none, and then nothing is visible.
  public String unit() {
    return claim("unit");
  }

  /// The sign-in name of a person or the client id of a system.
  public String name() {
    return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
  }

  /// What the person is called; empty for a system.
  String fullName() {
    return claim("name");
  }

  /// Whether the caller holds a role or scope.
  public boolean has(String role) {
    return identity.hasRole(role);
  }

  private String claim(String name) {
    return identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
        ? Objects.requireNonNullElse(token.getClaims().getClaimValueAsString(name), "")
        : "";
  }
}

package vn.thanthien.kernel.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who is calling, as the token says; nothing of it can be set by a parameter.
@RequestScoped
public class Caller {

  private final SecurityIdentity identity;
  private @Nullable String unit;

  @Inject
  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// The unit the caller works for; empty when the token names none, and then nothing is visible.
  public String unit() {
    if (unit == null) {
      unit =
          identity.getPrincipal() instanceof JsonWebToken token
              ? Objects.requireNonNullElse(token.<String>getClaim("unit"), "")
              : "";
    }
    return unit;
  }

  /// The sign-in name of a person or the client id of a system.
  public String name() {
    return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
  }

  /// Whether the caller holds a role or scope.
  public boolean has(String role) {
    return identity.hasRole(role);
  }
}

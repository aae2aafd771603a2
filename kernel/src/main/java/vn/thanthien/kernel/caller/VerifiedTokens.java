package vn.thanthien.kernel.caller;

import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Remembers whom a token names, so that of the many requests sent with it only the first pays for
/// checking the signature and reading the claims. Never beyond the token's own end, and no longer
/// than five minutes, so that a signing key taken out of use soon counts no more.
///
/// Also lets other systems act by scope: a token scope with a colon (`dossier:write`) counts as a
/// role.
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST = 10_000;

  private final Map<String, Verified> known = new ConcurrentHashMap<>();
  private final OidcIdentityProvider oidc;
  private final Clock clock;

  @Inject
  VerifiedTokens(OidcIdentityProvider oidc, Clock clock) {
    this.oidc = oidc;
    this.clock = clock;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /// Asked before the provider it stands in front of, which has the usual place, 1001.
  @Override
  public int priority() {
    return 2 * SYSTEM_FIRST;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    var token = request.getToken().getToken();
    var verified = known.get(token);
    if (verified != null && clock.instant().isBefore(verified.until())) {
      return Uni.createFrom().item(verified.identity());
    }
    return oidc.authenticate(request, context).map(identity -> remember(token, identity));
  }

  private SecurityIdentity remember(String token, SecurityIdentity checked) {
    if (!(checked.getPrincipal() instanceof JsonWebToken claims)) {
      throw new IllegalStateException("the token is no JWT");
    }
    var verified = new Verified(lasting(checked, claims), until(claims));
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(token, verified);
    return verified.identity();
  }

  /// Without what belongs to the one request, its routing context above all.
  private static SecurityIdentity lasting(SecurityIdentity checked, JsonWebToken claims) {
    var lasting =
        QuarkusSecurityIdentity.builder().setPrincipal(claims).addRoles(checked.getRoles());
    if (claims.getClaim("scope") instanceof String scopes) {
      for (var scope : scopes.split(" ")) {
        if (scope.indexOf(':') > 0) {
          lasting.addRole(scope);
        }
      }
    }
    return lasting.build();
  }

  private Instant until(JsonWebToken claims) {
    var end = Instant.ofEpochSecond(claims.getExpirationTime());
    var longest = clock.instant().plus(LONGEST);
    return end.isBefore(longest) ? end : longest;
  }

  private record Verified(SecurityIdentity identity, Instant until) {}
}

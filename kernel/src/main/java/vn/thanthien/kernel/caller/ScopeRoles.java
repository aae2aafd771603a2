package vn.thanthien.kernel.caller;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Lets other systems act by scope: a token scope with a colon (`dossier:write`) counts as a role.
@ApplicationScoped
class ScopeRoles implements SecurityIdentityAugmentor {

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()
        || !(identity.getPrincipal() instanceof JsonWebToken token)
        || !(token.getClaim("scope") instanceof String scopes)
        || scopes.indexOf(':') < 0) {
      return Uni.createFrom().item(identity);
    }
    var augmented = QuarkusSecurityIdentity.builder(identity);
    for (var scope : scopes.split(" ")) {
      if (scope.indexOf(':') > 0) {
        augmented.addRole(scope);
      }
    }
    return Uni.createFrom().item(augmented.build());
  }
}

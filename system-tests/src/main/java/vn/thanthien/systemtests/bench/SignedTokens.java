package vn.thanthien.systemtests.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// Tokens of the shape Keycloak issues (RS256), signed with a key of this run.
public final class SignedTokens {

  public static final String ISSUER = "https://sign-in.test/realms/thanthien";

  private final KeyPair keys;

  public SignedTokens() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a service needs to check them: the X.509 form in Base64.
  public String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  /// A person of a unit with one role, for two hours.
  public String of(String unit, String role) {
    var now = Instant.now();
    var claims =
        """
        {"iss":"%s","iat":%d,"exp":%d,"jti":"%s.%s","preferred_username":"%s.%s","unit":"%s",\
        "scope":"","realm_access":{"roles":["%s"]}}\
        """
            .formatted(
                ISSUER,
                now.getEpochSecond(),
                now.plus(Duration.ofHours(2)).getEpochSecond(),
                unit,
                role,
                unit,
                role,
                unit,
                role);
    var content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content
          + "."
          + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}

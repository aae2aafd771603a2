package vn.thanthien.kernel.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Signs tokens of the shape Keycloak issues, with a key made for this test run.
public final class Tokens {

  static final String ISSUER = "https://sign-in.test/realms/thanthien";

  /// Longer than any run of tests.
  private static final Duration USUAL = Duration.ofHours(12);

  private static final KeyPair KEYS = keys();

  /// Signing one takes longer than most requests; a person signs in once.
  private static final Map<List<String>, String> SIGNED_IN = new ConcurrentHashMap<>();

  private Tokens() {}

  /// A person of a unit with a role, for example `of("hoangcat", Role.ONE_STOP_CLERK)`.
  public static String of(String unit, String... roles) {
    var person = Stream.concat(Stream.of(unit), Stream.of(roles)).toList();
    return SIGNED_IN.computeIfAbsent(person, _ -> lasting(USUAL, unit, roles));
  }

  /// The same for another time than the usual, signed anew each time.
  public static String lasting(Duration time, String unit, String... roles) {
    return signed(time, unit, unit + "." + (roles.length == 0 ? "nobody" : roles[0]), "", roles);
  }

  /// Another system acting by scope for a unit.
  public static String system(String unit, String client, String... scopes) {
    return signed(USUAL, unit, client, String.join(" ", scopes));
  }

  /// A person whose token says what they are called, as Keycloak's does.
  public static String named(String name, String unit, String role) {
    return unsigned(USUAL, unit, unit + "." + role, "", role)
        .claim("name", name)
        .jws()
        .sign(KEYS.getPrivate());
  }

  /// A token whose time is over.
  public static String expired(String unit, String... roles) {
    return Jwt.claims()
        .issuer(ISSUER)
        .issuedAt(Instant.now().minus(Duration.ofHours(2)))
        .expiresAt(Instant.now().minus(Duration.ofHours(1)))
        .preferredUserName(unit + ".expired")
        .claim("unit", unit)
        .claim("realm_access", Map.of("roles", List.of(roles)))
        .jws()
        .sign(KEYS.getPrivate());
  }

  static String publicKey() {
    return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
  }

  private static String signed(
      Duration time, String unit, String name, String scope, String... roles) {
    return unsigned(time, unit, name, scope, roles).jws().sign(KEYS.getPrivate());
  }

  private static JwtClaimsBuilder unsigned(
      Duration time, String unit, String name, String scope, String... roles) {
    return Jwt.claims()
        .issuer(ISSUER)
        .expiresIn(time)
        .preferredUserName(name)
        .claim("unit", unit)
        .claim("scope", scope)
        .claim("realm_access", Map.of("roles", List.of(roles)));
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

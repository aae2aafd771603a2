package vn.thanthien.kernel.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import vn.thanthien.local.Parts;

/// Gives a service under test its own empty database on the shared PostgreSQL, the shared Kafka,
/// and the key by which [Tokens] are checked. Named by `@WithTestResource(value =
/// ServiceParts.class, initArgs = @ResourceArg(name = "service", value = "dossier"))`.
public class ServiceParts implements QuarkusTestResourceLifecycleManager {

  // any 32 bytes do
  private static final String SECRECY_KEY =
      Base64.getEncoder().encodeToString("a key that only these tests use!".getBytes(US_ASCII));

  private String service = "";

  @Override
  public void init(Map<String, String> args) {
    service = args.get("service");
  }

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<>(Parts.shared().database(service).properties());
    settings.put("kafka.bootstrap.servers", Parts.shared().kafkaBootstrap());
    settings.put("quarkus.oidc.public-key", Tokens.publicKey());
    settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    settings.put("quarkus.http.test-port", "0");
    settings.put("thanthien.secrecy.keys", SECRECY_KEY);
    return settings;
  }

  @Override
  public void stop() {
    // the shared parts end with the run
  }
}

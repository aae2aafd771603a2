package vn.thanthien.kernel.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import vn.thanthien.local.Parts;

/// Gives a service under test its own empty database on the shared PostgreSQL, the shared Kafka,
/// and the key by which [Tokens] are checked. Named by `@WithTestResource(value =
/// ServiceParts.class, initArgs = @ResourceArg(name = "service", value = "dossier"))`.
public class ServiceParts implements QuarkusTestResourceLifecycleManager {

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
    return settings;
  }

  @Override
  public void stop() {
    // the shared parts end with the run
  }
}

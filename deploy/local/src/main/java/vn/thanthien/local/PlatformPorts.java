package vn.thanthien.local;

import java.util.LinkedHashMap;
import java.util.Map;

/// The ports of one platform on 127.0.0.1.
///
/// @param services port by service name (`dossier`, `petition`, `letter`, `survey`, `reporting`),
///   in start order
public record PlatformPorts(
    int gateway, int keycloak, int postgres, int kafka, Map<String, Integer> services) {

  /// Those of `./thanthien up` and `demo`.
  public static PlatformPorts standard() {
    var services = new LinkedHashMap<String, Integer>();
    services.put("reporting", 8085);
    services.put("dossier", 8081);
    services.put("petition", 8082);
    services.put("letter", 8083);
    services.put("survey", 8084);
    return new PlatformPorts(8080, 8180, 8432, 8092, services);
  }

  /// Free ones, for tests.
  public static PlatformPorts free() {
    var services = new LinkedHashMap<String, Integer>();
    standard().services().keySet().forEach(service -> services.put(service, Ports.free()));
    return new PlatformPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), services);
  }

  int service(String name) {
    var port = services.get(name);
    if (port == null) {
      throw new IllegalArgumentException("No service is called " + name);
    }
    return port;
  }
}

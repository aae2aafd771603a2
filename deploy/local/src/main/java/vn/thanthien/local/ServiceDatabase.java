package vn.thanthien.local;

import java.util.Map;

/// One service's database with the credentials of its owner (migrations) and of its runtime role
/// (everything else; subject to row-level security). The passwords are the role names: the server
/// listens on 127.0.0.1 only.
///
/// @param jdbcUrl `jdbc:postgresql://127.0.0.1:<port>/<name>`
/// @param owner `<service>_owner`, runs Flyway
/// @param app `<service>_app`, owns nothing, cannot bypass row-level security
public record ServiceDatabase(
    String name,
    String jdbcUrl,
    String owner,
    String ownerPassword,
    String app,
    String appPassword) {

  static ServiceDatabase of(String host, int port, String service, String name) {
    var owner = service + "_owner";
    var app = service + "_app";
    var url = "jdbc:postgresql://" + host + ":" + port + "/" + name;
    return new ServiceDatabase(name, url, owner, owner, app, app);
  }

  /// The same as environment variables of a service.
  public Map<String, String> environment() {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
        "QUARKUS_DATASOURCE_USERNAME", app,
        "QUARKUS_DATASOURCE_PASSWORD", appPassword,
        "QUARKUS_FLYWAY_USERNAME", owner,
        "QUARKUS_FLYWAY_PASSWORD", ownerPassword);
  }

  /// The same as Quarkus properties, for a test resource.
  public Map<String, String> properties() {
    return Map.of(
        "quarkus.datasource.jdbc.url", jdbcUrl,
        "quarkus.datasource.username", app,
        "quarkus.datasource.password", appPassword,
        "quarkus.flyway.username", owner,
        "quarkus.flyway.password", ownerPassword);
  }
}

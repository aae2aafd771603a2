package vn.thanthien.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// A running PostgreSQL, ours or one started by another process, and what is done on it as its
/// superuser.
public record PostgresServer(String host, int port) {

  private static final String SUPERUSER = "postgres";

  /// Serialises the creation of roles and databases by several JVMs.
  private static final long CREATION_LOCK = 0x7468616e7468L;

  /// A superuser connection; the caller closes it.
  public Connection connect(String database) throws SQLException {
    var settings = new Properties();
    settings.setProperty("user", SUPERUSER);
    settings.setProperty("password", SUPERUSER);
    settings.setProperty("connectTimeout", "5");
    return DriverManager.getConnection(
        "jdbc:postgresql://" + host + ":" + port + "/" + database, settings);
  }

  boolean answers() {
    try (var connection = connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException _) {
      return false;
    }
  }

  /// Creates the database `name` for `service` with its two roles where missing, and sets the
  /// rights.
  public ServiceDatabase create(String service, String name) {
    var database = ServiceDatabase.of(host, port, service, name);
    try (var server = connect("postgres");
        var statement = server.createStatement()) {
      statement.execute("select pg_advisory_lock(" + CREATION_LOCK + ")");
      for (var sql : section("roles", database)) {
        var role =
            sql.contains("role \"" + database.owner() + "\"") ? database.owner() : database.app();
        if (!exists(server, "select 1 from pg_roles where rolname = ?", role)) {
          statement.execute(sql);
        }
      }
      if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
        for (var sql : section("database", database)) {
          statement.execute(sql);
        }
      }
      try (var inside = connect(name);
          var rights = inside.createStatement()) {
        for (var sql : section("rights", database)) {
          rights.execute(sql);
        }
      }
      return database;
    } catch (SQLException e) {
      throw new StartFailure("Database " + name + " could not be created: " + e.getMessage(), e);
    }
  }

  private static boolean exists(Connection connection, String query, String value)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, value);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static List<String> section(String name, ServiceDatabase database) {
    var text = script();
    var start = text.indexOf("-- section: " + name);
    var end = text.indexOf("-- section: ", start + 1);
    var section = end < 0 ? text.substring(start) : text.substring(start, end);
    var filled =
        section
            .lines()
            .filter(line -> !line.startsWith("--"))
            .reduce("", (a, b) -> a + b + "\n")
            .replace(":database", "\"" + database.name() + "\"")
            .replace(":ownerPassword", "'" + database.ownerPassword() + "'")
            .replace(":appPassword", "'" + database.appPassword() + "'")
            .replace(":owner", "\"" + database.owner() + "\"")
            .replace(":app", "\"" + database.app() + "\"");
    return Stream.of(filled.split(";\n", -1))
        .map(String::strip)
        .filter(sql -> !sql.isEmpty())
        .toList();
  }

  private static String script() {
    try (var in = PostgresServer.class.getResourceAsStream("/service-database.sql")) {
      if (in == null) {
        throw new IllegalStateException("service-database.sql is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

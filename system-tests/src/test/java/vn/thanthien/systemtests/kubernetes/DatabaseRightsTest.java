package vn.thanthien.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thanthien.local.LocalPostgres;
import vn.thanthien.local.Ports;

/// The bootstrap of the PostgreSQL cluster, run on a real server in the operator's order: SQL in
/// template1, then `create database … owner …`, then the owner's migrations.
class DatabaseRightsTest {

  private static final String REFUSED = "42501";

  private static LocalPostgres postgres;

  @BeforeAll
  static void bootstrap(@TempDir Path data) throws SQLException {
    postgres = LocalPostgres.start(data.resolve("postgres"), Ports.free());
    var bootstrap = Manifests.base().one("Cluster", "postgresql").at("/spec/bootstrap/initdb");
    try (var template = postgres.server().connect("template1")) {
      for (var sql : bootstrap.path("postInitTemplateSQL")) {
        execute(template, sql.asText());
      }
    }
    try (var server = postgres.server().connect("postgres")) {
      for (var database : Manifests.base().of("Database")) {
        var spec = database.path("spec");
        execute(
            server,
            "create database %s owner %s"
                .formatted(spec.path("name").asText(), spec.path("owner").asText()));
      }
      for (var service : Manifests.SERVICES) {
        for (var role : List.of("_owner", "_app")) {
          execute(server, "alter role %1$s%2$s password '%1$s%2$s'".formatted(service, role));
        }
      }
    }
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void aRuntimeRoleUsesWhatItsOwnerMigrates() throws SQLException {
    for (var service : Manifests.SERVICES) {
      try (var owner = as(service + "_owner", service);
          var app = as(service + "_app", service)) {
        execute(owner, "create table note (id bigint generated always as identity, text text)");
        execute(owner, "create function twice(n int) returns int return 2 * n");

        execute(app, "insert into note (text) values ('một')");
        execute(app, "update note set text = 'hai'");

        assertThat(ask(app, "select text || twice(2) from note")).containsExactly("hai4");
        execute(app, "delete from note");
      }
    }
  }

  @Test
  void aRuntimeRoleOwnsNothingAndCannotStepOutOfRowLevelSecurity() throws SQLException {
    try (var owner = as("survey_owner", "survey");
        var app = as("survey_app", "survey")) {
      execute(owner, "create table ballot (unit text)");
      execute(owner, "alter table ballot enable row level security");
      execute(owner, "insert into ballot values ('hoangcat')");

      assertThat(ask(app, "select unit from ballot")).isEmpty();
      refused(app, "create table mine (id int)");
      refused(app, "drop table ballot");
      refused(app, "truncate ballot");
      refused(app, "alter table ballot disable row level security");
      refused(app, "set role survey_owner");
    }
  }

  @Test
  void aForgottenTransactionOfARuntimeRoleIsEnded() throws SQLException {
    try (var app = as("dossier_app", "dossier");
        var owner = as("dossier_owner", "dossier")) {
      assertThat(ask(app, "show transaction_timeout")).containsExactly("30s");
      assertThat(ask(app, "show idle_in_transaction_session_timeout")).containsExactly("10s");
      assertThat(ask(owner, "show transaction_timeout")).containsExactly("0");
    }
  }

  /// The clients' rules of pg_hba.conf, read as PostgreSQL reads them: the first that fits decides.
  @Test
  void aServiceReachesItsOwnDatabaseAndNoOther() {
    var rules =
        Manifests.each(Manifests.base().one("Cluster", "postgresql").at("/spec/postgresql/pg_hba"))
            .map(rule -> rule.asText().split("\\s+"))
            .toList();

    for (var service : Manifests.SERVICES) {
      for (var role : List.of(service + "_owner", service + "_app")) {
        var reached =
            Manifests.SERVICES.stream()
                .filter(database -> decision(rules, database, role).equals("scram-sha-256"))
                .toList();
        assertThat(reached).containsExactly(service);
        assertThat(decision(rules, "postgres", role)).isEqualTo("reject");
      }
    }
  }

  private static String decision(List<String[]> rules, String database, String role) {
    return rules.stream()
        .filter(it -> it[1].equals("all") || it[1].equals(database))
        .filter(it -> List.of(it[2].split(",")).contains(role))
        .findFirst()
        .map(it -> it[4])
        .orElse("none");
  }

  private static Connection as(String role, String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database, role, role);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static void refused(Connection connection, String sql) {
    assertThatThrownBy(() -> execute(connection, sql))
        .isInstanceOfSatisfying(
            SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo(REFUSED));
  }
}

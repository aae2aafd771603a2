package vn.thanthien.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

  @TempDir static Path folder;
  private static LocalPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = LocalPostgres.start(folder.resolve("postgres"), Ports.free());
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void aCommittedRowIsThereAfterAKill() throws SQLException {
    var database = postgres.server().create("killed", "killed");
    try (var owner = owner(database)) {
      run(owner, "create table fact (id int primary key)", "insert into fact values (1)");
    }

    postgres.kill();
    postgres.restart();

    try (var app = app(database)) {
      assertEquals("1", value(app, "select count(*) from fact"));
    }
  }

  @Test
  void aFunctionOfTheOwnerIsNobodyElsesToCall() throws SQLException {
    var database = postgres.server().create("guarded", "guarded");
    postgres.server().create("stranger", "stranger");
    try (var owner = owner(database)) {
      run(owner, "create function one() returns int language sql return 1");
    }

    try (var connection = postgres.server().connect("guarded")) {
      assertEquals("t", value(connection, mayCall("guarded_app")));
      assertEquals("f", value(connection, mayCall("stranger_app")));
    }
  }

  private static String mayCall(String role) {
    return "select has_function_privilege('" + role + "', 'public.one()', 'execute')";
  }

  @Test
  void durabilityIsOn() throws SQLException {
    try (var connection = postgres.server().connect("postgres")) {
      assertEquals("on", value(connection, "show fsync"));
      assertEquals("on", value(connection, "show synchronous_commit"));
    }
  }

  @Test
  void theRuntimeRoleSeesOnlyTheRowsOfAPolicy() throws SQLException {
    var database = postgres.server().create("scoped", "scoped");
    try (var owner = owner(database)) {
      run(
          owner,
          "create table record (unit text)",
          "alter table record enable row level security",
          "create policy mine on record using (unit = current_setting('test.unit', true))",
          "insert into record values ('hoangcat'), ('hoangthai')");
    }

    try (var app = app(database)) {
      assertEquals("0", value(app, "select count(*) from record"));
      run(app, "set test.unit = 'hoangcat'");
      assertEquals("1", value(app, "select count(*) from record"));
      assertThrows(
          SQLException.class, () -> run(app, "alter table record disable row level security"));
      assertThrows(SQLException.class, () -> run(app, "create table mine (id int)"));
      run(app, "set row_security = off");
      assertThrows(SQLException.class, () -> value(app, "select count(*) from record"));
      assertEquals("30s", value(app, "show transaction_timeout"));
    }
  }

  @Test
  void aServiceCannotConnectToItsSiblingsDatabase() {
    var mine = postgres.server().create("mine", "mine");
    var other = postgres.server().create("other", "other");

    assertThrows(
        SQLException.class,
        () -> DriverManager.getConnection(other.jdbcUrl(), mine.app(), mine.appPassword()).close());
  }

  @Test
  void creatingADatabaseAgainChangesNothing() throws SQLException {
    var first = postgres.server().create("again", "again");
    try (var owner = owner(first)) {
      run(owner, "create table kept (id int)");
    }

    var second = postgres.server().create("again", "again");

    assertEquals(first, second);
    try (var app = app(second)) {
      assertEquals("0", value(app, "select count(*) from kept"));
    }
  }

  @Test
  void aServerWhoseParentWasKilledIsStoppedByTheNextStart() throws Exception {
    var data = folder.resolve("leftover");
    var port = Ports.free();
    var parent =
        new ProcessBuilder(
                ChildProcess.java(),
                "-cp",
                System.getProperty("java.class.path"),
                LeftBehind.class.getName(),
                data.toString(),
                Integer.toString(port))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var leftover = Long.parseLong(parent.inputReader().readLine());
    parent.destroyForcibly().waitFor();
    assertTrue(ProcessHandle.of(leftover).orElseThrow().isAlive());

    try (var next = LocalPostgres.start(data, port)) {
      assertFalse(ProcessHandle.of(leftover).map(ProcessHandle::isAlive).orElse(false));
      try (var connection = next.server().connect("postgres")) {
        assertEquals("1", value(connection, "select 1"));
      }
    }
  }

  private static Connection owner(ServiceDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.owner(), database.ownerPassword());
  }

  private static Connection app(ServiceDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.app(), database.appPassword());
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String value(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

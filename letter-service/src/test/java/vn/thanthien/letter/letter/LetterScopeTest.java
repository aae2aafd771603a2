package vn.thanthien.letter.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.reference.ReferenceEventType;
import vn.thanthien.kernel.contract.reference.UnitKind;
import vn.thanthien.kernel.contract.reference.UnitState;
import vn.thanthien.letter.Published;
import vn.thanthien.letter.ServiceTest;

@QuarkusTest
class LetterScopeTest extends ServiceTest {

  @Inject DataSource dataSource;
  @Inject Published published;

  @Test
  void mine() {
    var id = drafted();

    clerk().get("/api/letters/" + id).then().statusCode(200);
    clerk().get("/api/letters").then().body("items", hasSize(1));
  }

  @Test
  void aNeighboursLetterIsAnsweredLikeOneThatDoesNotExist() {
    var id = approved();
    var neighbour = newCommune();

    var unknown =
        as(neighbour, Role.LETTER_CLERK).get("/api/letters/" + UUID.randomUUID()).asString();
    for (var address : List.of("", "/text")) {
      as(neighbour, Role.LETTER_CLERK)
          .get("/api/letters/" + id + address)
          .then()
          .statusCode(404)
          .body(equalTo(unknown));
    }
    for (var step : List.of("numbering", "issue")) {
      step(as(neighbour, Role.LETTER_CLERK), id, step, "{}").statusCode(404).body(equalTo(unknown));
    }
    step(as(neighbour, Role.LETTER_CLERK), id, "addressee", "{\"recipientName\": \"Bà Khác\"}")
        .statusCode(404)
        .body(equalTo(unknown));
    step(as(neighbour, Role.LEADER), id, "approval", "{}").statusCode(404).body(equalTo(unknown));
    step(as(neighbour, Role.LEADER), id, "withdrawal", "{\"reason\": \"Không\"}")
        .statusCode(404)
        .body(equalTo(unknown));
    as(neighbour, Role.LETTER_CLERK).get("/api/letters").then().body("items", hasSize(0));

    clerk().get("/api/letters/" + id).then().body("status", equalTo("APPROVED"));
  }

  @Test
  void myDistrictSeesTheLetterButNeitherToWhomItGoesNorMayItsLeaderApproveIt() {
    var district = newCommune();
    published.on("reference-events", unit(district, UnitKind.DISTRICT, null));
    published.on("reference-events", unit(unit, UnitKind.XA, district));
    var id = drafted();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            as(district, Role.DISTRICT_ADMIN)
                .get("/api/letters/" + id)
                .then()
                .statusCode(200)
                .body("recipientName", nullValue())
                .body("recipientAddress", nullValue())
                .body("reason", nullValue()));
    step(as(district, Role.LEADER), id, "approval", "{}").statusCode(403);
    as(district, Role.LEADER).get("/api/letters/" + id + "/text").then().statusCode(403);
    as(district, Role.LEADER)
        .get("/api/letters/" + id)
        .then()
        .statusCode(200)
        .body("recipientName", nullValue());

    clerk().get("/api/letters/" + id).then().body("status", equalTo("DRAFT"));
  }

  @Test
  void whoHasNoUnitSeesNothing() {
    var id = drafted();

    as("", Role.LETTER_CLERK).get("/api/letters/" + id).then().statusCode(404);
    as("", Role.LETTER_CLERK).get("/api/letters").then().body("items", hasSize(0));
    as("", Role.LETTER_CLERK)
        .body(THANKS)
        .post("/api/letters")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("unit"));
    RestAssured.given().get("/api/letters/" + id).then().statusCode(401);
  }

  @Test
  void theDatabaseAloneHidesAndProtectsEveryRow() throws SQLException {
    var id = approved();
    step(clerk(), id, "numbering", "{}").statusCode(200);
    as(unit, Role.COMMUNE_ADMIN)
        .body("{\"kind\": \"THANKS\", \"name\": \"x\", \"body\": \"{recipientName} {reason}\"}")
        .post("/api/letter-templates")
        .then()
        .statusCode(201);

    for (var table : List.of("letter", "letter_series", "letter_template")) {
      assertThat(count(unit, table)).as("own rows of %s", table).isOne();
      assertThat(count(newCommune(), table)).as("a neighbour's view of %s", table).isZero();
      assertThat(count("", table)).as("nobody's view of %s", table).isZero();
    }
    assertThat(run(newCommune(), "update letter set stage = 'ISSUED'")).isZero();
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() ->
            run(
                newCommune(),
                "insert into letter_series (unit, year, last_number) values ('%s', 1999, 1)"
                    .formatted(unit)))
        .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
  }

  @Test
  void everyTableOfUnitsIsUnderRowLevelSecurity() throws SQLException {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where c.relkind = 'r' and a.attname = 'unit' and c.relrowsecurity
                 order by c.relname
                """);
        var rows = query.executeQuery()) {
      var secured = new ArrayList<String>();
      while (rows.next()) {
        secured.add(rows.getString(1));
      }
      assertThat(secured)
          .containsExactly(
              "contribution",
              "idempotency_key",
              "known_dossier",
              "letter",
              "letter_history_line",
              "letter_series",
              "letter_template",
              "mail_merge",
              "mailing",
              "print_batch",
              "print_batch_letter",
              "print_file");
    }
  }

  private long count(String viewer, String table) throws SQLException {
    try (var connection = seenBy(viewer);
        var query = connection.prepareStatement("select count(*) from " + table);
        var row = query.executeQuery()) {
      row.next();
      var count = row.getLong(1);
      connection.rollback();
      return count;
    }
  }

  private int run(String viewer, String sql) throws SQLException {
    try (var connection = seenBy(viewer);
        var statement = connection.createStatement()) {
      try {
        return statement.executeUpdate(sql);
      } finally {
        connection.rollback();
      }
    }
  }

  /// A plain connection in a transaction, as the guard of every transaction would set it up.
  private Connection seenBy(String viewer) throws SQLException {
    var connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    try (var set = connection.prepareStatement("select set_config('thanthien.viewer', ?, true)")) {
      set.setString(1, viewer);
      set.execute();
    }
    return connection;
  }

  private static Event unit(String id, UnitKind kind, String parent) {
    return new Event(
        ReferenceEventType.UNIT_CHANGED,
        Instant.EPOCH,
        new UnitState(
            id,
            1,
            "đơn vị " + id,
            kind,
            parent,
            null,
            null,
            LocalDate.EPOCH,
            null,
            LocalTime.of(17, 0),
            List.of()));
  }
}

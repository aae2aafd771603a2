package vn.thanthien.survey;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.secrecy.Seal;
import vn.thanthien.kernel.testing.MovableClock;
import vn.thanthien.kernel.testing.ServiceParts;
import vn.thanthien.kernel.testing.Tokens;
import vn.thanthien.survey.tokensheet.BallotToken;

/// The running service on a real PostgreSQL and Kafka, booted once for all tests of this module.
/// Every test works in a commune of its own.
@QuarkusTest
@WithTestResource(
    value = ServiceParts.class,
    initArgs = @ResourceArg(name = "service", value = "survey"))
public abstract class ServiceTest {

  /// Two villages with 50 ballots each, March 2023.
  protected static final String ROUND =
      """
      {"runner": "FATHERLAND_FRONT", "phase": "START", "title": "Khảo sát đầu kỳ",
       "opensOn": "2023-03-01", "closesOn": "2023-03-31",
       "villages": [{"village": "thon1", "quota": 40, "issued": 50},
                    {"village": "thon2", "issued": 50}]}
      """;

  @Inject protected MovableClock clock;
  @Inject protected DataSource dataSource;
  @Inject protected Seal seal;

  /// A commune nobody else uses.
  protected String unit;

  @BeforeEach
  void ownCommune() {
    unit = "commune-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @AfterEach
  void realTime() {
    clock.release();
  }

  /// Somebody of a unit with a role.
  protected static RequestSpecification as(String unit, String role) {
    return given().auth().oauth2(Tokens.of(unit, role)).contentType(ContentType.JSON);
  }

  /// The survey runner of the test's commune.
  protected RequestSpecification runner() {
    return as(unit, Role.SURVEY_RUNNER);
  }

  /// The id of a new round of [#ROUND]'s shape.
  protected String opened(String round) {
    return runner()
        .body(round)
        .post("/api/survey-rounds")
        .then()
        .statusCode(201)
        .extract()
        .path("id")
        .toString();
  }

  protected ValidatableResponse round(String id) {
    return runner().get("/api/survey-rounds/" + id).then().statusCode(200);
  }

  /// Sends ballots that all say the same.
  ///
  /// @param ballot as on the wire, for example `{"answer": "SATISFIED"}`
  protected ValidatableResponse send(String roundId, String village, int count, String ballot) {
    return runner().body(batch(roundId, village, count, ballot)).post("/api/ballots").then();
  }

  protected static String batch(String roundId, String village, int count, String ballot) {
    return """
    {"roundId": "%s", "village": "%s", "collectedOn": "2023-03-15", "ballots": [%s]}
    """
        .formatted(roundId, village, String.join(",", Collections.nCopies(count, ballot)));
  }

  /// New tokens of a round, as they are printed.
  protected List<String> tokens(String roundId, String village, int count) throws SQLException {
    var location =
        runner()
            .body("{\"village\": \"%s\", \"count\": %d}".formatted(village, count))
            .post("/api/survey-rounds/" + roundId + "/token-sheets")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    var sheet = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    var key = count(unit, "select key from token_sheet where id = ?", sheet);
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new BallotToken(key, number).text(BallotToken.seal(seal)))
        .toList();
  }

  /// Somebody who is not signed in, with a browser's form.
  protected static RequestSpecification citizen() {
    return given()
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
  }

  /// Asks the database itself, as the service's own role, seeing with a unit's eyes: row-level
  /// security alone decides.
  protected long count(String viewer, String sql, Object... values) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (var scope =
          connection.prepareStatement("select set_config('thanthien.viewer', ?, true)")) {
        scope.setString(1, viewer);
        scope.execute();
      }
      try (var statement = connection.prepareStatement(sql)) {
        for (var i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        if (!statement.execute()) {
          return statement.getUpdateCount();
        }
        try (var rows = statement.getResultSet()) {
          rows.next();
          return rows.getLong(1);
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}

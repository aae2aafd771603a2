package vn.thanthien.petition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.MovableClock;
import vn.thanthien.kernel.testing.ServiceParts;
import vn.thanthien.kernel.testing.Tokens;

/// The running service on a real PostgreSQL and Kafka, booted once for all tests of this module.
/// Every test works in a commune of its own.
@QuarkusTest
@WithTestResource(
    value = ServiceParts.class,
    initArgs = @ResourceArg(name = "service", value = "petition"))
public abstract class ServiceTest {

  @Inject protected MovableClock clock;
  @Inject protected DataSource dataSource;

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

  /// The same where the token says what the person is called.
  protected static RequestSpecification named(String name, String unit, String role) {
    return given().auth().oauth2(Tokens.named(name, unit, role)).contentType(ContentType.JSON);
  }

  /// The reception officer of the test's commune.
  protected RequestSpecification officer() {
    return as(unit, Role.RECEPTION_OFFICER);
  }

  /// Receives a petition and answers its id.
  protected String received(String body) {
    return officer()
        .body(body)
        .post("/api/petitions")
        .then()
        .statusCode(201)
        .extract()
        .path("id")
        .toString();
  }

  /// A step of a petition, taken by the reception officer.
  protected ValidatableResponse step(String id, String step, String body) {
    return officer().body(body).post("/api/petitions/" + id + "/" + step).then();
  }

  /// How many rows of a table belong to the test's commune.
  protected int rows(String table) throws SQLException {
    try (var connection = dataSource.getConnection();
        var scope = connection.prepareStatement("select set_config('thanthien.viewer', ?, true)");
        var count = connection.prepareStatement("select count(*) from " + table)) {
      connection.setAutoCommit(false);
      scope.setString(1, unit);
      scope.execute();
      try (var row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      } finally {
        connection.rollback();
      }
    }
  }

  /// Compares whole bodies, whatever the order of their fields.
  protected static void assertBody(ValidatableResponse answer, String expected) {
    var json = new ObjectMapper();
    try {
      assertThat(json.readTree(answer.extract().asString())).isEqualTo(json.readTree(expected));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}

package vn.thanthien.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.MovableClock;
import vn.thanthien.kernel.testing.ServiceParts;
import vn.thanthien.kernel.testing.Tokens;

/// The running service on a real PostgreSQL and Kafka, booted once for all tests of this module.
/// Every test works in a district of its own with two communes.
@QuarkusTest
@WithTestResource(
    value = ServiceParts.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
public abstract class ServiceTest {

  @Inject protected MovableClock clock;

  /// A district nobody else uses, a commune of it, and its neighbour.
  protected String district;

  protected String commune;
  protected String neighbour;

  @BeforeEach
  void ownDistrict() {
    var own = UUID.randomUUID().toString().substring(0, 8);
    district = "district-" + own;
    commune = "commune-" + own;
    neighbour = "neighbour-" + own;
    addUnit(district, "DISTRICT", "huyện Mẫu", null);
    addUnit(commune, "XA", "xã Mẫu", district);
    addUnit(neighbour, "XA", "xã Láng Giềng", district);
    known(neighbour);
  }

  @AfterEach
  void realTime() {
    clock.release();
  }

  protected static void addUnit(String id, String kind, String name, String parent) {
    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"id": "%s", "name": "%s", "kind": "%s", "validFrom": "2004-01-01"%s}
            """
                .formatted(
                    id, name, kind, parent == null ? "" : ", \"parent\": \"" + parent + "\""))
        .post("/api/units")
        .then()
        .statusCode(201);
  }

  /// Waits until everybody has heard of a unit.
  protected void known(String unit) {
    await()
        .pollInterval(Duration.ofMillis(20)) // done before every test
        .atMost(Duration.ofSeconds(30))
        .until(() -> as(district, Role.AUDITOR).get("/api/units/" + unit).statusCode() == 200);
  }

  /// Somebody of a unit with a role.
  protected static RequestSpecification as(String unit, String role) {
    return given().auth().oauth2(Tokens.of(unit, role)).contentType(ContentType.JSON);
  }

  /// The same where the token says what the person is called.
  protected static RequestSpecification named(String name, String unit, String role) {
    return given().auth().oauth2(Tokens.named(name, unit, role)).contentType(ContentType.JSON);
  }
}

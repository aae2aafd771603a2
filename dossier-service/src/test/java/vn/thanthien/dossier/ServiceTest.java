package vn.thanthien.dossier;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
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
    initArgs = @ResourceArg(name = "service", value = "dossier"))
public abstract class ServiceTest {

  @Inject protected MovableClock clock;

  /// A commune nobody else uses.
  protected String unit;

  @BeforeEach
  void ownCommune() {
    unit = "commune-" + UUID.randomUUID().toString().substring(0, 8);
    as(unit, Role.DISTRICT_ADMIN)
        .body(
            """
            {"name": "Đăng ký khai sinh", "field": "Hộ tịch", "processingDays": 5,
             "onlineLevel": "FULL", "lifeEvent": "BIRTH", "effectiveFrom": "2020-01-01"}
            """)
        .put("/api/procedures/1.001193")
        .then()
        .statusCode(200);
  }

  @AfterEach
  void realTime() {
    clock.release();
  }

  /// Somebody of a unit with a role.
  protected static RequestSpecification as(String unit, String role) {
    return given().auth().oauth2(Tokens.of(unit, role)).contentType(ContentType.JSON);
  }

  /// The clerk of the test's commune.
  protected RequestSpecification clerk() {
    return as(unit, Role.ONE_STOP_CLERK);
  }
}

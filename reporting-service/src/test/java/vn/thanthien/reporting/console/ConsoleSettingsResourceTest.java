package vn.thanthien.reporting.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thanthien.reporting.ServiceTest;

@QuarkusTest
class ConsoleSettingsResourceTest extends ServiceTest {

  private static final String AUTHORITY = "http://127.0.0.1:8180/realms/thanthien";

  @Test
  void whoHasNotSignedInLearnsWhereTo() {
    given()
        .get("/api/console-settings")
        .then()
        .statusCode(200)
        .body("signInAuthority", equalTo(AUTHORITY))
        .body("clientId", equalTo("console"));
  }

  @Test
  void aBrowserMayCallNobodyElse() {
    given()
        .get("/api/console-settings")
        .then()
        .header(
            "Content-Security-Policy", containsString("connect-src 'self' " + AUTHORITY + "/;"));
  }
}

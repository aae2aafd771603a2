package vn.thanthien.letter;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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
    initArgs = @ResourceArg(name = "service", value = "letter"))
@WithTestResource(MailServer.class)
public abstract class ServiceTest {

  protected static final String THANKS =
      """
      {"kind": "THANKS", "draftedAt": "2023-05-04T08:15:00+07:00",
       "recipientName": "Ông Lê Văn Mẫu", "recipientAddress": "Thôn 1",
       "reason": "Hiến 120 m² đất mở rộng đường thôn"}
      """;

  @Inject protected MovableClock clock;

  /// A commune nobody else uses.
  protected String unit;

  @BeforeEach
  void ownCommune() {
    unit = newCommune();
  }

  @AfterEach
  void realTime() {
    clock.release();
  }

  protected static String newCommune() {
    return "commune-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /// Somebody of a unit with a role.
  protected static RequestSpecification as(String unit, String role) {
    return given().auth().oauth2(Tokens.of(unit, role)).contentType(ContentType.JSON);
  }

  /// The same where the token says what the person is called.
  protected static RequestSpecification named(String name, String unit, String role) {
    return given().auth().oauth2(Tokens.named(name, unit, role)).contentType(ContentType.JSON);
  }

  protected RequestSpecification clerk() {
    return as(unit, Role.LETTER_CLERK);
  }

  protected RequestSpecification leader() {
    return as(unit, Role.LEADER);
  }

  protected String drafted() {
    return drafted(THANKS);
  }

  protected String drafted(String draft) {
    return clerk()
        .body(draft)
        .post("/api/letters")
        .then()
        .statusCode(201)
        .extract()
        .path("id")
        .toString();
  }

  /// Looked through on the day it was drafted, in 2023.
  protected String reviewed() {
    var id = drafted();
    step(clerk(), id, "review", "{\"at\": \"2023-05-04T09:00:00+07:00\"}").statusCode(200);
    return id;
  }

  /// Approved on a day of 2023, so that its series is that year's.
  protected String approved() {
    var id = reviewed();
    step(leader(), id, "approval", "{\"at\": \"2023-05-05T09:00:00+07:00\"}").statusCode(200);
    return id;
  }

  protected String issued() {
    var id = approved();
    step(clerk(), id, "issue", "{\"at\": \"2023-05-06T09:00:00+07:00\"}").statusCode(200);
    return id;
  }

  protected static ValidatableResponse step(
      RequestSpecification caller, String id, String step, String body) {
    return caller.body(body).post("/api/letters/" + id + "/" + step).then();
  }
}

package vn.thanthien.letter.contribution;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.letter.ServiceTest;

@QuarkusTest
class ContributionTest extends ServiceTest {

  private static final String LAND =
      """
      {"kind": "LAND", "givenOn": "2026-05-04", "giverName": "ông Lê Văn Hiến",
       "giverAddress": "Thôn 2", "village": "thon2", "description": "Hiến 120 m² đất mở đường"}
      """;

  @Test
  void whatSomebodyGaveDraftsOneLetterOfThanks() {
    var id = record(LAND).statusCode(201).extract().path("id").toString();

    clerk()
        .get("/api/letters")
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("THANKS"))
        .body("items[0].trigger", equalTo("CONTRIBUTION"))
        .body("items[0].contributionId", equalTo(id))
        .body("items[0].happenedOn", equalTo("2026-05-04"))
        .body("items[0].stage", equalTo("DRAFT"))
        .body("items[0].recipientName", equalTo("ông Lê Văn Hiến"));
    clerk()
        .get("/api/letters/" + letter() + "/text")
        .then()
        .body(containsString("Hiến 120 m² đất mở đường"));
  }

  @Test
  void theSameRequestUnderTheSameKeyIsOneContributionAndOneLetter() {
    for (var i = 0; i < 2; i++) {
      clerk()
          .header("Idempotency-Key", "c")
          .body(LAND)
          .post("/api/letters/contributions")
          .then()
          .statusCode(201);
    }

    clerk().get("/api/letters").then().body("items", hasSize(1));
    clerk().get("/api/letters/contributions").then().body("items", hasSize(1));
  }

  @Test
  void oneRecordedByMistakeTakesItsDraftBack() {
    var id = record(LAND).statusCode(201).extract().path("id").toString();

    withdraw(id).statusCode(200);

    clerk().get("/api/letters/" + letter()).then().body("stage", equalTo("WITHDRAWN"));
    withdraw(id).statusCode(409);
  }

  @Test
  void aLetterThatIsOutStays() {
    var id = record(LAND).statusCode(201).extract().path("id").toString();
    var letter = letter();
    step(clerk(), letter, "review", "{}").statusCode(200);
    step(leader(), letter, "approval", "{}").statusCode(200);
    step(clerk(), letter, "issue", "{}").statusCode(200);

    withdraw(id).statusCode(200);

    clerk().get("/api/letters/" + letter).then().body("stage", equalTo("ISSUED"));
  }

  @Test
  void badInputIsNamedByItsFieldAndChangesNothing() {
    record(LAND.replace("2026-05-04", "2126-05-04"))
        .statusCode(422)
        .body("errors[0].field", equalTo("givenOn"));
    record(LAND.replace("ông Lê Văn Hiến", " "))
        .statusCode(422)
        .body("errors[0].field", equalTo("giverName"));
    record(LAND.replace("LAND", "GOLD")).statusCode(400).body("errors[0].field", equalTo("kind"));

    clerk().get("/api/letters/contributions").then().body("items", hasSize(0));
    clerk().get("/api/letters").then().body("items", hasSize(0));
  }

  @Test
  void whoGaveIsKnownToTheDeskOnly() {
    var id = record(LAND).statusCode(201).extract().path("id").toString();

    clerk()
        .get("/api/letters/contributions/" + id)
        .then()
        .body("giverName", equalTo("ông Lê Văn Hiến"));
    as(unit, Role.AUDITOR)
        .get("/api/letters/contributions/" + id)
        .then()
        .statusCode(200)
        .body("giverName", nullValue())
        .body("description", nullValue());
    as(newCommune(), Role.LETTER_CLERK)
        .get("/api/letters/contributions/" + id)
        .then()
        .statusCode(404);
  }

  private String letter() {
    return clerk().get("/api/letters").then().extract().path("items[0].id").toString();
  }

  private ValidatableResponse record(String contribution) {
    return clerk().body(contribution).post("/api/letters/contributions").then();
  }

  private ValidatableResponse withdraw(String id) {
    return clerk().body("{}").post("/api/letters/contributions/" + id + "/withdrawal").then();
  }
}

package vn.thanthien.survey.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.survey.ServiceTest;

@QuarkusTest
class KioskTest extends ServiceTest {

  private static final String MARCH = "?from=2023-03-01&to=2023-04-01";

  private String id;
  private String page;

  @BeforeEach
  void aScreenAtDeskTwo() {
    clock.stopAt(Instant.parse("2023-03-15T03:00:00Z"));
    JsonPath kiosk =
        as(unit, Role.COMMUNE_ADMIN)
            .body("{\"desk\": \"Quầy số 2\", \"officer\": \"Lê Thị Mẫu\"}")
            .post("/api/ballots/kiosks")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    id = kiosk.getString("id");
    page = kiosk.getString("link").replaceFirst("^.*?(/s/kiosk/)", "$1");
  }

  @Test
  void oneRatingIsTakenForOneInvitation() throws Exception {
    citizen().get(page).then().statusCode(200).body(not(containsString("<button")));
    rate("BAD").body(not(containsString("Xin cảm ơn")));

    invite();
    citizen()
        .get(page)
        .then()
        .statusCode(200)
        .header("Refresh", "5; url=" + page)
        .body(containsString("Lê Thị Mẫu"))
        .body(containsString("Rất tốt"));
    try (var threads = Executors.newFixedThreadPool(8)) {
      var calls = new ArrayList<Callable<Boolean>>();
      for (var i = 0; i < 8; i++) {
        calls.add(() -> rate("GOOD").extract().asString().contains("Xin cảm ơn"));
      }
      var thanked = 0;
      for (var call : threads.invokeAll(calls)) {
        thanked += call.get() ? 1 : 0;
      }
      assertThat(thanked).isEqualTo(1);
    }

    ratings().body("[0].invited", equalTo(1)).body("[0].rated", equalTo(1));
  }

  @Test
  void anInvitationEndsAfterTenMinutes() {
    invite();

    clock.stopAt(Instant.parse("2023-03-15T03:10:00Z"));

    rate("GOOD").body(not(containsString("Xin cảm ơn")));
    ratings().body("[0].invited", equalTo(1)).body("[0].rated", equalTo(0));
  }

  @Test
  void fewRatingsAreNotShownAndBadIsNoRemainder() {
    for (var rating : new String[] {"VERY_GOOD", "BAD", "GOOD", "VERY_GOOD"}) {
      invite();
      rate(rating).body(containsString("Xin cảm ơn"));
    }
    ratings().body("[0].rated", equalTo(4)).body("[0].bad", nullValue());

    invite();
    rate("VERY_GOOD");
    invite();
    ratings()
        .body("[0].invited", equalTo(6))
        .body("[0].rated", equalTo(5))
        .body("[0].veryGood", equalTo(3))
        .body("[0].good", equalTo(1))
        .body("[0].bad", equalTo(1));
  }

  @Test
  void anotherOfficerIsRatedForHimself() {
    invite();
    rate("BAD");
    as(unit, Role.ONE_STOP_CLERK)
        .body("{\"officer\": \"Trần Văn Mẫu\"}")
        .put("/api/ballots/kiosks/" + id + "/officer")
        .then()
        .statusCode(200);
    invite();
    rate("GOOD");

    ratings().body("$", hasSize(2)).body("rated", equalTo(java.util.List.of(1, 1)));
  }

  @Test
  void anOfficerInPlainTextIsRefused() {
    as(unit, Role.ONE_STOP_CLERK)
        .contentType("text/plain")
        .body("Trần Văn Mẫu")
        .put("/api/ballots/kiosks/" + id + "/officer")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void aForgedLinkAndAnUnknownRatingChangeNothing() throws SQLException {
    invite();
    citizen().get("/s/kiosk/" + "7".repeat(24)).then().statusCode(404);
    rate("WONDERFUL").body(not(containsString("Xin cảm ơn")));
    citizen().post(page).then().statusCode(200);

    assertThat(
            count(
                unit,
                "select coalesce(sum(very_good + good + bad), 0) from rating_count where unit = ?",
                unit))
        .isZero();
  }

  @Test
  void aNeighbourSeesNeitherScreenNorRatings() {
    invite();

    as("elsewhere", Role.ONE_STOP_CLERK)
        .post("/api/ballots/kiosks/" + id + "/invitations")
        .then()
        .statusCode(404);
    as("elsewhere", Role.COMMUNE_ADMIN).get("/api/ballots/kiosks").then().body("items", hasSize(0));
    as("elsewhere", Role.LEADER)
        .get("/api/ballots/kiosks/ratings" + MARCH)
        .then()
        .body("$", hasSize(0));
  }

  private void invite() {
    as(unit, Role.ONE_STOP_CLERK)
        .post("/api/ballots/kiosks/" + id + "/invitations")
        .then()
        .statusCode(200);
  }

  private io.restassured.response.ValidatableResponse rate(String rating) {
    return citizen().formParam("rating", rating).post(page).then().statusCode(200);
  }

  private io.restassured.response.ValidatableResponse ratings() {
    return as(unit, Role.LEADER).get("/api/ballots/kiosks/ratings" + MARCH).then().statusCode(200);
  }
}

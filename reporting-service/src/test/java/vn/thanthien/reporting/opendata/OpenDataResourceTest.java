package vn.thanthien.reporting.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.record.GoldenCommune;
import vn.thanthien.reporting.report.ReportStory;

/// A commune's figures for everybody, where its leader opens them.
@QuarkusTest
class OpenDataResourceTest extends ReportStory {

  @Test
  void nothingIsShownUntilTheLeaderOpensItAndNothingAfterHeCloses() {
    facts.take(GoldenCommune.facts(commune));
    issued(drafted(), "2023-11-06");
    known(commune);

    given().get("/api/open-data/" + commune).then().statusCode(404);
    as(commune, Role.COMMUNE_ADMIN)
        .body("{\"open\": true}")
        .put("/api/open-data-switch")
        .then()
        .statusCode(403);
    turn(true);
    given()
        .get("/api/open-data/" + commune)
        .then()
        .statusCode(200)
        .body("notation", equalTo("01/BC-UBND"))
        .body("figures.find { it.code == 'D03' }.text", equalTo("42,41%"))
        .body("figures.find { it.code == 'D03' }.denominatorIs", containsString("tiếp nhận"));
    given().get("/api/open-data/" + neighbour).then().statusCode(404);
    turn(false);
    given().get("/api/open-data/" + commune).then().statusCode(404);
    given().get("/open/" + commune).then().statusCode(404);
  }

  @Test
  void aSmallGroupIsNotShownNorWhatItCouldBeReckonedFrom() {
    facts.take(GoldenCommune.facts(commune));
    issued(drafted(), "2023-11-06");
    known(commune);
    turn(true);

    // four of five petitions were resolved: one was not
    given()
        .get("/api/open-data/" + commune)
        .then()
        .body("figures.find { it.code == 'P02' }.withheld", equalTo(true))
        .body("figures.find { it.code == 'P02' }.value", nullValue())
        .body("figures.find { it.code == 'P02' }.numerator", nullValue())
        .body("figures.findAll { it.by.village != null }", hasSize(0))
        .body("figures.find { it.code == 'P07' }.withheld", equalTo(false))
        .body("figures.find { it.code == 'D09' }.text", equalTo("0"));
    var csv = given().get("/api/open-data/" + commune + "/figures.csv").then().statusCode(200);
    assertThat(csv.extract().asString())
        .contains("ma_chi_tieu", "D03", "42.41", "không công bố")
        .contains("đầu kỳ, Ủy ban MTTQ khảo sát", "giao ban tuần")
        .doesNotContain("80.00", "START", "WEEKLY", "channel=");
    assertThat(given().get("/open/" + commune).then().statusCode(200).extract().asString())
        .contains("Số liệu công khai của xã Mẫu", "42,41%", "01/BC-UBND", "không công bố")
        .contains("383/903", "đầu kỳ, Ủy ban MTTQ khảo sát", "250/250", "giao ban tháng")
        .doesNotContain("383/903 %", "FATHERLAND_FRONT");
  }

  @Test
  void onlyIssuedReportsInForceAreShown() {
    facts.take(GoldenCommune.facts(commune));
    var id = drafted();
    known(commune);
    turn(true);
    given().get("/api/open-data/" + commune).then().statusCode(404);
    issued(id, "2023-11-06");
    above(id, "return", "{\"remarks\": \"Sai.\"}").statusCode(200);
    given().get("/api/open-data/" + commune).then().statusCode(404);
    given()
        .get("/api/open-data/" + commune + "?from=2020-01-01&to=2021-01-01")
        .then()
        .statusCode(404);
  }

  @Test
  void aCitizenReadsAPageWhereNothingIsShownAndAProgramReadsAProblem() {
    for (var path :
        List.of(commune, "khong-co", commune + "?from=2020-01-01", commune + "?from=x")) {
      var page =
          given()
              .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
              .get("/open/" + path)
              .then()
              .statusCode(404)
              .contentType("text/html")
              .extract()
              .asString();
      assertThat(page).contains("<h1>Chưa có số liệu công khai</h1>", "max-width: 64rem");
      assertThat(page.contains("Xem kỳ mới nhất")).isEqualTo(path.contains("?"));
      given()
          .accept("application/json")
          .get("/api/open-data/" + path)
          .then()
          .statusCode(path.endsWith("=x") ? 400 : 404)
          .contentType("application/problem+json");
      given()
          .accept("application/json")
          .get("/open/" + path)
          .then()
          .statusCode(406)
          .contentType("application/problem+json");
    }
  }

  private void turn(boolean open) {
    as(commune, Role.LEADER)
        .body("{\"open\": " + open + "}")
        .put("/api/open-data-switch")
        .then()
        .statusCode(200)
        .body("open", equalTo(open));
  }
}

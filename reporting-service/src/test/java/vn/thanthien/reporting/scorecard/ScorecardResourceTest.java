package vn.thanthien.reporting.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.Facts;

@QuarkusTest
class ScorecardResourceTest extends ServiceTest {

  private static final String FILES = "/api/programme/scorecards/files/";
  private static final byte[] PDF = "%PDF-1.7 minh chứng".getBytes(UTF_8);

  @Inject Facts facts;

  @Test
  void whatAFigureSaysIsComputedAndNotTyped() {
    facts.take(DossierMother.completedEarly(commune));
    facts.take(DossierMother.completedLate(commune));

    card(commune)
        .body(line("2.1") + ".figure", equalTo("50,00%"))
        .body(line("2.1") + ".computed", equalTo(7.5f))
        .body(line("1.2") + ".computed", nullValue())
        .body("selfTotal", equalTo(7.5f))
        .body("maximum", equalTo(100))
        .body("appraisedTotal", nullValue());
    score("2.1", "{\"selfScore\": 15}")
        .statusCode(422)
        .body("errors[0].field", equalTo("selfScore"));
  }

  @Test
  void whereNothingCanBeComputedTheCommuneSaysAndTheDistrictFinds() {
    score("1.1", "{\"selfScore\": 11.5, \"evidence\": [\"62-QĐ/ĐU\"]}")
        .statusCode(200)
        .body(line("1.1") + ".selfScore", equalTo(11.5f))
        .body(line("1.1") + ".evidence", contains("62-QĐ/ĐU"))
        .body("open", equalTo(8));
    var id =
        appraise(
                district, "{\"unit\": \"%s\", \"appraisedScore\": 10, \"note\": \"Thiếu quy chế\"}")
            .statusCode(200)
            .body(line("1.1") + ".appraisedScore", equalTo(10))
            .body(line("1.1") + ".revision", equalTo(2))
            .extract()
            .<String>path(line("1.1") + ".id");

    as(commune, Role.LEADER)
        .get("/api/programme/scorecards/marks/" + id + "/history")
        .then()
        .body("act", contains("RECORDED", "CORRECTED"));
    as(commune, Role.PARTY_OFFICE)
        .header("If-Match", "\"1\"")
        .body("{\"selfScore\": 12}")
        .put("/api/programme/scorecards/2023/1.1")
        .then()
        .statusCode(409);
  }

  @Test
  void pointsStayWithinTheirMaximumAndNobodyAppraisesItself() {
    score("1.1", "{\"selfScore\": 12.01}").statusCode(422);
    score("9.9", "{\"selfScore\": 1}").statusCode(404);
    as(district, Role.DISTRICT_ADMIN)
        .body("{\"unit\": \"%s\", \"appraisedScore\": 1}".formatted(district))
        .put("/api/programme/scorecards/2023/1.1/appraisal")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("unit"));
  }

  @Test
  void aNeighbourSeesNoScorecard() {
    score("1.1", "{\"selfScore\": 1}").statusCode(200);

    as(neighbour, Role.LEADER)
        .get("/api/programme/scorecards/2023?unit=" + commune)
        .then()
        .statusCode(404);
    appraise(neighbour, "{\"unit\": \"%s\", \"appraisedScore\": 1}").statusCode(404);
    card(neighbour).body("lines.findAll { it.selfScore != null }", hasSize(0));
  }

  @Test
  void filesShowWhatIsSaidAndTheDistrictReadsThem() {
    var id =
        attach("1.1", "Quyết định số 62.pdf", "application/pdf", PDF)
            .statusCode(201)
            .body("name", equalTo("Quyết định số 62.pdf"))
            .body("size", equalTo(PDF.length))
            .extract()
            .<String>path("id");
    attach("1.1", "bản nữa.pdf", "application/pdf", PDF).statusCode(201).body("id", equalTo(id));
    card(commune)
        .body(line("1.1") + ".files.name", contains("Quyết định số 62.pdf"))
        .body(line("1.1") + ".revision", equalTo(1));

    assertThat(
            as(district, Role.DISTRICT_ADMIN)
                .get(FILES + id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename*=UTF-8''Quy"))
                .extract()
                .asByteArray())
        .isEqualTo(PDF);
    as(neighbour, Role.LEADER).get(FILES + id).then().statusCode(404);
    as(neighbour, Role.PARTY_OFFICE).delete(FILES + id).then().statusCode(404);
    as(district, Role.DISTRICT_ADMIN).delete(FILES + id).then().statusCode(403);

    as(commune, Role.PARTY_OFFICE).delete(FILES + id).then().statusCode(204);
    card(commune).body(line("1.1") + ".files", hasSize(0));
  }

  @Test
  void whatWasAppraisedKeepsItsFiles() {
    score("1.1", "{\"selfScore\": 11}").statusCode(200);
    var id = attach("1.1", "62.pdf", "application/pdf", PDF).statusCode(201).extract().path("id");
    appraise(district, "{\"unit\": \"%s\", \"appraisedScore\": 10}").statusCode(200);

    as(commune, Role.PARTY_OFFICE).delete(FILES + id).then().statusCode(409);

    card(commune).body(line("1.1") + ".files", hasSize(1));
  }

  @Test
  void aFileOfAnotherKindTooLargeOrOneTooManyIsRefusedAndNothingKept() {
    attach("1.1", "62.pdf", "application/pdf", "<html>".getBytes(UTF_8)).statusCode(415);
    attach("1.1", "62.png", "image/png", PDF).statusCode(415);
    attach("1.1", "62.html", "text/html", PDF).statusCode(415);
    attach("1.1", "62.pdf", "application/pdf", new byte[0]).statusCode(422);
    attach("1.1", "62.pdf", "application/pdf", pdf(8 * 1024 * 1024 + 1)).statusCode(413);
    attach("9.9", "62.pdf", "application/pdf", PDF).statusCode(404);
    card(commune).body(line("1.1") + ".files", hasSize(0));

    for (var size = 10; size < 30; size++) {
      attach("1.1", "62.pdf", "application/pdf", pdf(size)).statusCode(201);
    }
    attach("1.1", "62.pdf", "application/pdf", pdf(31)).statusCode(422);
    card(commune).body(line("1.1") + ".files", hasSize(20));
  }

  private ValidatableResponse attach(String criterion, String name, String type, byte[] content) {
    return as(commune, Role.PARTY_OFFICE)
        .contentType(type)
        .header(
            "Content-Disposition",
            "attachment; filename*=UTF-8''" + URLEncoder.encode(name, UTF_8).replace("+", "%20"))
        .body(content)
        .post("/api/programme/scorecards/2023/" + criterion + "/files")
        .then();
  }

  private static byte[] pdf(int size) {
    return Arrays.copyOf(PDF, size);
  }

  private static String line(String criterion) {
    return "lines.find { it.criterion == '%s' }".formatted(criterion);
  }

  private static ValidatableResponse card(String unit) {
    return as(unit, Role.LEADER).get("/api/programme/scorecards/2023").then().statusCode(200);
  }

  private ValidatableResponse score(String criterion, String body) {
    return as(commune, Role.PARTY_OFFICE)
        .body(body)
        .put("/api/programme/scorecards/2023/" + criterion)
        .then();
  }

  private ValidatableResponse appraise(String by, String body) {
    return as(by, Role.DISTRICT_ADMIN)
        .body(body.formatted(commune))
        .put("/api/programme/scorecards/2023/1.1/appraisal")
        .then();
  }
}

package vn.thanthien.reporting.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.ServiceTest;

@QuarkusTest
class ProgrammeResourceTest extends ServiceTest {

  @Test
  void moneySpentAddsUpInTheDistrictToo() {
    post("investments", INVESTMENT).statusCode(201).body("amount", equalTo(60_000_000));
    post("investments", INVESTMENT.replace("60000000", "40000000")).statusCode(201);

    for (var unit : new String[] {commune, district}) {
      figure(unit, "M03")
          .body("[0].value", equalTo(100_000_000))
          .body("[0].text", equalTo("100.000.000 đồng"));
    }
  }

  @Test
  void theSameRequestUnderOneKeyIsOneRecord() {
    for (var i = 0; i < 2; i++) {
      as(commune, Role.PARTY_OFFICE)
          .header("Idempotency-Key", "one-and-the-same")
          .body(INVESTMENT)
          .post("/api/programme/investments")
          .then()
          .statusCode(201);
    }

    get("investments?from=2023-01-01&to=2024-01-01").body("items", hasSize(1));
    get("investments?from=2022-01-01&to=2023-01-01").body("items", hasSize(0));
  }

  @Test
  void briefedStaffCountOnceAgainstTheHeadcount() {
    figure(commune, "M01").body("[0].state", equalTo("NO_DATA"));
    post("profiles", PROFILE).statusCode(201).body("facts", hasSize(2));
    post("events", BRIEFING).statusCode(201);
    post("events", BRIEFING.replace("CB01", "CB03")).statusCode(201);

    figure(commune, "M01")
        .body("[0].numerator", equalTo(3))
        .body("[0].denominator", equalTo(4))
        .body("[0].text", equalTo("75,00%"));
  }

  @Test
  void aProfileFactIsReplacedAndItsKindChecked() {
    post("profiles", PROFILE);
    post("profiles", PROFILE.replace("\"number\": 1716", "\"number\": 1717"));

    get("profiles?year=2023").body("facts.find { it.name == 'HOUSEHOLDS' }.number", equalTo(1717));
    post("profiles", PROFILE.replace("\"number\": 1716", "\"text\": \"1716\""))
        .statusCode(422)
        .body("errors[0].field", equalTo("facts[0].number"));
  }

  @Test
  void aDocumentsSignIsReadInBothChains() {
    post("steering-documents", document("PARTY", "741-CV/HU", ""))
        .statusCode(201)
        .body("number", equalTo("741"))
        .body("symbol", equalTo("CV/HU"));
    post("steering-documents", document("STATE", "61/KH-UBND", "\"741-CV/HU\""))
        .statusCode(201)
        .body("symbol", equalTo("KH-UBND"))
        .body("implements", contains("741-CV/HU"));
    post("steering-documents", document("STATE", "Thông báo phân công", ""))
        .statusCode(201)
        .body("number", nullValue());
    post("steering-documents", document("STATE", "62/KH-UBND", "\"9-CV/HU\""))
        .statusCode(422)
        .body("errors[0].field", equalTo("implements"));
  }

  @Test
  void aSecondTargetReplacesTheFirst() {
    post("targets", TARGET).statusCode(201);
    post("targets", TARGET.replace("97", "98")).statusCode(201);

    get("targets?year=2023").body("value", contains(98));
    post("targets", TARGET.replace("S02", "X99"))
        .statusCode(422)
        .body("errors[0].field", equalTo("indicator"));
    post("targets", TARGET.replace("97", "100.5"))
        .statusCode(422)
        .body("errors[0].field", equalTo("value"));
    get("targets?year=2023").body("value", contains(98));
  }

  @Test
  void aNeighbourSeesNothingOfIt() {
    post("investments", INVESTMENT);

    as(neighbour, Role.PARTY_OFFICE)
        .get("/api/programme/investments?unit=" + commune)
        .then()
        .statusCode(404);
    as(neighbour, Role.PARTY_OFFICE)
        .body(INVESTMENT.replace("{", "{\"unit\": \"" + commune + "\", "))
        .post("/api/programme/investments")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("unit"));
    as(commune, Role.ONE_STOP_CLERK).get("/api/programme/investments").then().statusCode(403);
  }

  private static final String INVESTMENT =
      """
      {"amount": 60000000, "purpose": "Máy tính bộ phận một cửa", "spentOn": "2023-03-15"}
      """;

  private static final String PROFILE =
      """
      {"year": 2023, "facts": [
        {"name": "HOUSEHOLDS", "number": 1716, "asOf": "2023-01-01", "source": "Thống kê xã"},
        {"name": "STAFF", "number": 4, "asOf": "2023-01-01", "source": "Văn phòng UBND"}]}
      """;

  private static final String BRIEFING =
      """
      {"kind": "BRIEFING", "heldOn": "2023-04-24", "title": "Quán triệt mô hình",
       "attended": 2, "staff": ["CB01", "CB02"]}
      """;

  private static final String TARGET =
      """
      {"indicator": "S02", "value": 97, "year": 2023}
      """;

  private static String document(String chain, String displayForm, String above) {
    return """
    {"chain": "%s", "level": "DISTRICT", "issuer": "Huyện", "documentType": "Văn bản",
     "displayForm": "%s", "issuedOn": "2023-03-09", "subject": "Xây dựng mô hình",
     "purpose": "DIRECTION", "implements": [%s]}
    """
        .formatted(chain, displayForm, above);
  }

  private ValidatableResponse post(String path, String body) {
    return as(commune, Role.PARTY_OFFICE).body(body).post("/api/programme/" + path).then();
  }

  private ValidatableResponse get(String path) {
    return as(commune, Role.LEADER).get("/api/programme/" + path).then().statusCode(200);
  }

  private static ValidatableResponse figure(String unit, String code) {
    return as(unit, Role.LEADER)
        .get("/api/figures?from=2023-01-01&to=2023-10-31&code=" + code)
        .then()
        .statusCode(200);
  }
}

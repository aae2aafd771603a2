package vn.thanthien.dossier.dossierimport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.Tokens;

@QuarkusTest
class DossierImportResourceTest extends ServiceTest {

  private static final String LINES =
      """
      {"code":"H56.30.12-230504-0001","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2023-05-04","dueAt":"2023-05-11","completedAt":"2023-05-11","returnedAt":"2023-05-12","applicantName":"Lê Thị Mẫu"}
      {"code":"H56.30.12-230504-0002","procedureCode":"1.001193","channel":"IN_PERSON","receivedAt":"2023-05-04T08:00:00+07:00","supplements":[{"requestedAt":"2023-05-05T08:00:00+07:00","receivedAt":"2023-05-09T08:00:00+07:00"}],"completedAt":"2023-05-16T08:00:00+07:00","applicantName":"Trần Văn Mẫu"}
      """;

  @Test
  void aFileTakenTwiceAddsNothing() {
    take(LINES).statusCode(200).body("created", equalTo(2)).body("rejected", equalTo(0));

    take(LINES).statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(2));
    clerk().get("/api/dossiers").then().body("items", hasSize(2));
  }

  @Test
  void whereASourceKeepsDatesDatesAreCompared() {
    take(LINES);

    clerk()
        .get("/api/dossiers?code=H56.30.12-230504-0001")
        .then()
        .body("items[0].status", equalTo("RETURNED"))
        .body("items[0].punctuality", equalTo("ON_TIME"));
    clerk()
        .get("/api/dossiers?code=H56.30.12-230504-0002")
        .then()
        .body("items[0].dueAt", equalTo("2023-05-15T10:00:00Z"))
        .body("items[0].punctuality", equalTo("LATE"));
  }

  @Test
  void aBadLineIsRejectedByItselfNamingLineAndField() {
    take(LINES
            + """
            {"code":"H56.30.12-230504-0003","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2023-05-04","completedAt":"2023-05-03","applicantName":"A"}
            {"code":"H56.30.12-230504-0004","procedureCode":"none","channel":"ONLINE","receivedAt":"2023-05-04","applicantName":"A"}
            {"code":"wrong","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2023-05-04","applicantName":"A"}
            {"code":"H56.30.12-230504-0005","procedureCode":"1.001193","unit":"somebody-else","channel":"ONLINE","receivedAt":"2023-05-04","applicantName":"A"}
            not json
            """)
        .statusCode(200)
        .body("total", equalTo(7))
        .body("created", equalTo(2))
        .body("rejected", equalTo(5))
        .body("rejects.line", equalTo(List.of(5, 7, 3, 4, 6)))
        .body("rejects.find { it.line == 3 }.field", equalTo("completedAt"))
        .body("rejects.find { it.line == 4 }.field", equalTo("procedureCode"))
        .body("rejects.find { it.line == 5 }.field", equalTo("code"))
        .body("rejects.find { it.line == 6 }.field", equalTo("unit"));
  }

  @Test
  void aChangedLineUpdatesItsDossier() {
    take(LINES);

    take(LINES.replace("\"returnedAt\":\"2023-05-12\",", ""))
        .body("updated", equalTo(1))
        .body("unchanged", equalTo(1));
    clerk()
        .get("/api/dossiers?code=H56.30.12-230504-0001")
        .then()
        .body("items", hasSize(1))
        .body("items[0].status", equalTo("COMPLETED"));
  }

  private ValidatableResponse take(String ndjson) {
    return given()
        .auth()
        .oauth2(Tokens.of(unit, Role.ONE_STOP_CLERK))
        .contentType("application/x-ndjson")
        .body(ndjson.getBytes(StandardCharsets.UTF_8))
        .post("/api/dossier-imports")
        .then();
  }
}

package vn.thanthien.petition.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.petition.ServiceTest;

@QuarkusTest
class DialogueResourceTest extends ServiceTest {

  private static final String HELD =
      """
      {"dialogueKind": "FRONT_COMMITTEE", "heldOn": "2023-05-04", "village": "hoangcat.thon1",
       "title": "Xây dựng thôn kiểu mẫu", "chair": "Chủ tịch UBND xã", "participants": 20,
       "opinionsRaised": 5, "answeredOnSpot": 3, "assigned": 2, "done": 0}
      """;

  @Test
  void aDialogueIsRecordedAndFollowedUp() {
    var recorded = record(HELD).statusCode(201).header("ETag", "\"1\"");
    var id = recorded.extract().path("id").toString();
    assertBody(
        recorded,
        """
        {"id": "%s", "revision": 1, "unit": "%s", "dialogueKind": "FRONT_COMMITTEE",
         "heldOn": "2023-05-04", "village": "hoangcat.thon1", "title": "Xây dựng thôn kiểu mẫu",
         "chair": "Chủ tịch UBND xã", "participants": 20, "opinionsRaised": 5,
         "answeredOnSpot": 3, "assigned": 2, "done": 0}
        """
            .formatted(id, unit));

    followUp(id, "{\"at\": \"2023-05-20T09:00:00+07:00\", \"done\": 1}")
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("done", equalTo(1));
    followUp(id, "{\"done\": 2}").statusCode(200).body("done", equalTo(2));
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfDialogueIsKeptAndListedByItsKind(DialogueKind kind) {
    record(HELD).statusCode(201);
    record(HELD.replace("FRONT_COMMITTEE", kind.name()).replace("05-04", "05-05")).statusCode(201);

    as(unit, Role.LEADER)
        .get("/api/dialogues?kind=" + kind)
        .then()
        .statusCode(200)
        .body("items", hasSize(kind == DialogueKind.FRONT_COMMITTEE ? 2 : 1));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"done\": 3}',                                             422, done",
    "'{\"done\": -1}',                                            422, done",
    "'{\"done\": 0}',                                             422, done",
    "'{}',                                                        422, done",
    "'{\"at\": \"2023-05-01T09:00:00+07:00\", \"done\": 2}',      422, at",
    "'{\"at\": \"2123-05-01T09:00:00+07:00\", \"done\": 2}',      422, at"
  })
  void aFollowUpThatCannotBeIsRefused(String body, int status, String field) {
    var id = record(HELD.replace("\"done\": 0", "\"done\": 1")).extract().path("id").toString();

    followUp(id, body).statusCode(status).body("errors[0].field", equalTo(field));

    officer().get("/api/dialogues/" + id).then().body("done", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"opinionsRaised\": 5', '\"opinionsRaised\": 4', 422, opinionsRaised",
    "'\"done\": 0',           '\"done\": 3',           422, done",
    "2023-05-04,              2123-05-04,              422, heldOn",
    "Xây dựng thôn kiểu mẫu,  ' ',                     422, title",
    "FRONT_COMMITTEE,         CHAT,                    400, dialogueKind"
  })
  void whatCannotBeIsNamedByItsField(String good, String bad, int status, String field) {
    record(HELD.replace(good, bad)).statusCode(status).body("errors[0].field", equalTo(field));

    officer().get("/api/dialogues").then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({
    "Bí thư Đảng ủy xã,          201",
    "Chủ tịch Ủy ban nhân dân,   201",
    "Phó Chủ tịch UBND xã,       422",
    "Phó Bí thư Đảng ủy,         422",
    "Chủ tịch UBMTTQ,            422"
  })
  void theHeadsDialogueIsChairedByTheHead(String chair, int status) {
    record(HELD.replace("FRONT_COMMITTEE", "HEAD_OF_UNIT").replace("Chủ tịch UBND xã", chair))
        .statusCode(status);
  }

  @Test
  void aFollowUpDecidedOnAnOlderStateIsRefused() {
    var id = record(HELD).extract().path("id").toString();
    followUp(id, "{\"done\": 1}").statusCode(200);

    officer()
        .header("If-Match", "\"1\"")
        .body("{\"done\": 2}")
        .post("/api/dialogues/" + id + "/follow-up")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/stale"));
    as(unit, Role.LEADER)
        .body("{\"done\": 2}")
        .post("/api/dialogues/" + id + "/follow-up")
        .then()
        .statusCode(403);
  }

  @Test
  void theDialoguesAreExported() {
    record(HELD).statusCode(201);

    var csv =
        officer()
            .accept(SheetFormat.CSV_TYPE)
            .get("/api/dialogues/export?from=2023-05-01&to=2023-06-01")
            .then()
            .statusCode(200);
    assertThat(csv.extract().asString())
        .contains("Xây dựng thôn kiểu mẫu,Chủ tịch UBND xã,20,5,3,2,0");
  }

  private ValidatableResponse record(String body) {
    return officer().body(body).post("/api/dialogues").then();
  }

  private ValidatableResponse followUp(String id, String body) {
    return officer().body(body).post("/api/dialogues/" + id + "/follow-up").then();
  }
}

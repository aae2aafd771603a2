package vn.thanthien.survey.questionnaire;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.survey.ServiceTest;

@QuarkusTest
class QuestionnaireResourceTest extends ServiceTest {

  private static final String QUESTIONNAIRE =
      """
      {"code": "MAU", "title": {"vi": "Phiếu mẫu", "en": "Sample"}, "sections": [
        {"code": "A", "title": {"vi": "Nơi đón tiếp"}, "questions": [
          {"code": "A1", "kind": "SCALE", "text": {"vi": "Nơi đón tiếp có thuận tiện không?"},
           "overall": false, "required": false},
          {"code": "E1", "kind": "SCALE", "text": {"vi": "Nhìn chung có hài lòng không?"},
           "overall": true, "required": true}]}]}
      """;

  @Test
  void aQuestionnaireIsReadAsItWasAdded() {
    var location =
        runner()
            .body(QUESTIONNAIRE)
            .post("/api/questionnaires")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");

    runner()
        .get(location)
        .then()
        .statusCode(200)
        .body("unit", equalTo(unit))
        .body("edition", equalTo(1))
        .body("title.vi", equalTo("Phiếu mẫu"))
        .body("title.en", equalTo("Sample"))
        .body("sections[0].questions.code", contains("A1", "E1"))
        .body("sections[0].questions.overall", contains(false, true));
    runner().get("/api/questionnaires").then().body("items", hasSize(1));
  }

  @Test
  void theSameRequestUnderTheSameKeyAddsOne() {
    for (var time = 1; time <= 2; time++) {
      runner()
          .header("Idempotency-Key", "q1")
          .body(QUESTIONNAIRE)
          .post("/api/questionnaires")
          .then()
          .statusCode(201);
    }

    runner().get("/api/questionnaires").then().body("items", hasSize(1));
  }

  @Test
  void badInputIsNamedByItsField() {
    add(QUESTIONNAIRE.replace("Phiếu mẫu", " "), 422, "title.vi");
    add(QUESTIONNAIRE.replace("\"A1\"", "\"câu 1\""), 422, "sections[0].questions[0].code");
    add(QUESTIONNAIRE.replace("false", "true"), 422, "sections");
    add(QUESTIONNAIRE.replace("\"overall\"", "\"main\""), 400, "sections[0].questions[0].main");
    add(QUESTIONNAIRE.replace("\"SCALE\"", "\"STARS\""), 400, "sections[0].questions[0].kind");

    runner().get("/api/questionnaires").then().body("items", hasSize(0));
  }

  @Test
  void theSameCodeAgainIsTheNextEdition() {
    runner().body(QUESTIONNAIRE).post("/api/questionnaires").then().body("edition", equalTo(1));
    runner().body(QUESTIONNAIRE).post("/api/questionnaires").then().body("edition", equalTo(2));

    runner().get("/api/questionnaires").then().body("items.edition", contains(1, 2));
  }

  @Test
  void aPreviewIsThePageCitizensSeeWithEveryQuestion() {
    var conditional =
        """
        {"code": "B", "title": {"vi": "Vì sao"}, "questions": [
          {"code": "B1", "kind": "TEXT", "text": {"vi": "Xin cho biết <b>lý do</b>", "en": "Why?"},
           "overall": false, "required": false,
           "showIf": {"question": "E1", "answers": ["DISSATISFIED"]}}]}
        """;
    var questionnaire = QUESTIONNAIRE.replaceFirst("]}]}\\s*$", "]}, " + conditional + "]}");

    as(unit, Role.LEADER)
        .body(questionnaire)
        .post("/api/questionnaires/preview")
        .then()
        .statusCode(200)
        .body("pages", hasSize(2))
        .body("pages[0]", containsString("<h1>Phiếu mẫu</h1>"))
        .body("pages[0]", containsString("Trang 1 trên 2"))
        .body("pages[0]", containsString("Tiếp tục"))
        .body("pages[1]", containsString("Xin cho biết &lt;b&gt;lý do&lt;/b&gt;"))
        .body("pages[1]", containsString("Gửi phiếu"));
    runner()
        .body(questionnaire)
        .post("/api/questionnaires/preview?lang=en")
        .then()
        .body("pages[1]", containsString("Why?"));
    runner()
        .body(QUESTIONNAIRE.replace("\"overall\": true", "\"overall\": false"))
        .post("/api/questionnaires/preview")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("sections"));

    runner().get("/api/questionnaires").then().body("items", hasSize(0));
  }

  @Test
  void theBuiltInOnesAreTheServiceBlockAndTheSevenKinds() {
    runner()
        .get("/api/questionnaires/built-in")
        .then()
        .statusCode(200)
        .body(
            "code",
            contains(
                "CHUNG", "SIPAS-DV", "PKS01", "PKS02", "PKS03", "PKS04", "PKS05", "PKS06", "PKS07"))
        .body("[1].sections.code", contains("A", "B", "C", "D", "E", "O", "G"))
        .body("[1].sections[0..4].collect { it.questions.size() }", contains(3, 4, 3, 3, 3));
  }

  @Test
  void clerksOfDossiersHaveNoBusinessHere() {
    as(unit, Role.ONE_STOP_CLERK)
        .get("/api/questionnaires")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    as(unit, Role.LEADER).body(QUESTIONNAIRE).post("/api/questionnaires").then().statusCode(403);
  }

  private void add(String body, int status, String field) {
    runner()
        .body(body)
        .post("/api/questionnaires")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo(field));
  }
}

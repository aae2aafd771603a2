package vn.thanthien.survey.questionnaire;

import static org.hamcrest.Matchers.contains;
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
      {"title": "Phiếu mẫu", "questions": [
        {"code": "A1", "text": "Nơi đón tiếp có thuận tiện không?", "overall": false},
        {"code": "E1", "text": "Nhìn chung ông, bà có hài lòng không?", "overall": true}]}
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
        .body("title", equalTo("Phiếu mẫu"))
        .body("questions.code", contains("A1", "E1"))
        .body("questions.overall", contains(false, true));
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
    add(QUESTIONNAIRE.replace("Phiếu mẫu", " "), 422, "title");
    add(QUESTIONNAIRE.replace("\"A1\"", "\"câu 1\""), 422, "questions[0].code");
    add(QUESTIONNAIRE.replace("false", "true"), 422, "questions");
    add(QUESTIONNAIRE.replace("\"overall\"", "\"main\""), 400, "questions[0].main");

    runner().get("/api/questionnaires").then().body("items", hasSize(0));
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

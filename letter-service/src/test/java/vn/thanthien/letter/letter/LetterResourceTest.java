package vn.thanthien.letter.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.Tokens;
import vn.thanthien.letter.ServiceTest;

@QuarkusTest
class LetterResourceTest extends ServiceTest {

  @Inject DataSource dataSource;

  @Test
  void aLetterGoesFromTheClerkToTheLeaderAndOut() {
    var draft =
        clerk()
            .body(THANKS)
            .post("/api/letters")
            .then()
            .statusCode(201)
            .header("Location", notNullValue())
            .header("ETag", "\"1\"")
            .body("unit", equalTo(unit))
            .body("status", equalTo("DRAFT"))
            .body("trigger", equalTo("BY_HAND"))
            .body("draftedAt", equalTo("2023-05-04T01:15:00Z"))
            .body("recipientName", equalTo("Ông Lê Văn Mẫu"))
            .body("number", nullValue());
    var id = draft.extract().path("id").toString();

    step(clerk(), id, "review", "{\"at\": \"2023-05-05T08:00:00+07:00\"}")
        .statusCode(200)
        .body("stage", equalTo("REVIEWED"))
        .body("status", equalTo("DRAFT"))
        .body("reviewedBy", equalTo(unit + ".letter-clerk"));
    step(leader(), id, "approval", "{\"at\": \"2023-05-05T09:00:00+07:00\"}")
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("status", equalTo("APPROVED"))
        .body("approvedBy", equalTo(unit + ".leader"));
    step(clerk(), id, "numbering", "{}")
        .statusCode(200)
        .body("status", equalTo("NUMBERED"))
        .body("number", equalTo("01"))
        .body("numberYear", equalTo(2023));
    step(clerk(), id, "issue", "{\"at\": \"2023-05-06T09:00:00+07:00\"}")
        .statusCode(200)
        .header("ETag", "\"5\"")
        .body("status", equalTo("ISSUED"))
        .body("issuedAt", equalTo("2023-05-06T02:00:00Z"));

    clerk()
        .get("/api/letters/" + id + "/text")
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(containsString("\nSố: 01\n"))
        .body(containsString("ngày 05 tháng 5 năm 2023"))
        .body(containsString("THƯ CẢM ƠN"))
        .body(containsString("Kính gửi: Ông Lê Văn Mẫu\nĐịa chỉ: Thôn 1\n"))
        .body(containsString("Hiến 120 m² đất mở rộng đường thôn"));
  }

  @Test
  void aLetterMayGoOutWithoutANumber() {
    var id = approved();

    step(clerk(), id, "issue", "{}").statusCode(200).body("status", equalTo("ISSUED"));
  }

  @Test
  void aLetterThatIsOutIsNeverTakenBack() {
    var id = approved();
    step(clerk(), id, "issue", "{}").statusCode(200);

    step(clerk(), id, "withdrawal", "{\"reason\": \"Nhầm\"}")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/wrong-state"));
    step(clerk(), id, "addressee", "{\"recipientName\": \"Người khác\"}").statusCode(409);

    clerk().get("/api/letters/" + id).then().body("status", equalTo("ISSUED"));
  }

  @Test
  void aStepOutOfOrderIsRefusedAndChangesNothing() {
    var id = reviewed();

    step(leader(), id, "approval", "{\"at\": \"2023-05-03T09:00:00+07:00\"}")
        .statusCode(422)
        .body("type", equalTo("/problems/time-order"))
        .body("errors[0].field", equalTo("at"));
    step(leader(), id, "approval", "{\"at\": \"2123-05-03T09:00:00+07:00\"}")
        .statusCode(422)
        .body("errors[0].field", equalTo("at"));
    step(clerk(), id, "issue", "{}").statusCode(409);
    step(clerk(), id, "numbering", "{}").statusCode(409);

    clerk()
        .get("/api/letters/" + id)
        .then()
        .header("ETag", "\"2\"")
        .body("status", equalTo("DRAFT"));
  }

  @Test
  void aStepDecidedOnAnOlderStateIsRefused() {
    var id = drafted();
    step(clerk(), id, "addressee", "{\"recipientName\": \"Bà Khác\"}").statusCode(200);

    step(clerk().header("If-Match", "\"1\""), id, "review", "{}")
        .statusCode(409)
        .body("type", equalTo("/problems/stale"));
    step(clerk().header("If-Match", "\"2\""), id, "review", "{}").statusCode(200);
  }

  @Test
  void theSameRequestUnderTheSameKeyHappensOnce() {
    var first = clerk().header("Idempotency-Key", "k1").body(THANKS).post("/api/letters").then();
    var again = clerk().header("Idempotency-Key", "k1").body(THANKS).post("/api/letters").then();

    first.statusCode(201);
    again.statusCode(201).header("Location", equalTo(first.extract().header("Location")));
    clerk().get("/api/letters").then().body("items", hasSize(1));
    clerk()
        .header("Idempotency-Key", "k1")
        .body(THANKS.replace("120", "130"))
        .post("/api/letters")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
  }

  @Test
  void aDossierHasOneStandingLetterOfAKind() {
    var draft = THANKS.replace("{", "{\"dossierId\": \"" + UUID.randomUUID() + "\",");
    var first = drafted(draft);

    clerk()
        .body(draft)
        .post("/api/letters")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-exists"))
        .body("errors[0].field", equalTo("dossierId"));
    as(newCommune(), Role.LETTER_CLERK).body(draft).post("/api/letters").then().statusCode(201);

    step(clerk(), first, "withdrawal", "{\"reason\": \"Viết lại\"}").statusCode(200);
    clerk().body(draft).post("/api/letters").then().statusCode(201);
  }

  @Test
  void badInputIsNamedByItsField() {
    refused(THANKS.replace("Ông Lê Văn Mẫu", " "), 422, "recipientName");
    refused(THANKS.replace("Ông Lê Văn Mẫu", "Ông\\nMẫu"), 422, "recipientName");
    refused(THANKS.replace("\"THANKS\"", "\"POEM\""), 400, "kind");
    refused(THANKS.replace("\"THANKS\"", "null"), 422, "kind");
    refused(THANKS.replace("{", "{\"lifeEvent\": \"BIRTH\","), 422, "lifeEvent");
    refused(THANKS.replace("2023-05-04", "2123-05-04"), 422, "draftedAt");
    refused(THANKS.replace("\"reason\"", "\"because\""), 400, "because");
    refused(THANKS.replace("{", "{\"unit\": \"elsewhere\","), 422, "unit");
    refused(THANKS.replace("{", "{\"dossierId\": \"x\","), 400, "dossierId");
    clerk().body("{\"kind\": ").post("/api/letters").then().statusCode(400);

    clerk().get("/api/letters").then().body("items", hasSize(0));
  }

  @Test
  void everyStepHasItsRoles() {
    var id = drafted();

    step(clerk(), id, "approval", "{}")
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/forbidden"));
    leader().body(THANKS).post("/api/letters").then().statusCode(403);
    step(leader(), id, "addressee", "{\"recipientName\": \"Bà Khác\"}").statusCode(403);
    for (var step :
        List.of(
            "review",
            "approval",
            "addressee",
            "numbering",
            "issue",
            "delivery",
            "delivery-failure",
            "withdrawal")) {
      step(as(unit, Role.SURVEY_RUNNER), id, step, "{}").statusCode(403);
    }
    as(unit, Role.SURVEY_RUNNER).get("/api/letters").then().statusCode(403);
    as(unit, Role.SURVEY_RUNNER).get("/api/letters/" + id).then().statusCode(403);
    as(unit, Role.SURVEY_RUNNER).get("/api/letters/" + id + "/text").then().statusCode(403);
    as(unit, Role.COMMUNE_ADMIN).get("/api/letters/" + id + "/text").then().statusCode(403);
    io.restassured.RestAssured.given()
        .auth()
        .oauth2(Tokens.expired(unit, Role.LETTER_CLERK))
        .get("/api/letters")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/unauthenticated"));
  }

  @Test
  void pagesFollowOneAnother() {
    for (var i = 1; i <= 3; i++) {
      drafted();
    }

    var next =
        clerk()
            .get("/api/letters?limit=2&kind=THANKS&stage=DRAFT")
            .then()
            .body("items", hasSize(2))
            .extract()
            .path("next")
            .toString();
    clerk()
        .get("/api/letters?limit=2&after=" + next)
        .then()
        .body("items", hasSize(1))
        .body("next", nullValue());
    clerk().get("/api/letters?stage=ISSUED").then().body("items", hasSize(0));
  }

  @Test
  void whatIsIssuedStandsNewestDayFirstAndWithinADayByNumber() {
    var first = issuedAt("2023-05-06T09:00:00+07:00");
    var second = issuedAt("2023-05-08T23:30:00+07:00");
    var third = issuedAt("2023-05-08T07:00:00+07:00");
    var fourth = issuedAt("2023-05-07T09:00:00+07:00");
    var waiting = List.of(drafted(), drafted());
    var ordered = List.of(waiting.get(0), waiting.get(1), third, second, fourth, first);

    clerk()
        .get("/api/letters?stage=ISSUED")
        .then()
        .body("items.id", equalTo(ordered.subList(2, 6)))
        .body("items.number", contains("03", "02", "04", "01"));
    for (var seen = 0; seen < ordered.size() - 1; seen++) {
      clerk()
          .get("/api/letters?limit=1&after=" + ordered.get(seen))
          .then()
          .body("items.id", contains(ordered.get(seen + 1)));
    }
    clerk().get("/api/letters?after=" + UUID.randomUUID()).then().body("items", hasSize(0));
  }

  private String issuedAt(String moment) {
    var id = approved();
    step(clerk(), id, "numbering", "{}").statusCode(200);
    step(clerk(), id, "issue", "{\"at\": \"" + moment + "\"}").statusCode(200);
    return id;
  }

  @Test
  void approvedTwiceAtTheSameMomentIsApprovedOnce() throws Exception {
    for (var round = 0; round < 5; round++) {
      var id = reviewed();
      var barrier = new CyclicBarrier(4);
      Callable<Integer> approval =
          () -> {
            barrier.await();
            return step(leader(), id, "approval", "{}").extract().statusCode();
          };

      var answers = new ArrayList<Integer>();
      try (var threads = Executors.newFixedThreadPool(4)) {
        for (var answer : threads.invokeAll(List.of(approval, approval, approval, approval))) {
          answers.add(answer.get());
        }
      }

      assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
      assertThat(outbox("key", id))
          .extracting(Outgoing::type)
          .containsExactly(
              "vn.thanthien.letter.drafted.v1",
              "vn.thanthien.letter.reviewed.v1",
              "vn.thanthien.letter.approved.v1");
    }
  }

  @Test
  void noEventSaysToWhomOrWhy() throws SQLException {
    var marker = UUID.randomUUID().toString();
    var id =
        drafted(
            THANKS
                .replace("Ông Lê Văn Mẫu", "Name " + marker)
                .replace("Thôn 1", "Address " + marker)
                .replace("Hiến", "Reason " + marker));
    step(
            clerk(),
            id,
            "addressee",
            "{\"recipientName\": \"N2 %s\", \"recipientAddress\": \"A2 %s\", \"reason\": \"%s\"}"
                .formatted(marker, marker, marker))
        .statusCode(200);
    step(clerk(), id, "review", "{}").statusCode(200);
    step(leader(), id, "approval", "{}").statusCode(200);
    step(clerk(), id, "numbering", "{}").statusCode(200);
    step(clerk(), id, "withdrawal", "{\"reason\": \"%s\"}".formatted(marker)).statusCode(200);

    assertThat(clerk().get("/api/letters/" + id + "/text").asString()).contains(marker);
    assertThat(outbox("unit", unit))
        .hasSize(6)
        .allSatisfy(event -> assertThat(event.body()).doesNotContain(marker))
        .extracting(Outgoing::type)
        .containsExactly(
            "vn.thanthien.letter.drafted.v1",
            "vn.thanthien.letter.addressed.v1",
            "vn.thanthien.letter.reviewed.v1",
            "vn.thanthien.letter.approved.v1",
            "vn.thanthien.letter.numbered.v1",
            "vn.thanthien.letter.withdrawn.v1");
  }

  private void refused(String draft, int status, String field) {
    clerk()
        .body(draft)
        .post("/api/letters")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo(field));
  }

  private List<Outgoing> outbox(String column, String value) throws SQLException {
    var outgoing = new ArrayList<Outgoing>();
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select type, body from outbox where " + column + " = ? order by id")) {
      query.setString(1, value);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          outgoing.add(
              new Outgoing(
                  rows.getString(1), new String(rows.getBytes(2), StandardCharsets.UTF_8)));
        }
      }
    }
    return outgoing;
  }

  private record Outgoing(String type, String body) {}
}

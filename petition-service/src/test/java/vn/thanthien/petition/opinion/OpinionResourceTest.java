package vn.thanthien.petition.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.petition.ServiceTest;

@QuarkusTest
class OpinionResourceTest extends ServiceTest {

  private static final String HOTLINE =
      """
      {"channel": "HOTLINE", "raisedOn": "2023-05-04", "village": "hoangcat.thon1",
       "content": "Đèn đường dấu-vết-4417 không sáng"}
      """;

  @Test
  void anOpinionIsPromisedAndDone() {
    var raised = raise(HOTLINE).statusCode(201).header("ETag", "\"1\"");
    var id = raised.extract().path("id").toString();

    act(
            id,
            "promise",
            """
            {"at": "2023-05-05T09:00:00+07:00", "owner": "Công chức địa chính", "dueOn": "2023-05-20"}
            """)
        .statusCode(200)
        .body("status", equalTo("PROMISED"))
        .body("overdue", equalTo(true));
    var done =
        act(
                id,
                "completion",
                "{\"at\": \"2023-05-18T09:00:00+07:00\", \"answer\": \"Đã thay bóng\"}")
            .statusCode(200);

    assertBody(
        done,
        """
        {"id": "%s", "revision": 3, "unit": "%s", "channel": "HOTLINE",
         "channelName": "Đường dây nóng", "raisedOn": "2023-05-04", "village": "hoangcat.thon1",
         "content": "Đèn đường dấu-vết-4417 không sáng", "status": "DONE",
         "statusName": "Đã làm xong", "onTheSpot": false, "owner": "Công chức địa chính",
         "dueOn": "2023-05-20", "overdue": false, "settledAt": "2023-05-18T02:00:00Z",
         "answer": "Đã thay bóng"}
        """
            .formatted(id, unit));
    officer()
        .get("/api/opinions/" + id + "/history")
        .then()
        .body(
            "type",
            contains(
                "vn.thanthien.opinion.raised.v1",
                "vn.thanthien.opinion.promised.v1",
                "vn.thanthien.opinion.done.v1"))
        .body("revision", contains(1, 2, 3));
  }

  @Test
  void everyChangeIsOneEventAndNoneSaysWhatWasSaid() throws SQLException {
    var id = raise(HOTLINE).extract().path("id").toString();
    act(id, "answer", "{\"answer\": \"Trả lời dấu-vết-4417\"}").statusCode(200);

    assertThat(count("select count(*) from outbox where key = ?", id)).isEqualTo(2);
    assertThat(
            count(
                "select count(*) from outbox where position(?::bytea in body) > 0",
                "dấu-vết-4417".getBytes(StandardCharsets.UTF_8)))
        .isZero();
    assertThat(sealedRows("select count(*) from opinion where ?::bytea is not null")).isEqualTo(1);
    assertThat(sealedRows("select count(*) from opinion where position(?::bytea in content) > 0"))
        .isZero();
  }

  @Test
  void theCountsOfADialogueComeFromTheLedger() {
    var dialogue = dialogue("");
    var at = "{\"channel\": \"DIALOGUE\", \"source\": \"%s\", ".formatted(dialogue);
    raise(at + "\"content\": \"Một\", \"answer\": \"Đã giải thích\"}").statusCode(201);
    raise(at + "\"content\": \"Hai\", \"owner\": \"Văn phòng\", \"dueOn\": \"2023-06-01\"}")
        .statusCode(201);
    raise(at + "\"content\": \"Ba\"}").statusCode(201).body("raisedOn", equalTo("2023-05-04"));

    officer()
        .get("/api/dialogues/" + dialogue)
        .then()
        .body("opinionsRaised", equalTo(3))
        .body("answeredOnSpot", equalTo(1))
        .body("assigned", equalTo(1))
        .body("done", equalTo(0));
    officer().get("/api/opinions?source=" + dialogue).then().body("items", hasSize(3));
  }

  @Test
  void aDialogueKnownByItsNumbersTakesNoSingleOpinions() {
    var dialogue =
        dialogue(", \"opinionsRaised\": 4, \"answeredOnSpot\": 4, \"assigned\": 0, \"done\": 0");

    raise(
            "{\"channel\": \"DIALOGUE\", \"source\": \"%s\", \"content\": \"Một\"}"
                .formatted(dialogue))
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));

    officer().get("/api/dialogues/" + dialogue).then().body("opinionsRaised", equalTo(4));
  }

  @Test
  void opinionsComeFromVisitsAndBoxesToo() {
    var visit =
        created(
            "field-visits",
            """
            {"visitedOn": "2023-05-03", "role": "CHAIRMAN", "village": "hoangcat.thon2",
             "purpose": "Kiểm tra thủy lợi", "participants": 12}
            """);
    var box =
        created(
            "box-openings",
            """
            {"openedOn": "2023-05-02", "village": "hoangcat.thon3", "place": "Nhà văn hóa thôn 3",
             "openedBy": "Chủ tịch UBMTTQ xã", "letters": 2}
            """);
    raise(
            "{\"channel\": \"FIELD_VISIT\", \"source\": \"%s\", \"content\": \"Mương tắc\"}"
                .formatted(visit))
        .statusCode(201)
        .body("raisedOn", equalTo("2023-05-03"))
        .body("village", equalTo("hoangcat.thon2"));
    raise(
            "{\"channel\": \"SUGGESTION_BOX\", \"source\": \"%s\", \"content\": \"Rác\"}"
                .formatted(box))
        .statusCode(201)
        .body("raisedOn", equalTo("2023-05-02"));
    raise(
            "{\"channel\": \"SUGGESTION_BOX\", \"source\": \"%s\", \"content\": \"Rác\"}"
                .formatted(visit))
        .statusCode(422)
        .body("errors[0].field", equalTo("source"));

    officer().get("/api/field-visits/" + visit).then().body("opinionsRaised", equalTo(1));
    officer().get("/api/box-openings/" + box).then().body("opinionsRaised", equalTo(1));
    officer().get("/api/field-visits").then().body("items", hasSize(1));
    assertThat(exported("field-visits"))
        .contains("03/05/2023," + unit + ",Chủ tịch Ủy ban nhân dân,hoangcat.thon2,Kiểm tra")
        .endsWith(",12,1\r\n");
    assertThat(exported("box-openings"))
        .contains(
            "02/05/2023," + unit + ",hoangcat.thon3,Nhà văn hóa thôn 3,Chủ tịch UBMTTQ xã,2,1");
    officer()
        .body(
            """
            {"visitedOn": "2023-05-03", "role": "CHAIRMAN", "village": "hoangcat.thon2",
             "purpose": "Lần nữa", "participants": 1}
            """)
        .post("/api/field-visits")
        .then()
        .statusCode(409);
  }

  private String exported(String kind) {
    return officer()
        .accept(SheetFormat.CSV_TYPE)
        .get("/api/" + kind + "/export?from=2023-05-01&to=2023-06-01")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void theWorklistSaysWhoOwesWhatAndTheMostUrgentFirst() {
    clock.stopAt(Instant.parse("2023-05-10T03:00:00Z"));
    promised("Văn phòng", "2023-05-20");
    promised("Địa chính", "2023-05-09");
    promised("Văn phòng", "2023-05-08");
    raise(HOTLINE);

    officer()
        .get("/api/opinions/debts")
        .then()
        .body("owner", contains("Văn phòng", "Địa chính"))
        .body("promised", contains(2, 1))
        .body("overdue", contains(1, 1))
        .body("earliestDueOn", contains("2023-05-08", "2023-05-09"));
    officer()
        .get("/api/opinions?overdue=true&order=DUE")
        .then()
        .body("items.dueOn", contains("2023-05-08", "2023-05-09"));
    var first = officer().get("/api/opinions?order=DUE&limit=2").then();
    first.body("items.dueOn", contains("2023-05-08", "2023-05-09"));
    officer()
        .queryParam("after", first.extract().<String>path("next"))
        .get("/api/opinions?order=DUE&limit=2")
        .then()
        .body("items.dueOn", contains("2023-05-20"));
    officer()
        .get("/api/opinions?after=nowhere")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("after"));
  }

  @Test
  void theLedgerIsExported() {
    raise(HOTLINE);

    var csv = officer().accept(SheetFormat.CSV_TYPE).get("/api/opinions/export").then();
    csv.statusCode(200);
    assertThat(csv.extract().asString())
        .contains("Ngày nêu,Đơn vị,Kênh")
        .contains("04/05/2023," + unit + ",Đường dây nóng,hoangcat.thon1,Đèn đường");
    officer().accept(SheetFormat.XLSX_TYPE).get("/api/opinions/export").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"channel\": \"ZALO\", \"content\": \"a\"}',                                                422, raisedOn",
    "'{\"channel\": \"ZALO\", \"raisedOn\": \"2123-05-04\", \"content\": \"a\"}',                  422, raisedOn",
    "'{\"channel\": \"ZALO\", \"raisedOn\": \"-9999-05-04\", \"content\": \"a\"}',                 422, raisedOn",
    "'{\"channel\": \"ZALO\", \"raisedOn\": \"2023-05-04\", \"content\": \" \"}',                  422, content",
    "'{\"channel\": \"FAX\", \"raisedOn\": \"2023-05-04\", \"content\": \"a\"}',                   400, channel",
    "'{\"channel\": \"DIALOGUE\", \"content\": \"a\"}',                                            422, source",
    "'{\"channel\": \"ZALO\", \"raisedOn\": \"2023-05-04\", \"content\": \"a\", \"owner\": \"b\"}', 422, dueOn",
    "'{\"channel\": \"ZALO\", \"raisedOn\": \"2023-05-04\", \"content\": \"a\", \"owner\": \"b\", \"dueOn\": \"2023-05-03\"}', 422, dueOn",
    "'{\"channel\": \"ZALO\", \"raisedOn\": \"2023-05-04\", \"content\": \"a\", \"owner\": \"b\", \"dueOn\": \"+99999-05-03\"}', 422, dueOn"
  })
  void whatCannotBeIsNamedByItsField(String body, int status, String field) {
    raise(body).statusCode(status).body("errors[0].field", equalTo(field));

    officer().get("/api/opinions").then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({
    "completion, '{\"answer\": \"x\"}',                                     409,",
    "answer,     '{\"answer\": \" \"}',                                     422, answer",
    "answer,     '{\"at\": \"2023-05-01T00:00:00Z\", \"answer\": \"x\"}',   422, at",
    "answer,     '{\"at\": \"2123-05-01T00:00:00Z\", \"answer\": \"x\"}',   422, at",
    "promise,    '{\"owner\": \"x\"}',                                      422, dueOn"
  })
  void aStepThatCannotBeIsRefused(String step, String body, int status, String field) {
    var id = raise(HOTLINE).extract().path("id").toString();

    var answer = act(id, step, body).statusCode(status);
    if (field != null) {
      answer.body("errors[0].field", equalTo(field));
    }

    officer().get("/api/opinions/" + id).then().body("revision", equalTo(1));
  }

  @Test
  void aPromisedDayDoesNotMoveBack() {
    var id = promised("Văn phòng", "2023-05-20");

    act(id, "promise", "{\"owner\": \"Địa chính\", \"dueOn\": \"2023-06-20\"}")
        .statusCode(422)
        .body("errors[0].field", equalTo("dueOn"))
        .body("detail", containsString("20/05/2023"));
    act(id, "promise", "{\"owner\": \"Địa chính\", \"dueOn\": \"2023-05-18\"}")
        .statusCode(200)
        .body("owner", equalTo("Địa chính"));
  }

  @Test
  void aNeighbourGetsTheAnswerForAnUnknownRecord() throws SQLException {
    var id = raise(HOTLINE).extract().path("id").toString();
    var neighbour = "neighbour-of-" + unit;
    var unknown =
        as(neighbour, Role.RECEPTION_OFFICER).get("/api/opinions/" + UUID.randomUUID()).asString();

    for (var path : new String[] {"", "/history"}) {
      as(neighbour, Role.RECEPTION_OFFICER)
          .get("/api/opinions/" + id + path)
          .then()
          .statusCode(404)
          .body(equalTo(unknown));
    }
    as(neighbour, Role.RECEPTION_OFFICER)
        .body("{\"answer\": \"x\"}")
        .post("/api/opinions/" + id + "/answer")
        .then()
        .statusCode(404)
        .body(equalTo(unknown));
    as(neighbour, Role.RECEPTION_OFFICER)
        .body(
            "{\"channel\": \"DIALOGUE\", \"source\": \"%s\", \"content\": \"x\"}"
                .formatted(dialogue("")))
        .post("/api/opinions")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("source"));
    as(neighbour, Role.RECEPTION_OFFICER).get("/api/opinions").then().body("items", hasSize(0));
    as(neighbour, Role.RECEPTION_OFFICER).get("/api/opinions/debts").then().body("", hasSize(0));
  }

  @Test
  void theDistrictSeesTheFactsButNotTheWords() throws SQLException {
    var id = raise(HOTLINE).extract().path("id").toString();
    see("district-of-" + unit);

    as("district-of-" + unit, Role.DISTRICT_ADMIN)
        .get("/api/opinions/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("RAISED"))
        .body("content", nullValue());
  }

  private ValidatableResponse raise(String body) {
    return officer().body(body).post("/api/opinions").then();
  }

  private String promised(String owner, String dueOn) {
    return raise(
            """
            {"channel": "ZALO", "raisedOn": "2023-05-04", "content": "Ý kiến", "owner": "%s",
             "dueOn": "%s"}
            """
                .formatted(owner, dueOn))
        .statusCode(201)
        .extract()
        .path("id")
        .toString();
  }

  private ValidatableResponse act(String id, String step, String body) {
    return officer().body(body).post("/api/opinions/" + id + "/" + step).then();
  }

  private String dialogue(String counts) {
    return created(
        "dialogues",
        """
        {"dialogueKind": "VILLAGE_CONFERENCE", "heldOn": "2023-05-04", "title": "Đối thoại",
         "chair": "Chủ tịch UBND xã", "participants": 40%s}
        """
            .formatted(counts));
  }

  private String created(String kind, String body) {
    return officer()
        .body(body)
        .post("/api/" + kind)
        .then()
        .statusCode(201)
        .extract()
        .path("id")
        .toString();
  }

  private void see(String viewer) throws SQLException {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement("insert into unit_visible values (?, ?)")) {
      insert.setString(1, viewer);
      insert.setString(2, unit);
      insert.executeUpdate();
    }
  }

  /// Counts with the unit's own eyes.
  private long sealedRows(String query) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          try (var connection = dataSource.getConnection();
              var set =
                  connection.prepareStatement("select set_config('thanthien.viewer', ?, true)");
              var counted = connection.prepareStatement(query)) {
            set.setString(1, unit);
            set.execute();
            counted.setBytes(1, "dấu-vết-4417".getBytes(StandardCharsets.UTF_8));
            try (var row = counted.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  private long count(String query, Object value) throws SQLException {
    try (var connection = dataSource.getConnection();
        var counted = connection.prepareStatement(query)) {
      counted.setObject(1, value);
      try (var row = counted.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}

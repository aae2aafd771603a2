package vn.thanthien.petition.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.petition.ServiceTest;

/// Whatever is recorded at a reception, a dialogue or on the way leaves one event and one line of
/// history, says nothing of what was typed, and is unknown to a neighbour.
@QuarkusTest
class HistoryTest extends ServiceTest {

  enum Kind {
    SESSION(
        "receptions",
        "reception-session.missed",
        """
        {"date": "2023-05-04", "role": "CHAIRMAN", "receptionKind": "PERIODIC", "inPerson": false,
         "held": false, "visitors": 0, "missedReason": "dấu-vết-6620"}
        """),
    PLAN(
        "receptions/plans",
        "reception-plan.published",
        """
        {"role": "CHAIRMAN", "weekdays": ["TUESDAY"], "monthDays": [15], "fromTime": "08:00",
         "toTime": "11:30", "place": "dấu-vết-6620", "validFrom": "2023-05-01"}
        """),
    VISIT(
        "receptions/book",
        "reception-visit.recorded",
        """
        {"receivedOn": "2023-05-04", "visitorName": "dấu-vết-6620", "content": "dấu-vết-6620",
         "people": 1, "note": "dấu-vết-6620"}
        """),
    DIALOGUE(
        "dialogues",
        "dialogue.held",
        """
        {"dialogueKind": "VILLAGE_CONFERENCE", "heldOn": "2023-05-04", "title": "dấu-vết-6620",
         "chair": "dấu-vết-6620", "participants": 40}
        """),
    FIELD_VISIT(
        "field-visits",
        "field-visit.made",
        """
        {"visitedOn": "2023-05-03", "role": "CHAIRMAN", "village": "hoangcat.thon2",
         "purpose": "dấu-vết-6620", "participants": 12}
        """),
    BOX_OPENING(
        "box-openings",
        "box-opening.opened",
        """
        {"openedOn": "2023-05-02", "place": "dấu-vết-6620", "openedBy": "dấu-vết-6620",
         "letters": 2}
        """),
    OPINION(
        "opinions",
        "opinion.raised",
        """
        {"channel": "ZALO", "raisedOn": "2023-05-04", "content": "dấu-vết-6620",
         "owner": "dấu-vết-6620", "dueOn": "2023-05-20"}
        """);

    private final String path;
    private final String event;
    private final String body;

    Kind(String path, String event, String body) {
      this.path = "/api/" + path;
      this.event = "vn.thanthien." + event + ".v1";
      this.body = body;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRecordLeavesOneEventAndOneLine(Kind kind) throws SQLException {
    var id = record(kind);

    assertThat(eventsOf(id)).containsExactly(kind.event);
    assertThat(bodiesSaying("dấu-vết-6620")).isZero();
    officer()
        .get(kind.path + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body("type", contains(kind.event))
        .body("revision", contains(1))
        .body("actor", contains(unit + ".reception-officer"))
        .body("actorName", contains("dấu-vết-6620"));
  }

  @ParameterizedTest
  @EnumSource
  void aNeighbourLearnsNothing(Kind kind) {
    var id = record(kind);
    var neighbour = "neighbour-of-" + unit;
    var unknown =
        as(neighbour, Role.RECEPTION_OFFICER).get(kind.path + "/" + UUID.randomUUID()).asString();

    for (var rest : List.of("", "/history")) {
      as(neighbour, Role.RECEPTION_OFFICER)
          .get(kind.path + "/" + id + rest)
          .then()
          .statusCode(404)
          .body(equalTo(unknown));
    }
    as(neighbour, Role.RECEPTION_OFFICER).get(kind.path).then().body("items", hasSize(0));
  }

  private String record(Kind kind) {
    return named("dấu-vết-6620", unit, Role.RECEPTION_OFFICER)
        .body(kind.body)
        .post(kind.path)
        .then()
        .statusCode(201)
        .extract()
        .path("id")
        .toString();
  }

  private List<String> eventsOf(String id) throws SQLException {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement("select type from outbox where key = ? order by id")) {
      query.setString(1, id);
      var types = new ArrayList<String>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          types.add(rows.getString(1));
        }
      }
      return types;
    }
  }

  private long bodiesSaying(String text) throws SQLException {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select count(*) from outbox where position(?::bytea in body) > 0")) {
      query.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}

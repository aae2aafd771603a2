package vn.thanthien.petition.petition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.thanthien.petition.ServiceTest;

/// Every change leaves exactly one event in the outbox, and no event names a person.
@QuarkusTest
class PetitionEventsTest extends ServiceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String RECEIPT =
      """
      {"receivedAt": "2023-05-04T08:15:00+07:00", "source": "ONLINE",
       "content": "Nội dung dấu-vết-riêng-7781 về thửa đất", "submitterName": "Dấu-Vết-Riêng-7781",
       "submitterAddress": "Ngõ dấu-vết-riêng-7781", "village": "hoangcat.thon1",
       "dossierId": "0188a000-0000-7000-8000-000000000001"}
      """;

  @Test
  void everyChangeOfAPetitionIsOneEventWithTheNextRevision() throws Exception {
    var id = received(RECEIPT);
    step(
        id,
        "classification",
        """
        {"at": "2023-05-05T09:00:00+07:00", "kind": "COMPLAINT", "withinCompetence": true,
         "eligible": true}
        """);
    step(id, "acceptance", "{\"at\": \"2023-05-08T09:00:00+07:00\"}");
    step(id, "resolution", "{\"at\": \"2023-06-01T16:00:00+07:00\", \"result\": \"WRONG\"}");

    var events = eventsOf(id);
    assertThat(events)
        .extracting(Sent::type)
        .containsExactly(
            "vn.thanthien.petition.received.v1",
            "vn.thanthien.petition.classified.v1",
            "vn.thanthien.petition.accepted.v1",
            "vn.thanthien.petition.resolved.v1");
    assertThat(events)
        .extracting(sent -> sent.body().get("revision").asInt())
        .containsExactly(1, 2, 3, 4);
    assertThat(events)
        .extracting(Sent::occurredAt)
        .containsExactly(
            Instant.parse("2023-05-04T01:15:00Z"),
            Instant.parse("2023-05-05T02:00:00Z"),
            Instant.parse("2023-05-08T02:00:00Z"),
            Instant.parse("2023-06-01T09:00:00Z"));
    assertThat(events).extracting(Sent::unit).containsOnly(unit);
    assertThat(events.getLast().body())
        .isEqualTo(
            JSON.readTree(
                """
                {"kind": "petition", "id": "%s", "revision": 4, "unit": "%s", "source": "ONLINE",
                 "status": "RESOLVED", "receivedAt": "2023-05-04T01:15:00Z",
                 "petitionKind": "COMPLAINT", "withinCompetence": true, "eligible": true,
                 "classifiedAt": "2023-05-05T02:00:00Z", "acceptedAt": "2023-05-08T02:00:00Z",
                 "acceptDueAt": "2023-05-14T16:59:59.999999Z",
                 "resolveDueAt": "2023-06-07T16:59:59.999999Z",
                 "processedAt": "2023-06-01T09:00:00Z", "resolvedAt": "2023-06-01T09:00:00Z",
                 "result": "WRONG", "dossierId": "0188a000-0000-7000-8000-000000000001",
                 "village": "hoangcat.thon1", "stage": "DECIDED", "caseId": "%s"}
                """
                    .formatted(id, unit, id)));
  }

  @Test
  void aRefusedOrRepeatedStepLeavesNoEvent() throws Exception {
    var id = received(RECEIPT);

    step(id, "acceptance", "{}").statusCode(409);
    step(id, "withdrawal", "{\"at\": \"2023-05-03T09:00:00+07:00\"}").statusCode(422);
    for (var time = 0; time < 2; time++) {
      officer()
          .header("Idempotency-Key", "w-" + id)
          .body("{}")
          .post("/api/petitions/" + id + "/withdrawal")
          .then()
          .statusCode(200);
    }

    assertThat(eventsOf(id))
        .extracting(Sent::type)
        .containsExactly("vn.thanthien.petition.received.v1", "vn.thanthien.petition.withdrawn.v1");
  }

  @Test
  void noEventNamesAPersonOrSaysWhatWasWritten() throws Exception {
    for (var kind : List.of("COMPLAINT", "DENUNCIATION", "PROPOSAL", "FEEDBACK")) {
      var id = received(RECEIPT);
      step(
              id,
              "classification",
              "{\"kind\": \"%s\", \"withinCompetence\": false, \"eligible\": true}".formatted(kind))
          .statusCode(200);
      step(id, "filing", "{\"reason\": \"Người viết: Dấu-Vết-Riêng-7781\"}").statusCode(200);

      var events = eventsOf(id);
      assertThat(events).hasSize(3);
      assertThat(events)
          .extracting(sent -> sent.body().toString())
          .noneMatch(body -> body.toLowerCase(Locale.ROOT).contains("dấu-vết-riêng"));
      assertThat(events.getLast().body().path("village").isTextual())
          .isEqualTo(!kind.equals("DENUNCIATION"));
    }
    assertThat(bodiesContaining("Dấu-Vết-Riêng")).isZero();
  }

  @Test
  void receptionsAndDialoguesArePublishedOnce() throws Exception {
    var held =
        created(
            "receptions",
            """
            {"date": "2023-05-04", "role": "CHAIRMAN", "receptionKind": "PERIODIC",
             "inPerson": true, "held": true, "visitors": 3}
            """);
    var missed =
        created(
            "receptions",
            """
            {"date": "2023-05-11", "role": "CHAIRMAN", "receptionKind": "PERIODIC",
             "inPerson": false, "held": false, "visitors": 0}
            """);
    var dialogue =
        created(
            "dialogues",
            """
            {"dialogueKind": "HEAD_OF_UNIT", "heldOn": "2023-06-15", "title": "Dấu-Vết-Riêng-7781",
             "chair": "Bí thư Đảng ủy Dấu-Vết-Riêng-7781", "participants": 60, "opinionsRaised": 12,
             "answeredOnSpot": 9, "assigned": 3, "done": 1}
            """);
    officer().body("{\"done\": 3}").post("/api/dialogues/" + dialogue + "/follow-up");

    assertThat(eventsOf(held))
        .extracting(Sent::type)
        .containsExactly("vn.thanthien.reception-session.held.v1");
    assertThat(eventsOf(missed))
        .extracting(Sent::type)
        .containsExactly("vn.thanthien.reception-session.missed.v1");
    assertThat(eventsOf(dialogue))
        .extracting(Sent::type)
        .containsExactly("vn.thanthien.dialogue.held.v1", "vn.thanthien.dialogue.followed-up.v1");
    assertThat(eventsOf(dialogue).getLast().body())
        .isEqualTo(
            JSON.readTree(
                """
                {"kind": "dialogue", "id": "%s", "revision": 2, "unit": "%s",
                 "dialogueKind": "HEAD_OF_UNIT", "heldOn": "2023-06-15", "village": null,
                 "participants": 60, "opinionsRaised": 12, "answeredOnSpot": 9, "assigned": 3,
                 "done": 3}
                """
                    .formatted(dialogue, unit)));
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

  private List<Sent> eventsOf(String id) throws SQLException, IOException {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select type, occurred_at, unit, body from outbox where key = ? order by id")) {
      query.setString(1, id);
      var events = new ArrayList<Sent>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          events.add(
              new Sent(
                  rows.getString(1),
                  rows.getObject(2, OffsetDateTime.class).toInstant(),
                  rows.getString(3),
                  JSON.readTree(rows.getBytes(4))));
        }
      }
      return events;
    }
  }

  private long bodiesContaining(String text) throws SQLException {
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

  private record Sent(String type, Instant occurredAt, String unit, JsonNode body) {}
}

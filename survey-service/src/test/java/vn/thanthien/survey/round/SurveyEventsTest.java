package vn.thanthien.survey.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.contract.survey.SurveyFact;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;
import vn.thanthien.survey.ServiceTest;

@QuarkusTest
class SurveyEventsTest extends ServiceTest {

  @Inject ObjectMapper json;

  @Test
  void everyChangeTellsTheWholeRoundAndNothingOfAnybody() throws Exception {
    var id = opened(ROUND);
    send(id, "thon2", 2, "{\"answer\": \"VERY_SATISFIED\"}").statusCode(201);
    send(id, "thon2", 1, "{\"valid\": false}").statusCode(201);
    runner()
        .body("{\"at\": \"2023-03-20T17:00:00+07:00\"}")
        .post("/api/survey-rounds/" + id + "/closure")
        .then()
        .statusCode(200);

    var events = published(id);

    assertThat(events)
        .extracting(Published::type, Published::occurredAt, Published::unit)
        .containsExactly(
            row("vn.thanthien.survey.round-opened.v1", "2023-02-28T17:00:00Z"),
            row("vn.thanthien.survey.ballots-recorded.v1", "2023-03-14T17:00:00Z"),
            row("vn.thanthien.survey.ballots-recorded.v1", "2023-03-14T17:00:00Z"),
            row("vn.thanthien.survey.round-closed.v1", "2023-03-20T10:00:00Z"));
    assertThat(json.readTree(events.getLast().body()))
        .isEqualTo(
            json.readTree(
                """
                {"kind": "survey-round", "id": "%s", "revision": 4, "unit": "%s",
                 "runner": "FATHERLAND_FRONT", "phase": "START",
                 "opensOn": "2023-03-01", "closesOn": "2023-03-20", "closed": true,
                 "tallies": [
                   {"village": "thon1", "issued": 50, "collected": 0, "valid": 0,
                    "verySatisfied": 0, "satisfied": 0, "neutral": 0, "dissatisfied": 0,
                    "veryDissatisfied": 0},
                   {"village": "thon2", "issued": 50, "collected": 3, "valid": 2,
                    "verySatisfied": 0, "satisfied": 0, "neutral": 0, "dissatisfied": 0,
                    "veryDissatisfied": 0},
                   {"village": null, "issued": 0, "collected": 0, "valid": 0,
                    "verySatisfied": 2, "satisfied": 0, "neutral": 0, "dissatisfied": 0,
                    "veryDissatisfied": 0}]}
                """
                    .formatted(id, unit)));
  }

  @Test
  void revisionsCountUpByOneAndReadersGetBackWhatWasSaid() throws Exception {
    var id = opened(ROUND);
    send(id, "thon1", 2, "{\"answer\": \"DISSATISFIED\"}").statusCode(201);

    var states = new ArrayList<SurveyRoundState>();
    for (var event : published(id)) {
      states.add((SurveyRoundState) json.readValue(event.body(), SurveyFact.class));
    }

    assertThat(states).extracting(SurveyRoundState::revision).containsExactly(1L, 2L);
    assertThat(states.getLast().tallies().getFirst().collected()).isEqualTo(2);
    assertThat(states.getLast().tallies().getFirst().dissatisfied()).isZero();
    assertThat(states.getLast().closed()).isFalse();
  }

  @Test
  void whatIsRefusedTellsNothing() throws Exception {
    var id = opened(ROUND);

    send(id, "thon9", 1, "{\"answer\": \"SATISFIED\"}").statusCode(422);

    assertThat(published(id)).hasSize(1);
  }

  private Tuple row(String type, String occurredAt) {
    return Tuple.tuple(type, Instant.parse(occurredAt), unit);
  }

  private List<Published> published(String key) throws SQLException {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select type, occurred_at, unit, body from outbox where key = ? order by xid, id")) {
      query.setString(1, key);
      var events = new ArrayList<Published>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          events.add(
              new Published(
                  rows.getString(1),
                  rows.getObject(2, OffsetDateTime.class).toInstant(),
                  rows.getString(3),
                  new String(rows.getBytes(4), StandardCharsets.UTF_8)));
        }
      }
      return events;
    }
  }

  record Published(String type, Instant occurredAt, String unit, String body) {}
}

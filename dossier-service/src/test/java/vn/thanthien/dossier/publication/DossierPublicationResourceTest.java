package vn.thanthien.dossier.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.kernel.caller.Role;

/// What the service says of its dossiers on an operator's order.
@QuarkusTest
class DossierPublicationResourceTest extends ServiceTest {

  private static final String COUNTS = "vn.thanthien.dossier.daily-counts.v1";
  private static final String AGAIN = "vn.thanthien.record.republished.v1";
  private static final String MAY = "\"from\": \"2026-05-01\", \"to\": \"2026-06-01\"";

  @Inject ObjectMapper json;

  @BeforeEach
  void inJune() {
    clock.stopAt(Instant.parse("2026-06-01T02:00:00Z"));
  }

  @Test
  void theDailyCountsAreOfTheLegalDayAndLeaveOutOfTheFiguresWhatIsNotReceived() throws Exception {
    var completed = come("0001", "2026-05-04T23:30:00+07:00", false);
    complete(completed);
    come("0002", "2026-05-05T00:30:00+07:00", false);
    come("0003", "2026-05-05T08:00:00+07:00", true);

    order("counts", MAY).statusCode(200).body("records", equalTo(0)).body("months", equalTo(1));

    var counts = published(COUNTS).getLast().body();
    assertThat(counts.path("days").toString())
        .isEqualTo(
            """
            [{"day":"2026-05-04","record":"dossier","records":1,"revisions":2,"counted":1},\
            {"day":"2026-05-05","record":"dossier","records":2,"revisions":2,"counted":1}]\
            """);
    assertThat(counts.path("kind").asText()).isEqualTo("daily-counts");
    assertThat(counts.path("unit").asText()).isEqualTo(unit);
    assertThat(counts.path("month").asText()).isEqualTo("2026-05");
  }

  @Test
  void aMonthWithoutRecordsIsCountedNoneWhereOthersHaveSome() throws Exception {
    come("0001", "2026-05-04T08:00:00+07:00", false);

    order("counts", "\"from\": \"2026-04-30\", \"to\": \"2026-06-01\"")
        .statusCode(200)
        .body("months", equalTo(2));

    assertThat(published(COUNTS)).extracting(row -> row.body().path("days").size()).contains(0, 1);
  }

  @Test
  void countsAreAsOfTheOldestTransactionTheyMayMiss() throws Exception {
    come("0001", "2026-05-04T08:00:00+07:00", false);
    OffsetDateTime recordedAt;
    try (var slow = dataSource.getConnection()) {
      slow.setAutoCommit(false);
      try (var insert =
          slow.prepareStatement(
              """
              insert into outbox (occurred_at, type, key, unit, body)
              values (now(), 'test', 'test', 'nowhere', '') returning recorded_at
              """)) {
        var row = insert.executeQuery();
        row.next();
        recordedAt = row.getObject(1, OffsetDateTime.class);
      }
      order("counts", MAY).statusCode(200);
      slow.rollback();
      slow.setAutoCommit(true);
    }

    var asOf = Instant.parse(published(COUNTS).getLast().body().path("asOf").asText());
    assertThat(asOf).isBeforeOrEqualTo(recordedAt.toInstant());
  }

  @Test
  void publishedAgainARecordIsWhatItWasWithTheCountsBehindIt() throws Exception {
    var id = come("0001", "2026-05-04T08:00:00+07:00", false);
    complete(id);
    come("0002", "2026-06-01T08:00:00+07:00", false);
    var before = published("vn.thanthien.dossier.completed.v1").getLast();

    order("records", MAY).statusCode(200).body("records", equalTo(1)).body("months", equalTo(1));
    order("records", MAY).statusCode(200).body("records", equalTo(1));

    assertThat(published(AGAIN))
        .hasSize(2)
        .allSatisfy(row -> {
          assertThat(row.key()).isEqualTo(id);
          assertThat(row.body()).isEqualTo(before.body());
        });
    assertThat(published(COUNTS).getLast().id()).isGreaterThan(published(AGAIN).getLast().id());
  }

  @Test
  void nobodyOrdersWhatANeighbourHas() throws Exception {
    come("0001", "2026-05-04T08:00:00+07:00", false);

    for (var what : List.of("records", "counts")) {
      as("elsewhere", Role.PLATFORM_ADMIN)
          .body("{\"unit\": \"" + unit + "\", " + MAY + "}")
          .post("/api/dossiers/publication/" + what)
          .then()
          .statusCode(422)
          .body("errors[0].field", equalTo("unit"));
    }
    as("elsewhere", Role.PLATFORM_ADMIN)
        .body("{" + MAY + "}")
        .post("/api/dossiers/publication/records")
        .then()
        .statusCode(200)
        .body("records", equalTo(0));

    assertThat(published(AGAIN)).isEmpty();
    assertThat(published(COUNTS)).isEmpty();
  }

  @Test
  void moreThanAYearOfRecordsIsNotOrderedAtOnce() {
    order("records", "\"from\": \"2025-01-01\", \"to\": \"2026-06-01\"")
        .statusCode(422)
        .body("errors[0].field", equalTo("to"));
    order("records", "\"from\": \"2026-06-01\", \"to\": \"2026-06-01\"")
        .statusCode(422)
        .body("errors[0].field", equalTo("to"));
  }

  private ValidatableResponse order(String what, String period) {
    return as(unit, Role.PLATFORM_ADMIN)
        .body("{" + period + "}")
        .post("/api/dossiers/publication/" + what)
        .then();
  }

  private String come(String number, String receivedAt, boolean registeredOnly) {
    return clerk()
        .body(
            """
            {"code": "H56.30.12-260504-%s", "procedureCode": "1.001193", "channel": "ONLINE",
             "receivedAt": "%s", "applicantName": "Lê Thị Mẫu", "registeredOnly": %s}
            """
                .formatted(number, receivedAt, registeredOnly))
        .post("/api/dossiers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void complete(String id) {
    clerk()
        .body("{\"at\": \"2026-05-06T09:00:00+07:00\", \"resultDigitised\": true}")
        .post("/api/dossiers/" + id + "/completion")
        .then()
        .statusCode(200);
  }

  /// The unit's events of a type as they wait for the broker or were sent, in order.
  private List<Row> published(String type) throws SQLException, IOException {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select id, key, body from outbox where unit = ? and type = ? order by id")) {
      query.setString(1, unit);
      query.setString(2, type);
      var published = new ArrayList<Row>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          published.add(
              new Row(rows.getLong(1), rows.getString(2), json.readTree(rows.getBytes(3))));
        }
      }
      return published;
    }
  }

  private record Row(long id, String key, JsonNode body) {}
}

package vn.thanthien.dossier.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.kernel.calendar.CalendarYear;
import vn.thanthien.kernel.calendar.ShippedCalendar;
import vn.thanthien.kernel.calendar.SpecialDay;
import vn.thanthien.kernel.calendar.Verification;

/// A holiday given at short notice in March 2031, a year no other test works in. Received Monday
/// 3/3 with five working days, a dossier is due Monday 10/3.
@QuarkusTest
class RecountDeskTest extends ServiceTest {

  private static final int YEAR = 2031;
  private static final String MONDAY = "2031-03-03T02:00:00Z";
  private static final LocalDate WEDNESDAY = LocalDate.of(YEAR, 3, 5);

  /// Tables of a year follow one another, over all tests.
  private static int revision = 1;

  @Inject RecountDesk desk;
  @Inject ObjectMapper json;

  @BeforeEach
  void anOrdinaryYear() throws SQLException, JsonProcessingException {
    announce();
    clock.stopAt(Instant.parse("2031-03-20T02:00:00Z"));
    recount();
  }

  @Test
  void aNewHolidayMovesExactlyTheDossiersItLiesIn() throws SQLException, JsonProcessingException {
    var touched = received("0001", MONDAY);
    var receivedAfterIt = received("0002", "2031-03-06T02:00:00Z");
    var dueBeforeIt = received("0003", "2031-02-20T02:00:00Z");
    var lastYears = received("0004", "2030-03-04T02:00:00Z");
    var withdrawn = received("0005", MONDAY);
    step(
        withdrawn, "supplement-request", "\"at\": \"2031-03-06T02:00:00Z\", \"reason\": \"Thiếu\"");
    step(withdrawn, "withdrawal", "\"at\": \"2031-03-11T02:00:00Z\", \"reason\": \"Thôi\"");

    announce(WEDNESDAY);
    recount();

    assertThat(events())
        .containsExactlyInAnyOrder(touched + " due-changed", withdrawn + " due-changed");
    dossier(touched, "2031-03-11T10:00:00Z", 2);
    dossier(receivedAfterIt, "2031-03-13T10:00:00Z", 1);
    dossier(dueBeforeIt, "2031-02-27T10:00:00Z", 1);
    dossier(lastYears, "2030-03-11T10:00:00Z", 1);
    dossier(withdrawn, "2031-03-14T10:00:00Z", 4);
  }

  @Test
  void theOldMomentAndTheReasonStayInTheHistory() throws SQLException, JsonProcessingException {
    var id = received("0001", MONDAY);

    announce(WEDNESDAY);
    recount();

    clerk()
        .get("/api/dossiers/" + id + "/history")
        .then()
        .statusCode(200)
        .body("", hasSize(2))
        .body("[0].dueAt", equalTo("2031-03-10T10:00:00Z"))
        .body("[1].type", equalTo("DUE_CHANGED"))
        .body("[1].actor", equalTo("recount"))
        .body("[1].dueAt", equalTo("2031-03-11T10:00:00Z"))
        .body("[1].note", containsString("Lịch làm việc năm 2031 thay đổi"))
        .body("[1].note", containsString("hạn trước đó: 17:00 10/03/2031"));
  }

  @Test
  void whatTheWrongTableMadeLateIsOnTimeAgain() throws SQLException, JsonProcessingException {
    var id = received("0001", MONDAY);
    step(id, "completion", "\"at\": \"2031-03-11T09:00:00Z\", \"resultDigitised\": true")
        .body("punctuality", equalTo("LATE"))
        .body("savedWorkingDays", equalTo(-1));

    announce(WEDNESDAY);
    recount();

    dossier(id, "2031-03-11T10:00:00Z", 3)
        .body("punctuality", equalTo("ON_TIME"))
        .body("savedWorkingDays", equalTo(0));
  }

  @Test
  void theSameChangeTwiceDoesNothingMoreAndTakenBackItMovesBack()
      throws SQLException, JsonProcessingException {
    var id = received("0001", MONDAY);
    announce(WEDNESDAY);
    recount();

    recount();
    announce(WEDNESDAY); // a new table that says the same
    recount();
    assertThat(events()).containsExactly(id + " due-changed");

    announce();
    recount();
    dossier(id, "2031-03-10T10:00:00Z", 3);
    assertThat(events()).hasSize(2);
  }

  @Test
  void itGoesOnOverMoreDossiersThanOnePieceHolds() throws SQLException, JsonProcessingException {
    for (var i = 0; i < 230; i++) {
      received("%04d".formatted(i), MONDAY);
    }

    announce(WEDNESDAY);
    recount();

    assertThat(events()).hasSize(230).doesNotHaveDuplicates();
  }

  /// The next table of the year: the law's proposal and the given days.
  private void announce(LocalDate... alsoOff) throws SQLException, JsonProcessingException {
    var days = new ArrayList<>(ShippedCalendar.holidayLaw().propose(YEAR).days());
    for (var day : alsoOff) {
      days.add(
          new SpecialDay(
              day, SpecialDay.Kind.PUBLIC_HOLIDAY, "nghỉ đột xuất", null, Verification.VERIFIED));
    }
    revision++;
    var table =
        new CalendarYear(
            YEAR, CalendarYear.Provenance.ANNOUNCED, "Thông báo thử", revision, null, days);
    try (var connection = dataSource.getConnection();
        var upsert =
            connection.prepareStatement(
                """
                insert into calendar_year (year, revision, calendar) values (?, ?, ?::jsonb)
                on conflict (year) do update
                   set revision = excluded.revision, calendar = excluded.calendar
                """)) {
      upsert.setInt(1, YEAR);
      upsert.setInt(2, revision);
      upsert.setString(3, json.writeValueAsString(table));
      upsert.executeUpdate();
    }
  }

  /// The scheduled run may be at it as well; either finishes.
  private void recount() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          desk.scan();
          return isFollowed();
        });
  }

  private boolean isFollowed() throws SQLException {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select from calendar_recount where year = ? and revision = ? and done")) {
      query.setInt(1, YEAR);
      query.setInt(2, revision);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private String received(String number, String at) {
    return clerk()
        .body(
            """
            {"code": "H56.30.12-310303-%s", "procedureCode": "1.001193", "channel": "IN_PERSON",
             "receivedAt": "%s", "applicantName": "Lê Thị Mẫu",
             "homeDelivery": false, "assistedFiling": false}
            """
                .formatted(number, at))
        .post("/api/dossiers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse step(String id, String step, String fields) {
    return clerk()
        .body("{" + fields + "}")
        .post("/api/dossiers/" + id + "/" + step)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse dossier(String id, String dueAt, int revision) {
    return clerk()
        .get("/api/dossiers/" + id)
        .then()
        .statusCode(200)
        .body("dueAt", equalTo(dueAt))
        .body("revision", equalTo(revision));
  }

  /// Of this test's commune, those that tell of a moved due moment.
  private List<String> events() throws SQLException {
    var events = new ArrayList<String>();
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select key from outbox
                 where unit = ? and type = 'vn.thanthien.dossier.due-changed.v1' order by id
                """)) {
      query.setString(1, unit);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          events.add(rows.getString(1) + " due-changed");
        }
      }
    }
    return events;
  }
}

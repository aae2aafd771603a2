package vn.thanthien.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.AtOnce;

/// Who asked for a report gives more time or takes the request back, and those asked see it.
@QuarkusTest
class RequestChangeResourceTest extends RequestStory {

  @Inject ReminderDesk reminders;

  @Test
  void moreTimeIsSeenByThoseAskedWithItsHistory() {
    var id = asked("\"dueOn\": \"2023-11-07\"");

    extended(id, "2023-11-10", "\"0\"").statusCode(409).body("type", equalTo("/problems/stale"));
    extended(id, "2023-11-10", "\"1\"")
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("dueOn", equalTo("2023-11-10"));
    extended(id, "2023-11-14", "\"2\"").statusCode(200);

    mine(commune)
        .body("items[0].dueOn", equalTo("2023-11-14"))
        .body("items[0].firstDueOn", equalTo("2023-11-07"))
        .body("items[0].onTimeUntil", nullValue())
        .body("items[0].changes.kind", contains("EXTENDED", "EXTENDED"))
        .body("items[0].changes.from", contains("2023-11-07", "2023-11-10"))
        .body("items[0].changes.to", contains("2023-11-10", "2023-11-14"))
        .body("items[0].changes[0].reason", equalTo("Mưa lũ, nhiều xã phải sơ tán"))
        .body("items[0].changes[0].document", equalTo("3301/UBND-NV"))
        .body("items[0].changes[0].at", equalTo("2023-11-02T02:00:00Z"));
    board(id).body("changes.by", hasSize(2)).body("obligations", hasSize(2));
  }

  @Test
  void lateAgainstTheOldDateIsOnTimeOnlyWhereTimeWasGivenBeforeItWasOver() {
    var inTime = asked("\"dueOn\": \"2023-11-07\"");
    var report = drafted();
    clock.stopAt(Instant.parse("2023-11-07T08:00:00Z"));
    extended(inTime, "2023-11-10", null).statusCode(200);
    clock.stopAt(Instant.parse("2023-11-09T02:00:00Z"));
    issue(report, "2023-11-09");

    board(inTime)
        .body(of(commune) + "onTime", equalTo(true))
        .body("completeness.timeliness", equalTo("50,00%"));
    // the neighbour's date was moved when it was over
    clock.stopAt(Instant.parse("2023-11-13T02:00:00Z"));
    extended(inTime, "2023-11-17", null).statusCode(200);
    board(inTime)
        .body(of(commune) + "onTime", equalTo(true))
        .body(of(neighbour) + "overdue", equalTo(false))
        .body(of(neighbour) + "dueOn", equalTo("2023-11-17"))
        .body(of(neighbour) + "onTimeUntil", equalTo("2023-11-10"));
    var late =
        as(neighbour, Role.PARTY_OFFICE)
            .body(draft())
            .post("/api/reports")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    issue(neighbour, late, "2023-11-13").statusCode(200);
    board(inTime)
        .body(of(neighbour) + "onTime", equalTo(false))
        .body("completeness.coverage", equalTo("2/2"))
        .body("completeness.timeliness", equalTo("50,00%"));
  }

  @Test
  void aDateThatFollowedFromTheCalendarIsANamedOneOnceMoved() {
    var id = asked("\"sendWithin\": 2");
    board(id).body("dueOn", equalTo("2023-11-01"));
    extended(id, "2023-11-09", null).statusCode(200).body("sendWithin", nullValue());

    reminders.run();

    mine(commune).body("items[0].dueOn", equalTo("2023-11-09"));
  }

  @Test
  void remindersFollowTheNewDateAndWhatWasTakenBackHasNone() throws Exception {
    contact(commune, Role.COMMUNE_ADMIN, "vanphong-" + commune + "@example.vn");
    var id = asked("\"dueOn\": \"2023-11-08\"");
    clock.stopAt(Instant.parse("2023-11-06T02:00:00Z"));
    reminders.run();
    extended(id, "2023-11-15", null).statusCode(200);
    mine(commune).body("items[0].reminded", nullValue());
    clock.stopAt(Instant.parse("2023-11-09T02:00:00Z"));
    reminders.run();
    assertThat(letters()).containsExactly("Sắp đến hạn gửi báo cáo (08/11/2023)");
    clock.stopAt(Instant.parse("2023-11-13T02:00:00Z"));
    reminders.run();
    assertThat(letters())
        .containsExactly(
            "Sắp đến hạn gửi báo cáo (08/11/2023)", "Sắp đến hạn gửi báo cáo (15/11/2023)");

    withdrawn(id).statusCode(200);
    clock.stopAt(Instant.parse("2023-11-20T02:00:00Z"));
    reminders.run();

    assertThat(letters()).hasSize(2);
  }

  @Test
  void whatWasTakenBackOwesNothingAndNoReportAnswersIt() {
    var id = asked("\"dueOn\": \"2023-11-07\"");
    var obligation = obligation();
    var begun = drafted();

    withdrawn(id)
        .statusCode(200)
        .body("withdrawnAt", equalTo("2023-11-02T02:00:00Z"))
        .body("completeness.obliged", equalTo(0))
        .body("completeness.timeliness", equalTo("không phát sinh"))
        .body("obligations.state", contains("WITHDRAWN", "WITHDRAWN"));

    mine(commune).body("items", hasSize(0));
    mine(district).body("items", hasSize(0));
    clock.stopAt(Instant.parse("2023-11-20T02:00:00Z"));
    board(id).body("obligations.overdue", contains(false, false));
    as(commune, Role.LEADER)
        .get("/api/report-obligations?withdrawn=true")
        .then()
        .body("items.changes.kind.flatten()", contains("WITHDRAWN"));
    as(commune, Role.PARTY_OFFICE)
        .get("/api/reports/" + begun)
        .then()
        .body("state", equalTo("DRAFT"))
        .body("obligation", equalTo(obligation))
        .body("withdrawal.reason", equalTo("Đã có số liệu từ hệ thống"));
    issue(begun, "2023-11-20");
    board(id).body("obligations.state", contains("WITHDRAWN", "WITHDRAWN"));
    as(commune, Role.PARTY_OFFICE)
        .body(draft())
        .post("/api/reports")
        .then()
        .statusCode(201)
        .body("obligation", nullValue());
    as(commune, Role.PARTY_OFFICE)
        .body(draft().replace("\"kind\"", "\"obligation\": \"" + obligation + "\", \"kind\""))
        .post("/api/reports")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
  }

  @Test
  void onlyWhoAskedMayChangeItAndOnlyWhileItStands() {
    var id = asked("\"dueOn\": \"2023-11-07\"");

    extended(id, "2023-11-07", null).statusCode(422).body("errors[0].field", equalTo("dueOn"));
    extended(id, "2023-11-11", null).statusCode(422).body("errors[0].field", equalTo("dueOn"));
    as("thanhhoa", Role.DISTRICT_ADMIN)
        .body("{\"reason\": \"Không phải việc của tôi\"}")
        .post("/api/report-requests/" + id + "/withdrawal")
        .then()
        .statusCode(404);
    as(neighbour, Role.DISTRICT_ADMIN)
        .body("{\"reason\": \"Không muốn gửi\"}")
        .post("/api/report-requests/" + id + "/withdrawal")
        .then()
        .statusCode(404);
    as(district, Role.DISTRICT_LEADER)
        .body("{\"reason\": \"Vai trò khác\"}")
        .post("/api/report-requests/" + id + "/withdrawal")
        .then()
        .statusCode(403);
    withdrawn(id).statusCode(200);
    withdrawn(id).statusCode(409).body("type", equalTo("/problems/wrong-state"));
    extended(id, "2023-11-10", null).statusCode(409).body("type", equalTo("/problems/wrong-state"));
  }

  @Test
  void ofTwoExtensionsAtOnceDecidedOnTheSameStateOneIsRefused() throws Exception {
    var id = asked("\"dueOn\": \"2023-11-07\"");

    var answers =
        AtOnce.of(
            () -> extended(id, "2023-11-10", "\"1\"").extract().statusCode(),
            () -> extended(id, "2023-11-14", "\"1\"").extract().statusCode());

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    board(id)
        .body("changes", hasSize(1))
        .body("dueOn", equalTo(answers.getFirst() == 200 ? "2023-11-10" : "2023-11-14"));
  }

  @Test
  void twoBlindExtensionsAtOnceComeOneAfterAnother() throws Exception {
    var id = asked("\"dueOn\": \"2023-11-07\"");

    var answers =
        AtOnce.of(
            () -> extended(id, "2023-11-14", null).extract().statusCode(),
            () -> extended(id, "2023-11-14", null).extract().statusCode());

    assertThat(answers).containsExactlyInAnyOrder(200, 422);
    mine(commune).body("items[0].changes", hasSize(1));
  }

  @Test
  void aWithdrawalWhileAReportIsIssuedComesBeforeOrAfterIt() throws Exception {
    for (var to : List.of("2023-10-31", "2023-10-30", "2023-10-29", "2023-10-28")) {
      clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));
      var id =
          requested("\"dueOn\": \"2023-11-07\"", to).statusCode(201).extract().<String>path("id");
      var report = drafted(draft().replace("2023-10-31", to));
      as(commune, Role.PARTY_OFFICE)
          .post("/api/reports/" + report + "/freeze")
          .then()
          .statusCode(200);
      as(commune, Role.LEADER).post("/api/reports/" + report + "/approval").then().statusCode(200);

      var answers =
          AtOnce.of(
              () ->
                  as(commune, Role.LEADER)
                      .body("{\"date\": \"2023-11-02\"}")
                      .post("/api/reports/" + report + "/issue")
                      .statusCode(),
              () -> withdrawn(id).extract().statusCode());

      assertThat(answers).containsExactly(200, 200);
      String answer = board(id).extract().path(of(commune) + "report");
      board(id)
          .body("completeness.obliged", equalTo(0))
          .body(of(commune) + "state", equalTo(answer == null ? "WITHDRAWN" : "SENT"));
      assertThat(answer).isIn(null, report);
      mine(commune).body("items", hasSize(0));
    }
  }

  private String asked(String deadline) {
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));
    return requested(deadline).statusCode(201).extract().path("id");
  }

  private ValidatableResponse extended(String request, String dueOn, @Nullable String ifMatch) {
    var by = as(district, Role.DISTRICT_ADMIN);
    if (ifMatch != null) {
      by.header("If-Match", ifMatch);
    }
    return by.body(
            """
            {"dueOn": "%s", "reason": "Mưa lũ, nhiều xã phải sơ tán", "document": "3301/UBND-NV"}
            """
                .formatted(dueOn))
        .post("/api/report-requests/" + request + "/extension")
        .then();
  }

  private ValidatableResponse withdrawn(String request) {
    return as(district, Role.DISTRICT_ADMIN)
        .body("{\"reason\": \"Đã có số liệu từ hệ thống\"}")
        .post("/api/report-requests/" + request + "/withdrawal")
        .then();
  }

  private static String of(String unit) {
    return "obligations.find { it.unit.id == '" + unit + "' }.";
  }
}

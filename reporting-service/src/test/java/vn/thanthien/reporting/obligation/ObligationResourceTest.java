package vn.thanthien.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;

/// Who owes which report by when, and how they are told, by real mail (domain.md 2.6, 4.3.8).
@QuarkusTest
class ObligationResourceTest extends RequestStory {

  @Inject ReminderDesk reminders;

  @Test
  void aRequestReachesEveryCommuneAndIsAnsweredByItsReport() {
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));
    var request = requested("\"dueOn\": \"2023-11-07\"").statusCode(201);
    request
        .body("completeness.coverage", equalTo("0/2"))
        .body("obligations.unit.name", contains("xã Láng Giềng", "xã Mẫu"))
        .body("obligations.state", contains("OPEN", "OPEN"));
    String id = request.extract().path("id");

    var owed = mine(commune).body("items", hasSize(1));
    owed.body("items[0].demand.askedBy", equalTo("huyện Mẫu"))
        .body("items[0].workingDaysLeft", equalTo(3))
        .body("items[0].request", equalTo(id));
    String report =
        as(commune, Role.PARTY_OFFICE)
            .body(draft())
            .post("/api/reports")
            .then()
            .statusCode(201)
            .body("obligation", equalTo(owed.extract().path("items[0].id")))
            .body("requestingDocuments[0].displayForm", equalTo("3186/UBND-NV"))
            .body("addressees", contains("Ủy ban nhân dân huyện Mẫu"))
            .extract()
            .path("id");
    board(id)
        .body("obligations.find { it.unit.id == '" + commune + "' }.state", equalTo("IN_PROGRESS"));
    clock.stopAt(Instant.parse("2023-11-06T02:00:00Z"));
    issue(report, "2023-11-06");

    board(id)
        .body("completeness.coverage", equalTo("1/2"))
        .body("completeness.onTime", equalTo(1))
        .body("completeness.timeliness", equalTo("50,00%"))
        .body("completeness.missing", equalTo(1))
        .body("obligations.find { it.unit.id == '" + commune + "' }.state", equalTo("SENT"))
        .body(
            "obligations.find { it.unit.id == '" + commune + "' }.notation", equalTo("01/BC-UBND"));
    mine(commune).body("items", hasSize(0));
    mine(district).body("items.unit.id", contains(neighbour));
  }

  /// R01: what is not yet due counts for nobody; what is late and what is sent count.
  @Test
  void reportsOnTimeAreAFigureThatOpensToWhatWasOwed() {
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));
    requested("\"dueOn\": \"2023-11-07\"").statusCode(201);
    var owed = obligation();
    onTime(district).body("[0].state", equalTo("NONE_OCCURRED"));
    var report = drafted();
    clock.stopAt(Instant.parse("2023-11-06T02:00:00Z"));
    issue(report, "2023-11-06");

    onTime(district).body("[0].text", equalTo("100,00%"));
    clock.stopAt(Instant.parse("2023-11-08T02:00:00Z"));
    onTime(district)
        .body("[0].numerator", equalTo(1))
        .body("[0].denominator", equalTo(2))
        .body("[0].text", equalTo("50,00%"));
    onTime(commune).body("[0].text", equalTo("100,00%"));
    behind("numerator").body("items.id", contains(owed));
    behind("denominator")
        .body("items.unit", containsInAnyOrder(commune, neighbour))
        .body("items.kind", everyItem(equalTo("OBLIGATION")));
  }

  private ValidatableResponse onTime(String unit) {
    return as(unit, unit.equals(district) ? Role.DISTRICT_LEADER : Role.LEADER)
        .get("/api/figures?code=R01&from=2023-01-01&to=2023-10-31")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse behind(String part) {
    return as(district, Role.DISTRICT_LEADER)
        .get("/api/figures/R01/records?from=2023-01-01&to=2023-10-31&part=" + part)
        .then()
        .statusCode(200);
  }

  @Test
  void aReturnedReportIsOwedAgainButItsFirstSendingStaysOnTime() {
    clock.stopAt(Instant.parse("2023-11-06T02:00:00Z"));
    String id = requested("\"dueOn\": \"2023-11-07\"").extract().path("id");
    var report = drafted();
    issue(report, "2023-11-06");
    returned(report);
    clock.stopAt(Instant.parse("2023-11-08T02:00:00Z"));

    board(id)
        .body("completeness.received", equalTo(0))
        .body("completeness.returned", equalTo(1))
        .body("completeness.overdue", equalTo(2))
        .body("completeness.onTime", equalTo(1));
    mine(commune)
        .body("items[0].state", equalTo("RETURNED"))
        .body("items[0].remarks", equalTo("Thiếu phụ lục."))
        .body("items[0].overdue", equalTo(true));
    String newer =
        as(commune, Role.PARTY_OFFICE)
            .post("/api/reports/" + report + "/replacement")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    issue(newer, "2023-11-08");
    board(id).body("completeness.received", equalTo(1)).body("completeness.onTime", equalTo(1));
  }

  @Test
  void aPeriodicReportMakesARequestOfEveryPeriodByItself() {
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));
    scheduled("").body("demand.kind", equalTo("PERIODIC"));

    reminders.run();
    reminders.run();

    as(district, Role.DISTRICT_LEADER)
        .get("/api/report-requests")
        .then()
        .body("items", hasSize(1))
        .body("items[0].from", equalTo("2023-10-15"))
        .body("items[0].to", equalTo("2023-11-15"))
        .body("items[0].dueOn", equalTo("2023-11-16"))
        .body("items[0].scheduled", equalTo(true));
    clock.stopAt(Instant.parse("2023-11-20T02:00:00Z"));
    reminders.run();
    as(district, Role.DISTRICT_LEADER)
        .get("/api/report-requests")
        .then()
        .body("items.from", contains("2023-11-15", "2023-10-15"));
  }

  /// Of a group only those in it on the last day of the period.
  @Test
  void aPeriodicReportIsAskedOfAGroupAlone() {
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));
    String group =
        as(district, Role.DISTRICT_ADMIN)
            .body(
                """
                {"name": "Cụm 1", "members": [
                  {"unit": "%s", "from": "2023-01-01"},
                  {"unit": "%s", "from": "2023-01-01", "to": "2023-11-14"}]}
                """
                    .formatted(commune, neighbour))
            .post("/api/reporting-groups")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    scheduled(", \"group\": \"" + group + "\"");

    reminders.run();

    String request =
        as(district, Role.DISTRICT_LEADER)
            .get("/api/report-requests")
            .then()
            .body("items", hasSize(1))
            .body("items[0].to", equalTo("2023-11-15"))
            .body("items[0].group", equalTo(group))
            .extract()
            .path("items[0].id");
    board(request).body("obligations.unit.id", contains(commune));
  }

  @Test
  void whoOwesIsToldByMailAndAtLastWhoAskedToo() throws Exception {
    contact(commune, Role.COMMUNE_ADMIN, "vanphong-" + commune + "@example.vn");
    contact(district, Role.DISTRICT_ADMIN, "vanphong-" + district + "@example.vn");
    // a Monday; due on Wednesday 8/11
    clock.stopAt(Instant.parse("2023-11-03T02:00:00Z"));
    requested("\"dueOn\": \"2023-11-08\"").statusCode(201);

    reminders.run();
    assertThat(letters()).as("three working days before").isEmpty();
    clock.stopAt(Instant.parse("2023-11-06T02:00:00Z"));
    reminders.run();
    reminders.run();
    assertThat(letters()).containsExactly("Sắp đến hạn gửi báo cáo (08/11/2023)");
    clock.stopAt(Instant.parse("2023-11-09T02:00:00Z"));
    reminders.run();
    assertThat(letters())
        .containsExactly(
            "Sắp đến hạn gửi báo cáo (08/11/2023)", "Quá hạn gửi báo cáo (hạn 08/11/2023)");
    assertThat(recipientsOfLast()).containsExactly("vanphong-" + commune + "@example.vn");
    // a Saturday is silent, three working days after it is not
    clock.stopAt(Instant.parse("2023-11-11T02:00:00Z"));
    reminders.run();
    assertThat(letters()).hasSize(2);
    clock.stopAt(Instant.parse("2023-11-13T02:00:00Z"));
    reminders.run();

    assertThat(letters()).hasSize(3);
    assertThat(recipientsOfLast())
        .containsExactlyInAnyOrder(
            "vanphong-" + commune + "@example.vn", "vanphong-" + district + "@example.vn");
    mine(commune).body("items[0].reminded", equalTo("ESCALATED"));
    mine(neighbour).body("items[0].reminded", equalTo("ESCALATED"));
  }

  /// Whom the mail server will have nothing of keeps nobody else waiting, and is tried again.
  @Test
  void anAddressThatIsRefusedKeepsNobodyElseWaiting() {
    var refused = "unknown-" + commune + "@example.vn";
    contact(commune, Role.COMMUNE_ADMIN, refused);
    contact(neighbour, Role.COMMUNE_ADMIN, "vanphong-" + neighbour + "@example.vn");
    clock.stopAt(Instant.parse("2023-11-06T02:00:00Z"));
    requested("\"dueOn\": \"2023-11-08\"").statusCode(201);
    var more = "late-" + district;
    addUnit(more, "XA", "xã Sau Cùng", district);
    known(more);
    contact(more, Role.COMMUNE_ADMIN, "vanphong-" + more + "@example.vn");
    requested("\"dueOn\": \"2023-11-07\"").statusCode(201);

    reminders.run();

    assertThat(mails(neighbour)).hasSize(2);
    assertThat(mails(more)).hasSize(1);
    assertThat(PostOffice.REFUSED).filteredOn(refused::equals).as("each letter once").hasSize(2);
    clock.stopAt(Instant.parse("2023-11-06T02:10:00Z"));
    reminders.run();
    assertThat(PostOffice.REFUSED).filteredOn(refused::equals).as("tried again").hasSize(4);
    assertThat(mails(neighbour)).hasSize(2);
    contact(commune, Role.COMMUNE_ADMIN, "vanphong-" + commune + "@example.vn");
    clock.stopAt(Instant.parse("2023-11-06T02:20:00Z"));
    reminders.run();
    assertThat(mails()).hasSize(2);
  }

  /// It owes again, but it has sent.
  @Test
  void whoseReportWasReturnedIsToldSo() {
    contact(commune, Role.COMMUNE_ADMIN, "vanphong-" + commune + "@example.vn");
    clock.stopAt(Instant.parse("2023-11-03T02:00:00Z"));
    requested("\"dueOn\": \"2023-11-08\"").statusCode(201);
    var report = drafted();
    issue(report, "2023-11-03");
    returned(report);

    clock.stopAt(Instant.parse("2023-11-09T02:00:00Z"));
    reminders.run();

    assertThat(mails().getLast().text())
        .contains("đã bị trả lại để hoàn thiện và chưa được gửi lại")
        .doesNotContain("chưa nhận được báo cáo");
  }

  @Test
  void aChangedCalendarMovesTheDueDateAndKeepsTheOneFirstTold() {
    clock.stopAt(Instant.parse("2032-10-29T02:00:00Z"));
    as(district, Role.DISTRICT_ADMIN)
        .body(
            """
            {"kind": "PERIODIC", "subject": "Kết quả tháng", "from": "2032-10-01",
             "to": "2032-10-29", "sendWithin": 2, "addressees": ["Ủy ban nhân dân huyện Mẫu"]}
            """)
        .post("/api/report-requests")
        .then()
        .statusCode(201)
        .body("dueOn", equalTo("2032-11-01"));

    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"announcement": "Thông báo thử nghiệm", "days": [
              {"date": "2032-11-01", "kind": "PUBLIC_HOLIDAY", "name": "Ngày nghỉ thử nghiệm",
               "verification": "VERIFIED"}]}
            """)
        .put("/api/calendar/2032")
        .then()
        .statusCode(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          reminders.run();
          mine(commune)
              .body("items[0].dueOn", equalTo("2032-11-02"))
              .body("items[0].firstDueOn", equalTo("2032-11-01"));
        });
  }

  @Test
  void aNeighbourSeesNeitherTheRequestNorWhatOthersOwe() {
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));
    String id =
        requested("\"dueOn\": \"2023-11-07\", \"units\": [\"" + commune + "\"]")
            .extract()
            .path("id");

    mine(neighbour).body("items", hasSize(0));
    as(neighbour, Role.DISTRICT_ADMIN)
        .get("/api/report-requests/" + id)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    as(neighbour, Role.DISTRICT_ADMIN).get("/api/report-requests").then().body("items", hasSize(0));
    as(neighbour, Role.PARTY_OFFICE)
        .body(draft().replace("\"kind\"", "\"obligation\": \"" + obligation() + "\", \"kind\""))
        .post("/api/reports")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("obligation"));
  }

  @Test
  void badInputIsNamedByItsField() {
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));
    requested("\"dueOn\": \"2023-11-04\"")
        .statusCode(422)
        .body("errors[0].field", equalTo("dueOn"))
        .body("detail", containsString("06/11/2023"));
    requested("\"dueOn\": \"2023-10-30\"")
        .statusCode(422)
        .body("errors[0].field", equalTo("dueOn"));
    requested("\"dueOn\": \"2023-11-07\", \"sendWithin\": 2")
        .statusCode(422)
        .body("errors[0].field", equalTo("dueOn"));
    requested("\"dueOn\": \"2023-11-07\", \"units\": [\"nowhere\"]")
        .statusCode(422)
        .body("errors[0].field", equalTo("units[0]"));
    as(commune, Role.COMMUNE_ADMIN)
        .body("{\"email\": \"không phải địa chỉ\"}")
        .put("/api/report-contact")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("email"));
    requested("\"sendWithin\": 2").statusCode(201).body("dueOn", equalTo("2023-11-01"));
  }
}

package vn.thanthien.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.GoldenCommune;

/// A province without districts asks, sums up and takes the reports of a group of its communes
/// (domain.md 1.11, 2.6).
@QuarkusTest
class GroupReportTest extends ReportStory {

  private static final String PERIOD = "from=2023-01-01&to=2023-10-31";

  /// A commune that left the group within the period, and one that never was in it.
  private String left;

  private String outside;
  private String group;

  @BeforeEach
  void aProvinceWithAGroup() {
    var province = "province-" + district;
    commune = "cat-" + province;
    neighbour = "dong-" + province;
    left = "left-" + province;
    outside = "outside-" + province;
    district = province;
    addUnit(province, "PROVINCE", "tỉnh Mẫu", null);
    addUnit(commune, "XA", "xã Hoằng Cát", province);
    addUnit(neighbour, "XA", "xã Hoằng Đông", province);
    addUnit(left, "XA", "xã Hoằng Rời", province);
    addUnit(outside, "XA", "xã Ngoài", province);
    known(outside);
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));
    group =
        as(province, Role.DISTRICT_ADMIN)
            .body(
                """
                {"name": "Các xã của huyện Hoằng Hóa cũ", "members": [
                  {"unit": "%s", "from": "2023-01-01"}, {"unit": "%s", "from": "2023-01-01"},
                  {"unit": "%s", "from": "2023-01-01", "to": "2023-06-01"}]}
                """
                    .formatted(commune, neighbour, left))
            .post("/api/reporting-groups")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  @Test
  void aGroupIsAskedAndTheBoardShowsItAlone() {
    String id =
        requested(of(group))
            .statusCode(201)
            .body("group", equalTo(group))
            .body("completeness.coverage", equalTo("0/2"))
            .body("obligations.unit.id", contains(commune, neighbour))
            .extract()
            .path("id");
    String toAll =
        requested("").statusCode(201).body("obligations", hasSize(4)).extract().path("id");

    board("report-requests/" + toAll)
        .body("completeness.obliged", equalTo(4))
        .body("group", nullValue());
    board("report-requests/" + toAll + "?group=" + group)
        .body("completeness.obliged", equalTo(2))
        .body("obligations.unit.id", contains(commune, neighbour));
    board("report-obligations?owed=true").body("items", hasSize(6));
    board("report-obligations?owed=true&group=" + group).body("items", hasSize(4));
    board("report-obligations?owed=true&limit=3&group=" + group).body("items", hasSize(3));
    as(commune, Role.LEADER)
        .get("/api/report-obligations?owed=true")
        .then()
        .body("items.request", hasSize(2));
    as(left, Role.LEADER)
        .get("/api/report-obligations?owed=true")
        .then()
        .body("items.request", contains(toAll));
    as(commune, Role.LEADER)
        .get("/api/report-obligations?group=" + group)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    board("report-requests/" + id).body("obligations", hasSize(2));
  }

  @Test
  void whoAsksAGroupMayNameSomeOfItOnly() {
    requested(of(group) + ", \"units\": [\"" + commune + "\"]")
        .statusCode(201)
        .body("obligations.unit.id", contains(commune));
    requested(of(group) + ", \"units\": [\"" + outside + "\"]")
        .statusCode(422)
        .body("errors[0].field", equalTo("units[0]"));
  }

  /// What a group's roll-up says: its members that sent, those that did not, and nobody else.
  @Test
  void aRollUpOfAGroupIsOfItsCommunesAlone() throws IOException {
    requested(of(group)).statusCode(201);
    facts.take(GoldenCommune.facts(commune));
    facts.take(DossierMother.completedEarly(outside));
    settledAndIssued(commune);
    settledAndIssued(outside);

    var id = rollUp(group);

    view(id)
        .body("group.name", equalTo("Các xã của huyện Hoằng Hóa cũ"))
        .body("coverage", equalTo("1/2"))
        .body("communes.unit.id", contains(commune, neighbour))
        .body("communes[1].note", equalTo("chưa có báo cáo"))
        .body(
            text("coverage"),
            containsString(
                "nhóm “Các xã của huyện Hoằng Hóa cũ” có 02 đơn vị cấp xã; đến thời điểm tổng hợp đã"
                    + " nhận 1/2 báo cáo"))
        .body(text("coverage"), containsString("Chưa có báo cáo của xã Hoằng Đông"));
    as(district, Role.DISTRICT_LEADER)
        .get("/api/reports/" + id + "/figures")
        .then()
        .body("find { it.code == 'D01' }.value", equalTo(903))
        .body("find { it.code == 'R01' }.denominator", equalTo(1));
    var whole = rollUp("");
    view(whole).body("coverage", equalTo("2/4")).body("group", nullValue());

    issuedAbove(id, 41);
    issuedAbove(whole, 42);
    issue(issuable(rollUp(group)), 43).statusCode(409);
    as(district, Role.DISTRICT_LEADER)
        .get("/api/reports/" + id + "/differences?with=" + whole)
        .then()
        .statusCode(422);
    as(district, Role.DISTRICT_LEADER)
        .get("/api/reports?kind=DISTRICT")
        .then()
        .body("items.find { it.id == '" + id + "' }.group.id", equalTo(group));
    // nobody else's eyes see it
    as(commune, Role.LEADER).get("/api/reports/" + id).then().statusCode(404);
    clock.stopAt(Instant.parse("2023-11-03T02:00:00Z"));
    settledAndIssued(neighbour);
    as(district, Role.DISTRICT_LEADER)
        .get("/api/reports/" + id + "/late-arrivals")
        .then()
        .body("records.unit", contains(neighbour));
  }

  /// A unit's reports are shown where it is in the group when their period ends.
  @Test
  void theListShowsAGroupsReportsAlone() {
    var whole = as(left, Role.PARTY_OFFICE).body(request("COMMUNE")).post("/api/reports");
    var early =
        as(left, Role.PARTY_OFFICE)
            .body(request("COMMUNE").replace("2023-10-31", "2023-06-01"))
            .post("/api/reports");
    var outsiders = as(outside, Role.PARTY_OFFICE).body(request("COMMUNE")).post("/api/reports");
    for (var draft : List.of(whole, early, outsiders)) {
      draft.then().statusCode(201);
    }
    var own = drafted();
    var rolledUp = rollUp(group);
    rollUp("");

    board("reports?group=" + group)
        .body("items.id", contains(early.<String>path("id"), own, rolledUp));
    board("reports?kind=COMMUNE&limit=1&group=" + group)
        .body("items.id", contains(early.<String>path("id")))
        .body("next", equalTo(early.<String>path("id")));
    board("reports?limit=1&group=" + group + "&after=" + own).body("items.id", contains(rolledUp));
    board("reports?unit=" + commune + "&group=" + group).body("items.id", contains(own));
    as(commune, Role.LEADER)
        .get("/api/reports?group=" + group)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
  }

  /// One commune sent, one report was given back.
  @Test
  void theGroupsReportIsTheApprovedOne() throws IOException {
    requested(of(group)).statusCode(201);
    facts.take(GoldenCommune.facts(commune));
    settledAndIssued(commune);
    var returned = settledAndIssued(neighbour);
    settledAndIssued(outside);
    above(returned, "return", "{\"remarks\": \"Thiếu phụ lục.\"}").statusCode(200);

    var id = rollUp(group);
    view(id)
        .body("coverage", equalTo("1/2"))
        .body("communes[1].note", equalTo("đã trả lại báo cáo"))
        .body(text("coverage"), not(containsString("Chưa có báo cáo")));
    issuedAbove(id, 41);

    Approved.docx("group", documentOf(id, "docx"));
    Approved.pdf("group", documentOf(id, "pdf"));
  }

  @Test
  void aGroupsReportsAreTakenInOneFile() throws IOException {
    settledAndIssued(commune);
    settledAndIssued(outside);
    var returned = settledAndIssued(neighbour);
    above(returned, "return", "{\"remarks\": \"Thiếu phụ lục.\"}").statusCode(200);

    var files = export("&group=" + group);

    assertThat(files).containsOnlyKeys("001 xã Hoằng Cát - 01-BC-UBND.pdf", "000 Mục lục.csv");
    assertThat(new String(files.get("000 Mục lục.csv"), StandardCharsets.UTF_8))
        .contains("xã Hoằng Đông,,,đã trả lại báo cáo,")
        .doesNotContain("xã Ngoài");
    assertThat(export("")).hasSize(3);
  }

  @Test
  void onlyWhoKeepsAGroupReportsOverIt() {
    var other = "other-" + district;
    addUnit(other, "PROVINCE", "tỉnh Khác", null);
    as(other, Role.DISTRICT_ADMIN)
        .body(draft(group))
        .post("/api/reports")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("group"));
    as(other, Role.DISTRICT_ADMIN)
        .get("/api/reports/export?" + PERIOD + "&group=" + group)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("group"));
    office()
        .body(request("COMMUNE").replace("\"kind\"", "\"group\": \"" + group + "\", \"kind\""))
        .post("/api/reports")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("group"));
    schedule(other, group).statusCode(422).body("errors[0].field", equalTo("group"));
    schedule(district, group).statusCode(201).body("group", equalTo(group));
  }

  /// What it was asked or told of would name nobody any more.
  @Test
  void aGroupThatIsReportedOfStays() {
    rollUp(group);

    as(district, Role.DISTRICT_ADMIN)
        .delete("/api/reporting-groups/" + group)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    as(district, Role.DISTRICT_ADMIN).get("/api/reporting-groups/" + group).then().statusCode(200);
  }

  private String settledAndIssued(String unit) {
    String id =
        as(unit, Role.PARTY_OFFICE)
            .body(request("COMMUNE"))
            .post("/api/reports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(unit, Role.PARTY_OFFICE).post("/api/reports/" + id + "/freeze").then().statusCode(200);
    as(unit, Role.LEADER).post("/api/reports/" + id + "/approval").then().statusCode(200);
    as(unit, Role.LEADER)
        .body("{\"date\": \"2023-11-02\"}")
        .post("/api/reports/" + id + "/issue")
        .then()
        .statusCode(200);
    return id;
  }

  private String issuable(String id) {
    as(district, Role.DISTRICT_ADMIN).post("/api/reports/" + id + "/freeze").then().statusCode(200);
    as(district, Role.DISTRICT_LEADER)
        .post("/api/reports/" + id + "/approval")
        .then()
        .statusCode(200);
    return id;
  }

  private ValidatableResponse issue(String id, int number) {
    return as(district, Role.DISTRICT_LEADER)
        .body("{\"date\": \"2023-11-02\", \"number\": " + number + "}")
        .post("/api/reports/" + id + "/issue")
        .then();
  }

  private void issuedAbove(String id, int number) {
    issue(issuable(id), number).statusCode(200);
  }

  /// A draft of the province's, over a group where one is named.
  private String rollUp(String group) {
    return as(district, Role.DISTRICT_ADMIN)
        .body(draft(group))
        .post("/api/reports")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String draft(String group) {
    return group.isEmpty()
        ? request("DISTRICT")
        : request("DISTRICT").replace("\"kind\"", "\"group\": \"" + group + "\", \"kind\"");
  }

  private static String of(String group) {
    return ", \"group\": \"" + group + "\"";
  }

  private ValidatableResponse requested(String more) {
    return as(district, Role.DISTRICT_ADMIN)
        .body(
            """
            {"kind": "THEMATIC", "subject": "Kết quả xây dựng mô hình", "from": "2023-01-01",
             "to": "2023-10-31", "dueOn": "2023-11-07",
             "addressees": ["Ủy ban nhân dân tỉnh Mẫu"]%s}
            """
                .formatted(more))
        .post("/api/report-requests")
        .then();
  }

  private static ValidatableResponse schedule(String unit, String group) {
    return as(unit, Role.DISTRICT_ADMIN)
        .body(
            """
            {"periodKind": "MONTH", "sendWithin": 2, "subject": "Kết quả tháng",
             "validFrom": "2023-10-01", "addressees": ["Ủy ban nhân dân tỉnh Mẫu"]%s}
            """
                .formatted(of(group)))
        .post("/api/report-schedules")
        .then();
  }

  private ValidatableResponse board(String path) {
    return as(district, Role.DISTRICT_LEADER).get("/api/" + path).then().statusCode(200);
  }

  private ValidatableResponse view(String id) {
    return as(district, Role.DISTRICT_LEADER).get("/api/reports/" + id).then().statusCode(200);
  }

  private Map<String, byte[]> export(String more) throws IOException {
    var zip =
        as(district, Role.DISTRICT_LEADER)
            .get("/api/reports/export?" + PERIOD + more)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}

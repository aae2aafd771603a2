package vn.thanthien.reporting.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.ServiceTest;

/// The life of every kind of programme record: recorded, corrected, taken back, in one's own unit
/// only.
@QuarkusTest
class RecordLifeTest extends ServiceTest {

  @Inject Session entities;

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(
            "investments",
            """
            {"amount": 60000000, "purpose": "Máy tính", "spentOn": "2023-03-15"}
            """,
            "purpose"),
        Arguments.of(
            "postings",
            """
            {"kind": "FEES", "channel": "WEBSITE", "place": "Cổng thông tin xã",
             "postedOn": "2023-03-15"}
            """,
            "place"),
        Arguments.of(
            "events",
            """
            {"kind": "WEEKLY_MEETING", "heldOn": "2023-05-08", "title": "Giao ban tuần 19",
             "conclusion": "Tuần tới rà soát niêm yết"}
            """,
            "title"),
        Arguments.of(
            "steering-documents",
            """
            {"chain": "PARTY", "level": "COMMUNE", "issuer": "Đảng ủy xã",
             "documentType": "Quyết định", "displayForm": "62-QĐ/ĐU", "issuedOn": "2023-03-24",
             "subject": "về thành lập Ban Chỉ đạo", "purpose": "DIRECTION"}
            """,
            "subject"),
        Arguments.of(
            "committee-members",
            """
            {"role": "MEMBER", "office": "Chủ tịch UBMTTQ xã", "joinedOn": "2023-03-24"}
            """,
            "office"),
        Arguments.of(
            "zalo-groups",
            """
            {"name": "Thôn 1 - Thông tin", "keeper": "trưởng thôn", "members": 120,
             "openedOn": "2023-04-01"}
            """,
            "name"),
        Arguments.of(
            "suggestion-boxes",
            """
            {"place": "Nhà văn hóa thôn 1", "keeper": "UBMTTQ xã", "installedOn": "2023-04-01"}
            """,
            "place"),
        Arguments.of(
            "good-practices",
            """
            {"title": "Ngày thứ Bảy trả kết quả", "description": "Trả tại nhà cho người già",
             "startedOn": "2023-06-01"}
            """,
            "title"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void aRecordIsCorrectedAndTakenBackInTheOpen(String kind, String body, String field) {
    var id = recorded(kind, body);
    var corrected = body.replaceFirst("(\"%s\": \")".formatted(field), "$1Sửa ");

    change(kind, id, "\"1\"", corrected)
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("revision", equalTo(2))
        .body(field, containsString("Sửa "));
    change(kind, id, "\"2\"", corrected).statusCode(200).body("revision", equalTo(2));
    change(kind, id, "\"1\"", body).statusCode(409).body("type", equalTo("/problems/stale"));
    as(commune, Role.PARTY_OFFICE)
        .header("If-Match", "\"2\"")
        .delete(path(kind) + "/" + id)
        .then()
        .statusCode(204);

    as(commune, Role.LEADER).get(path(kind) + "/" + id).then().statusCode(404);
    as(commune, Role.LEADER)
        .get(path(kind) + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body("act", contains("RECORDED", "CORRECTED", "REMOVED"))
        .body("revision", contains(1, 2, 3))
        .body("actor", not(hasItem("")))
        .body("[1].fields.name", contains(field))
        .body("[1].fields[0].after", containsString("Sửa "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void aNeighbourMeetsNothingAndTheDistrictSeesAll(String kind, String body, String field) {
    var id = recorded(kind, body);
    var unknown = UUID.randomUUID();

    for (var rest : new String[] {"", "/history"}) {
      var answer = as(neighbour, Role.PARTY_OFFICE).get(path(kind) + "/" + unknown + rest);
      as(neighbour, Role.PARTY_OFFICE)
          .get(path(kind) + "/" + id + rest)
          .then()
          .statusCode(404)
          .body(equalTo(answer.asString()));
    }
    as(neighbour, Role.PARTY_OFFICE).body(body).put(path(kind) + "/" + id).then().statusCode(404);
    as(neighbour, Role.PARTY_OFFICE).delete(path(kind) + "/" + id).then().statusCode(404);
    as(neighbour, Role.PARTY_OFFICE).get(path(kind)).then().body("items", hasSize(0));

    as(district, Role.DISTRICT_LEADER)
        .get(path(kind) + "?below=true")
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    as(district, Role.DISTRICT_LEADER).get(path(kind)).then().body("items", hasSize(0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void aListIsTakenAlongAsATable(String kind, String body, String field) throws IOException {
    recorded(kind, body);

    var csv =
        as(commune, Role.LEADER)
            .accept("text/csv")
            .get(path(kind) + "/export?from=2023-01-01&to=2024-01-01")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(2).last().asString().startsWith(commune);
    var xlsx =
        as(commune, Role.LEADER)
            .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .get(path(kind) + "/export?from=2022-01-01&to=2023-01-01")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getFirstSheet().read()).hasSize(2); // heading and header alone
    }
  }

  @Test
  void whatDoesNotFitIsRefusedByItsField() {
    refused("events", EVENT.formatted("2099-01-01", ""), "heldOn");
    refused(
        "events", EVENT.formatted("2023-05-08", ", \"village\": \"" + neighbour + "\""), "village");
    refused(
        "events", EVENT.formatted("2023-05-08", ", \"attended\": 9, \"headcount\": 8"), "attended");
    refused("events", EVENT.formatted("2023-05-08", ", \"staff\": [\"CB01\", \"CB01\"]"), "staff");
    refused("events", EVENT.formatted("2023-05-08", ", \"sloganSet\": \"unknown\""), "sloganSet");
    refused(
        "postings",
        """
        {"kind": "FEES", "place": "Một cửa", "postedOn": "2023-03-15", "endedOn": "2023-03-15"}
        """,
        "endedOn");
    refused(
        "committee-members",
        """
        {"role": "HEAD", "office": "Bí thư", "joinedOn": "2023-03-24", "decision": "9-QĐ/ĐU"}
        """,
        "decision");
  }

  @Test
  void aCommitteeHasOneHeadAtATimeAndTasksForItsMembers() {
    var head = recorded("committee-members", HEAD.formatted("2023-03-24"));
    as(commune, Role.PARTY_OFFICE)
        .body(HEAD.formatted("2023-04-01"))
        .post(path("committee-members"))
        .then()
        .statusCode(409)
        .body("errors[0].field", equalTo("role"));

    refused("tasks", TASK.formatted(head, "2023-03-01"), "member");
    recorded("tasks", TASK.formatted(head, "2023-04-01"));
    as(commune, Role.PARTY_OFFICE)
        .delete(path("committee-members") + "/" + head)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
  }

  @Test
  void aDocumentThatOthersNameKeepsItsSign() {
    var above = recorded("steering-documents", document("62-QĐ/ĐU", "2023-03-24", ""));
    recorded("steering-documents", document("63-QĐ/ĐU", "2023-03-25", "\"62-QĐ/ĐU\""));

    as(commune, Role.PARTY_OFFICE)
        .delete(path("steering-documents") + "/" + above)
        .then()
        .statusCode(409);
    change("steering-documents", above, "*", document("64-QĐ/ĐU", "2023-03-24", ""))
        .statusCode(409);
  }

  @Test
  void headcountAtTheBriefingIsTheDenominator() {
    recorded(
        "events",
        """
        {"kind": "BRIEFING", "heldOn": "2023-04-24", "title": "Quán triệt", "headcount": 8,
         "staff": ["CB01", "CB02"]}
        """);

    as(commune, Role.LEADER)
        .get("/api/figures?from=2023-01-01&to=2023-10-31&code=M01")
        .then()
        .body("[0].text", equalTo("25,00%"))
        .body("[0].denominator", equalTo(8));
  }

  @Test
  void whatIsTracedAddsUpToTheFigure() {
    recorded("events", BRIEFING.formatted("2023-04-24", "\"CB01\", \"CB02\""));
    recorded("events", BRIEFING.formatted("2023-04-25", "\"CB02\", \"CB03\""));
    recorded("events", BRIEFING.formatted("2023-04-26", "\"CB01\""));
    for (var day : new String[] {"2023-10-02", "2023-10-03", "2023-10-04"}) {
      recorded("events", EVENT.formatted(day, "").replace("COMMITMENT", "WEEKLY_MEETING"));
    }

    figure("M01", "2023-01-01").body("[0].numerator", equalTo(3));
    traced("M01", "2023-01-01", "").body("items.weight", contains(2, 1, 0));
    figure("M04", "2023-10-17").body("[0].state", equalTo("NO_DATA"));
    figure("M04", "2023-10-02").body("[0].numerator", equalTo(3));
    traced("M04", "2023-10-02", "&by=rhythm:WEEKLY").body("items.weight", contains(1, 1, 1));
  }

  @Test
  void rowLevelSecurityGuardsEveryTable() {
    var guarded =
        QuarkusTransaction.requiringNew()
            .call(() ->
                entities
                    .createNativeQuery(
                        """
                        select cast(tablename as text) from pg_policies
                         where policyname = 'visible_unit'
                        """,
                        String.class)
                    .getResultList());

    assertThat(guarded)
        .containsOnlyOnce(
            "record_change",
            "investment",
            "posting",
            "programme_event",
            "steering_document",
            "committee_member",
            "task_assignment",
            "zalo_group",
            "suggestion_box",
            "good_practice",
            "scorecard_mark",
            "reporting_group",
            "target",
            "profile_fact");
  }

  @Test
  void rowLevelSecurityAloneHidesARecordAndItsHistory() {
    recorded(
        "zalo-groups",
        "{\"name\": \"A\", \"keeper\": \"B\", \"members\": 1, \"openedOn\": \"2023-01-01\"}");

    for (var table : new String[] {"zalo_group", "record_change"}) {
      assertThat(rows(table, commune)).as(table).isPositive();
      assertThat(rows(table, district)).as(table).isPositive();
      assertThat(rows(table, neighbour)).as(table).isZero();
      assertThat(rows(table, "")).as(table).isZero();
    }
  }

  @Test
  void slogansComeInVersions() {
    var code = "set-" + commune;
    var set =
        """
        {"validFrom": "2023-01-01", "name": "5 biết", "source": "Tỉnh",
         "groups": [{"title": "5 biết", "slogans": ["%s"]}]}
        """;
    for (var slogan : new String[] {"biết nghe", "biết nghe", "biết nghe dân nói"}) {
      as("thanhhoa", Role.PLATFORM_ADMIN)
          .body(set.formatted(slogan))
          .put("/api/programme/slogan-sets/" + code)
          .then()
          .statusCode(200);
    }

    as(commune, Role.LEADER)
        .get("/api/programme/slogan-sets")
        .then()
        .body("findAll { it.code == '%s' }.version".formatted(code), contains(2, 1))
        .body("code", hasItem("5-3-4"));
    as(commune, Role.COMMUNE_ADMIN)
        .body(set.formatted("x"))
        .put("/api/programme/slogan-sets/" + code)
        .then()
        .statusCode(403);
    recorded("events", EVENT.formatted("2023-05-08", ", \"sloganSet\": \"" + code + "\""));
  }

  @Test
  void targetsAndProfileHaveTheirHistoryToo() {
    var target =
        as(commune, Role.PARTY_OFFICE)
            .body("{\"indicator\": \"S02\", \"value\": 97, \"year\": 2023}")
            .post(path("targets"))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    as(commune, Role.PARTY_OFFICE)
        .body("{\"indicator\": \"S02\", \"value\": 98, \"year\": 2023}")
        .post(path("targets"))
        .then()
        .statusCode(201)
        .body("revision", equalTo(2));
    as(commune, Role.PARTY_OFFICE).delete(path("targets") + "/" + target).then().statusCode(204);
    as(commune, Role.LEADER)
        .get(path("targets") + "/" + target + "/history")
        .then()
        .body("act", contains("RECORDED", "CORRECTED", "REMOVED"))
        .body("[1].fields[0].before", equalTo("97"));

    var fact =
        as(commune, Role.PARTY_OFFICE)
            .body(
                """
                {"year": 2023, "facts": [{"name": "STAFF", "number": 20, "asOf": "2023-01-01",
                 "source": "Văn phòng"}]}
                """)
            .post(path("profiles"))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("facts[0].id");
    as(commune, Role.LEADER)
        .get(path("profiles") + "/facts/" + fact + "/history")
        .then()
        .statusCode(200)
        .body("act", contains("RECORDED"));
    as(neighbour, Role.LEADER)
        .get(path("profiles") + "/facts/" + fact + "/history")
        .then()
        .statusCode(404);
  }

  private static final String EVENT =
      """
      {"kind": "COMMITMENT", "heldOn": "%s", "title": "Ký cam kết"%s}
      """;

  private static final String BRIEFING =
      """
      {"kind": "BRIEFING", "heldOn": "%s", "title": "Quán triệt", "headcount": 8, "staff": [%s]}
      """;

  private static final String HEAD =
      """
      {"role": "HEAD", "office": "Bí thư Đảng ủy", "joinedOn": "%s"}
      """;

  private static final String TASK =
      """
      {"member": "%s", "task": "Phụ trách niêm yết", "assignedOn": "%s", "dueOn": "2023-12-31"}
      """;

  private static String document(String sign, String day, String above) {
    return """
    {"chain": "PARTY", "level": "COMMUNE", "issuer": "Đảng ủy xã", "documentType": "Quyết định",
     "displayForm": "%s", "issuedOn": "%s", "subject": "Về mô hình", "purpose": "DIRECTION",
     "basedOn": [%s]}
    """
        .formatted(sign, day, above);
  }

  private String recorded(String kind, String body) {
    return as(commune, Role.PARTY_OFFICE)
        .body(body)
        .post(path(kind))
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .header("Location", containsString(path(kind) + "/"))
        .extract()
        .path("id");
  }

  private void refused(String kind, String body, String field) {
    as(commune, Role.PARTY_OFFICE)
        .body(body)
        .post(path(kind))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo(field));
  }

  private ValidatableResponse change(String kind, String id, String ifMatch, String body) {
    return as(commune, Role.PARTY_OFFICE)
        .header("If-Match", ifMatch)
        .body(body)
        .put(path(kind) + "/" + id)
        .then();
  }

  private ValidatableResponse figure(String code, String from) {
    return as(commune, Role.LEADER)
        .get("/api/figures?from=" + from + "&to=2023-10-31&code=" + code)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse traced(String code, String from, String by) {
    return as(commune, Role.LEADER)
        .get("/api/figures/" + code + "/records?from=" + from + "&to=2023-10-31" + by)
        .then()
        .statusCode(200);
  }

  private long rows(String table, String viewer) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          entities
              .createNativeQuery(
                  "select set_config('thanthien.viewer', :viewer, true)", String.class)
              .setParameter("viewer", viewer)
              .getSingleResult();
          return entities
              .createNativeQuery(
                  "select count(*) from " + table + " where unit = :unit", Long.class)
              .setParameter("unit", commune)
              .getSingleResult();
        });
  }

  private static String path(String kind) {
    return "/api/programme/" + kind;
  }
}

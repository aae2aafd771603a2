package vn.thanthien.petition.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.petition.ServiceTest;

/// From taking up to the end, cases, worklists and history, over HTTP.
@QuarkusTest
class SettlementTest extends ServiceTest {

  private static final String FOUND =
      """
      {"at": "2026-07-03T10:00:00+07:00", "kind": "%s", "withinCompetence": true, "eligible": true}
      """;

  @BeforeEach
  void inSeptember2026() {
    clock.stopAt(Instant.parse("2026-09-30T03:00:00Z"));
  }

  @Test
  void whoWroteItIsToldOnceThatItWasTakenUp() {
    var id = accepted("DENUNCIATION", "Tố cáo cán bộ");
    var notice =
        """
        {"at": "2026-07-08T08:00:00+07:00", "documentNumber": "7/TB-UBND",
         "documentDate": "2026-07-08"}
        """;
    step(id, "acceptance-notice", notice)
        .statusCode(200)
        .body("stage", equalTo("ACCEPTED"))
        .body("acceptanceNotifiedAt", equalTo("2026-07-08T01:00:00Z"));

    step(id, "acceptance-notice", notice.replace("-08T", "-09T"))
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
  }

  @Test
  void aComplaintIsVerifiedSuspendedExtendedDiscussedDecidedAndEnforced() {
    var id = accepted("COMPLAINT", "Đề nghị xem lại quyết định thu hồi đất");

    step(
            id,
            "verification",
            "{\"at\": \"2026-07-07T08:00:00+07:00\", \"documentNumber\": \"31/QĐ-UBND\", \"documentDate\": \"2026-07-07\"}")
        .statusCode(200)
        .body("stage", equalTo("VERIFYING"))
        .body("status", equalTo("ACCEPTED"))
        .body("documentNumber", equalTo("31/QĐ-UBND"));
    step(
            id,
            "suspension",
            "{\"at\": \"2026-07-10T08:00:00+07:00\", \"reason\": \"Chờ kết quả giám định\"}")
        .statusCode(200)
        .body("stage", equalTo("SUSPENDED"))
        .body("clockStopped", equalTo(true));
    step(id, "resolution", "{\"at\": \"2026-07-11T08:00:00+07:00\", \"result\": \"RIGHT\"}")
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    step(id, "resumption", "{\"at\": \"2026-07-20T08:00:00+07:00\"}")
        .statusCode(200)
        .body("stage", equalTo("VERIFYING"))
        .body("resolveDueAt", equalTo("2026-08-15T16:59:59.999999Z"));
    step(
            id,
            "extension",
            "{\"at\": \"2026-07-21T08:00:00+07:00\", \"complexity\": \"COMPLEX\", \"until\": \"2026-08-31\"}")
        .statusCode(422)
        .body("errors[0].field", equalTo("until"))
        .body(
            "detail",
            equalTo(
                "Chỉ được gia hạn đến hết ngày 30/08/2026 (Luật Khiếu nại 02/2011/QH13, Đ.28)."));
    step(id, "extension", "{\"at\": \"2026-07-21T08:00:00+07:00\", \"complexity\": \"COMPLEX\"}")
        .statusCode(200)
        .body("resolveDueAt", equalTo("2026-08-30T16:59:59.999999Z"));
    step(
            id,
            "settlement-dialogue",
            "{\"at\": \"2026-07-28T08:00:00+07:00\", \"announcedOn\": \"2026-07-25\"}")
        .statusCode(422)
        .body("errors[0].field", equalTo("announcedOn"))
        .body("detail", containsString("NĐ 124/2020/NĐ-CP, Đ.28"));
    step(
            id,
            "settlement-dialogue",
            "{\"at\": \"2026-07-28T08:00:00+07:00\", \"announcedOn\": \"2026-07-20\"}")
        .statusCode(200)
        .body("stage", equalTo("IN_DIALOGUE"));
    step(
            id,
            "resolution",
            "{\"at\": \"2026-08-20T08:00:00+07:00\", \"result\": \"PARTLY_RIGHT\", \"documentNumber\": \"45/QĐ-UBND\", \"documentDate\": \"2026-08-20\"}")
        .statusCode(200)
        .body("status", equalTo("RESOLVED"))
        .body("result", equalTo("PARTLY_RIGHT"));
    step(id, "resolution", "{\"at\": \"2026-08-21T08:00:00+07:00\", \"result\": \"RIGHT\"}")
        .statusCode(409)
        .body("detail", containsString("không thể chuyển sang"));
    named("Hoàng Văn Tiếp Dân", unit, Role.RECEPTION_OFFICER)
        .body("{\"at\": \"2026-09-20T08:00:00+07:00\"}")
        .post("/api/petitions/" + id + "/enforcement")
        .then()
        .statusCode(200)
        .body("stage", equalTo("ENFORCED"))
        .body("resolvedAt", equalTo("2026-08-20T01:00:00Z"));

    officer()
        .get("/api/petitions/" + id + "/history")
        .then()
        .statusCode(200)
        .body(
            "type",
            contains(
                "RECEIVED",
                "CLASSIFIED",
                "ACCEPTED",
                "VERIFICATION_STARTED",
                "SUSPENDED",
                "RESUMED",
                "EXTENDED",
                "SETTLEMENT_DIALOGUE_HELD",
                "RESOLVED",
                "ENFORCED"))
        .body("actor", hasItems(unit + ".reception-officer"))
        .body("actorName", hasItems("Hoàng Văn Tiếp Dân"))
        .body("[4].note", equalTo("Chờ kết quả giám định"))
        .body("[8].documentNumber", equalTo("45/QĐ-UBND"))
        .body("[8].documentDate", equalTo("2026-08-20"));
    as(unit, Role.AUDITOR)
        .get("/api/petitions/" + id + "/history")
        .then()
        .body("[4].note", nullValue());
  }

  @Test
  void itIsClassifiedOnAllFiveAxes() {
    var id = received(receipt("Kiến nghị cải tạo đường"));

    step(
            id,
            "classification",
            """
            {"at": "2026-07-03T10:00:00+07:00", "kind": "COMPLAINT", "withinCompetence": false,
             "branch": "JUDICIAL", "eligible": false, "flaws": ["UNSIGNED", "SENT_TO_MANY"],
             "signers": 7, "originalsAttached": true, "remote": true}
            """)
        .statusCode(200)
        .body("branch", equalTo("JUDICIAL"))
        .body("flaws", contains("UNSIGNED", "SENT_TO_MANY"))
        .body("signers", equalTo(7))
        .body("manySigners", equalTo(true))
        .body("originalsAttached", equalTo(true))
        .body("remote", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "eligible": true, "flaws": ["UNSIGNED"]         | flaws
          "eligible": true, "secondInstance": true        | secondInstance
          "eligible": true, "branch": "NOWHERE"           | branch
          "eligible": true, "signers": 0                  | signers
          """)
  void aClassificationThatContradictsItselfIsRefused(String rest, String field) {
    var id = received(receipt("Phản ánh loa phát thanh"));

    step(id, "classification", "{\"kind\": \"FEEDBACK\", \"withinCompetence\": true, " + rest + "}")
        .body("errors[0].field", equalTo(field))
        .extract();
    officer().get("/api/petitions/" + id).then().body("status", equalTo("RECEIVED"));
  }

  @Test
  void aDenunciationWithoutANameIsOnlyProcessedWhenItCanBeChecked() {
    var id =
        officer()
            .body(
                """
                {"receivedAt": "2026-07-01T08:00:00+07:00", "source": "POST", "anonymous": true,
                 "content": "Tố cáo cán bộ nhận tiền"}
                """)
            .post("/api/petitions")
            .then()
            .statusCode(201)
            .extract()
            .path("id")
            .toString();

    step(id, "classification", FOUND.formatted("DENUNCIATION"))
        .statusCode(422)
        .body("errors[0].field", equalTo("usableEvidence"))
        .body("detail", containsString("Luật Tố cáo 25/2018/QH14, Đ.25"));
    step(
            id,
            "classification",
            FOUND.formatted("DENUNCIATION").replaceFirst("\\{", "{\"usableEvidence\": true, "))
        .statusCode(200);
  }

  @Test
  void petitionsOnOneMatterAreOneCaseAndFollowItsLeader() {
    var lead = accepted("COMPLAINT", "Khiếu nại ranh giới thửa đất số 12");
    var second = classified("COMPLAINT", "Khiếu nại về ranh giới thửa đất số 12");
    var third = classified("COMPLAINT", "Khiếu nại ranh giới thửa đất");

    for (var id : List.of(second, third)) {
      step(id, "joining", "{\"at\": \"2026-07-08T08:00:00+07:00\", \"leader\": \"" + lead + "\"}")
          .statusCode(200)
          .body("caseId", equalTo(lead))
          .body("status", equalTo("ACCEPTED"));
    }
    step(second, "resolution", "{\"result\": \"RIGHT\"}")
        .statusCode(409)
        .body("detail", containsString("đơn đứng đầu vụ việc"));
    step(third, "withdrawal", "{\"at\": \"2026-07-09T08:00:00+07:00\"}").statusCode(200);
    step(lead, "verification", "{\"at\": \"2026-07-10T08:00:00+07:00\"}").statusCode(200);
    step(lead, "resolution", "{\"at\": \"2026-07-20T08:00:00+07:00\", \"result\": \"WRONG\"}")
        .statusCode(200);

    officer()
        .get("/api/petitions?caseId=" + lead)
        .then()
        .body("items.status", contains("RESOLVED", "RESOLVED", "WITHDRAWN"))
        .body("items[1].result", equalTo("WRONG"))
        .body("items[1].resolvedAt", equalTo("2026-07-20T01:00:00Z"));
    officer()
        .get("/api/petitions/" + second + "/history")
        .then()
        .body(
            "type",
            contains("RECEIVED", "CLASSIFIED", "JOINED", "VERIFICATION_STARTED", "RESOLVED"));
  }

  @Test
  void whenTheLeaderIsWithdrawnTheNextLeadsOn() {
    var lead = accepted("COMPLAINT", "Khiếu nại mức bồi thường");
    var second = classified("COMPLAINT", "Khiếu nại mức bồi thường đất");
    var third = classified("COMPLAINT", "Khiếu nại mức bồi thường cây");
    for (var id : List.of(second, third)) {
      step(id, "joining", "{\"at\": \"2026-07-08T08:00:00+07:00\", \"leader\": \"" + lead + "\"}");
    }

    step(lead, "withdrawal", "{\"at\": \"2026-07-09T08:00:00+07:00\"}").statusCode(200);
    step(second, "resolution", "{\"at\": \"2026-07-20T08:00:00+07:00\", \"result\": \"RIGHT\"}")
        .statusCode(200)
        .body("caseId", equalTo(second));

    officer().get("/api/petitions/" + third).then().body("status", equalTo("RESOLVED"));
  }

  @Test
  void aMixedPetitionIsSplitIntoSeveral() {
    var id = received(receipt("Khiếu nại đền bù; kiến nghị sửa đường; tố cáo ông X"));

    step(
            id,
            "splitting",
            """
            {"at": "2026-07-02T08:00:00+07:00", "content": "Khiếu nại đền bù",
             "others": ["Kiến nghị sửa đường", "Tố cáo ông X"]}
            """)
        .statusCode(200);

    var items = officer().get("/api/petitions").then().body("items", hasSize(3)).extract();
    List<String> ids = items.path("items.id");
    officer()
        .get("/api/petitions/" + id)
        .then()
        .body("content", equalTo("Khiếu nại đền bù"))
        .body("submitterName", equalTo("Lê Thị Mẫu"));
    officer()
        .get("/api/petitions/" + ids.get(1))
        .then()
        .body("content", equalTo("Kiến nghị sửa đường"))
        .body("submitterName", equalTo("Lê Thị Mẫu"))
        .body("receivedAt", equalTo("2026-07-01T01:00:00Z"));
    step(id, "classification", FOUND.formatted("COMPLAINT")).statusCode(200);
    step(id, "splitting", "{\"content\": \"a\", \"others\": [\"b\"]}").statusCode(409);
    step(ids.get(1), "splitting", "{\"content\": \"a\", \"others\": []}")
        .statusCode(422)
        .body("errors[0].field", equalTo("others"));
  }

  @Test
  void worklistsShowWhoHasWhatAndWhatIsOverdue() {
    var mine = accepted("COMPLAINT", "Khiếu nại thứ nhất");
    var answered = classified("FEEDBACK", "Phản ánh rác thải");
    var fresh = received(receipt("Đơn mới"));
    step(
            mine,
            "assignment",
            "{\"at\": \"2026-07-07T08:00:00+07:00\", \"handler\": \"hoangcat.handler\"}")
        .statusCode(200)
        .body("handler", equalTo("hoangcat.handler"));
    step(
        answered,
        "resolution",
        "{\"at\": \"2026-07-09T08:00:00+07:00\", \"result\": \"ANSWERED\"}");

    ids("handler=hoangcat.handler").containsExactly(mine);
    ids("overdue=true").containsExactly(mine);
    ids("open=true").containsExactly(mine, fresh);
    ids("open=false").containsExactly(answered);
    ids("stage=ANSWERED").containsExactly(answered);
    ids("receivedFrom=2026-07-02T00:00:00Z").isEmpty();
    step(answered, "assignment", "{\"handler\": \"hoangcat.handler\"}").statusCode(409);
  }

  @Test
  void searchAndDuplicatesNeverLookIntoTheVault() {
    var complaint = classified("COMPLAINT", "Khiếu nại ranh giới thửa đất số 12 tờ bản đồ 5");
    var again = classified("COMPLAINT", "Khiếu nại ranh giới thửa đất số 12 tờ bản đồ số 5");
    var other = received(receipt("Kiến nghị làm cầu").replace("Lê Thị Mẫu", "Trần Văn Khác"));
    step(other, "classification", FOUND.formatted("PROPOSAL"));
    classified("DENUNCIATION", "Tố cáo về ranh giới thửa đất số 12 tờ bản đồ 5");

    ids("search=le thi mau").containsExactly(complaint, again);
    ids("search=LÀM CẦU").containsExactly(other);
    ids("search=to cao").isEmpty();
    officer()
        .get("/api/petitions/" + complaint + "/duplicates")
        .then()
        .statusCode(200)
        .body("petition.id", contains(again))
        .body("[0].alike", contains("SAME_PERSON", "SIMILAR_CONTENT"))
        .body("[0].petition.submitterName", nullValue());
    officer().get("/api/petitions/" + other + "/duplicates").then().body("$", hasSize(0));
    assertThat(
            as(unit, Role.AUDITOR)
                .get("/api/petitions?search=le thi mau")
                .then()
                .extract()
                .<List<String>>path("items.id"))
        .isEmpty();
  }

  private ListAssert<String> ids(String query) {
    return assertThat(
        officer()
            .get("/api/petitions?" + query)
            .then()
            .statusCode(200)
            .extract()
            .<List<String>>path("items.id"));
  }

  private String accepted(String kind, String content) {
    var id = classified(kind, content);
    step(id, "acceptance", "{\"at\": \"2026-07-06T08:00:00+07:00\"}").statusCode(200);
    return id;
  }

  private String classified(String kind, String content) {
    var id = received(receipt(content));
    step(id, "classification", FOUND.formatted(kind)).statusCode(200);
    return id;
  }

  private static String receipt(String content) {
    return """
    {"receivedAt": "2026-07-01T08:00:00+07:00", "source": "POST", "content": "%s",
     "submitterName": "Lê Thị Mẫu"}
    """
        .formatted(content);
  }
}

package vn.thanthien.dossier.clock;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.kernel.caller.Role;

@QuarkusTest
class ClockResourceTest extends ServiceTest {

  @Test
  void itTellsEveryDayAndEveryPause() {
    clock.stopAt(Instant.parse("2026-11-20T02:00:00Z")); // the 24th is a holiday
    var id = come("\"registeredOnly\": false");

    explained(id)
        .body("source", equalTo("COUNTED"))
        .body("receivedOn", equalTo("2026-11-20"))
        .body("firstDueOn", equalTo("2026-11-30"))
        .body("days.findAll { it.counted }", hasSize(5))
        .body("days.findAll { it.kind == 'WEEKEND' }", hasSize(4))
        .body("days.find { it.date == '2026-11-24' }.kind", equalTo("PUBLIC_HOLIDAY"))
        .body("days.find { it.date == '2026-11-24' }.legalBasis", containsString("28/2026"))
        .body("upToDate", equalTo(true))
        .body("verdict", equalTo("IN_TIME"))
        .body("legalBases.counting", equalTo("NĐ 118/2025/NĐ-CP"));

    step(id, "supplement-request", "{\"reason\": \"Thiếu giấy chứng sinh\"}");
    explained(id)
        .body("pauses[0].effect", equalTo("RUNNING"))
        .body("dueAt", equalTo("2026-11-30T10:00:00Z"))
        .body("summary", hasItem(containsString("Đang tạm dừng từ 09:00 20/11/2026")));

    clock.stopAt(Instant.parse("2026-11-25T02:00:00Z"));
    step(id, "supplement-receipt", "{}");
    explained(id)
        .body("pauses[0].effect", equalTo("MOVED"))
        .body("pauses[0].kinds", containsInAnyOrder("SUPPLEMENT"))
        .body("pauses[0].days", equalTo(2))
        .body("pauses[0].pausedDays.findAll { it.counted }.date", hasItem("2026-11-23"))
        .body("pauses[0].dueAfter", equalTo("2026-12-02"))
        .body("dueAt", equalTo("2026-12-02T10:00:00Z"))
        .body("upToDate", equalTo(true))
        .body("summary", hasItem(containsString("hạn chuyển từ 30/11/2026 sang 02/12/2026")));

    clock.stopAt(Instant.parse("2026-12-03T02:00:00Z"));
    explained(id).body("verdict", equalTo("OVERDUE"));
    step(id, "completion", "{\"at\": \"2026-12-02T09:00:00Z\", \"resultDigitised\": true}");
    explained(id)
        .body("verdict", equalTo("ON_TIME"))
        .body("judgedAt", equalTo("2026-12-02T09:00:00Z"))
        .body("summary", hasItem("Kết thúc lúc 16:00 02/12/2026: đúng hạn."));
  }

  @Test
  void whatIsNotReceivedHasNoDueMomentToExplain() {
    clock.stopAt(Instant.parse("2026-11-20T02:00:00Z"));
    var id = come("\"registeredOnly\": true");

    explained(id)
        .body("source", equalTo("NONE"))
        .body("dueAt", nullValue())
        .body("verdict", nullValue())
        .body("summary", hasItem("Hồ sơ chưa được tiếp nhận nên chưa tính thời hạn."));
    as("neighbour-of-" + unit, Role.ONE_STOP_CLERK)
        .get("/api/dossiers/" + id + "/clock")
        .then()
        .statusCode(404);
  }

  private String come(String how) {
    return clerk()
        .body(
            """
            {"code": "H56.30.12-261120-0001", "procedureCode": "1.001193", "channel": "ONLINE",
             "applicantName": "Lê Thị Mẫu", "homeDelivery": false, "assistedFiling": false, %s}
            """
                .formatted(how))
        .post("/api/dossiers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void step(String id, String step, String body) {
    clerk().body(body).post("/api/dossiers/" + id + "/" + step).then().statusCode(200);
  }

  private ValidatableResponse explained(String id) {
    return clerk().get("/api/dossiers/" + id + "/clock").then().statusCode(200);
  }
}

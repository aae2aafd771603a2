package vn.thanthien.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;

/// What becomes of reports owed when the units that owe them are merged or split.
@QuarkusTest
class ReorganisedObligationTest extends RequestStory {

  @Inject ReminderDesk reminders;

  @Test
  void whatTwoMergedCommunesOweIsOwedOnceByTheNewOne() throws Exception {
    contact(commune, Role.COMMUNE_ADMIN, "vanphong-" + commune + "@example.vn");
    clock.stopAt(Instant.parse("2023-06-01T02:00:00Z"));
    String id = requested("\"dueOn\": \"2023-11-07\"").statusCode(201).extract().path("id");
    String before =
        requested("\"dueOn\": \"2023-11-07\"", "2023-06-01").statusCode(201).extract().path("id");
    clock.stopAt(Instant.parse("2023-07-03T02:00:00Z"));
    var merged = "merged-" + commune;
    reorganised("[\"%s\", \"%s\"]".formatted(commune, neighbour), unit(merged, "xã Hợp Nhất"));
    known(merged);

    reminders.run();
    reminders.run();

    board(id)
        .body("completeness.obliged", equalTo(1))
        .body("obligations.unit.id", containsInAnyOrder(commune, neighbour, merged))
        .body(line(commune) + "state", equalTo("PASSED_ON"))
        .body(line(neighbour) + "state", equalTo("PASSED_ON"))
        .body(line(commune) + "changes.kind", contains("PASSED_ON"))
        .body(
            line(commune) + "changes[0].reason",
            equalTo(
                "xã Mẫu chấm dứt hoạt động từ ngày 01/07/2023; nghĩa vụ báo cáo chuyển sang xã Hợp"
                    + " Nhất."))
        .body(line(merged) + "state", equalTo("OPEN"))
        .body(line(merged) + "dueOn", equalTo("2023-11-07"))
        .body(line(merged) + "changes.kind", contains("TAKEN_OVER", "TAKEN_OVER"));
    // the period that was over before stays with those who were there
    board(before)
        .body("obligations.unit.id", containsInAnyOrder(commune, neighbour))
        .body("obligations.state", contains("OPEN", "OPEN"));
    // it sees what its predecessors still owe beside its own
    mine(merged).body("items.unit.id", containsInAnyOrder(commune, neighbour, merged));
    clock.stopAt(Instant.parse("2023-11-08T02:00:00Z"));
    reminders.run();
    assertThat(letters()).as("of the older period only").hasSize(1);
    board(id).body(line(merged) + "reminded", equalTo("OVERDUE"));
    String report =
        as(merged, Role.PARTY_OFFICE)
            .body(draft())
            .post("/api/reports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    issue(merged, report, "2023-11-08").statusCode(200);
    board(id).body("completeness.coverage", equalTo("1/1"));
    as(commune, Role.PARTY_OFFICE)
        .body(draft())
        .post("/api/reports")
        .then()
        .statusCode(201)
        .body("obligation", nullValue());
  }

  @Test
  void whatASplitCommuneOwesIsOwedByEachPart() {
    clock.stopAt(Instant.parse("2023-06-01T02:00:00Z"));
    String id =
        requested("\"dueOn\": \"2023-11-07\", \"units\": [\"" + commune + "\"]")
            .statusCode(201)
            .extract()
            .path("id");
    clock.stopAt(Instant.parse("2023-07-03T02:00:00Z"));
    var a = commune + "-a";
    var b = commune + "-b";
    reorganised("[\"%s\"]".formatted(commune), unit(a, "xã A") + ", " + unit(b, "xã B"));
    known(b);

    reminders.run();

    board(id)
        .body("completeness.obliged", equalTo(2))
        .body("obligations.unit.id", containsInAnyOrder(commune, a, b))
        .body("obligations.state", containsInAnyOrder("PASSED_ON", "OPEN", "OPEN"));
  }

  private String unit(String id, String name) {
    return """
    {"id": "%s", "name": "%s", "kind": "XA", "parent": "%s"}\
    """
        .formatted(id, name, district);
  }

  private static void reorganised(String from, String to) {
    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"on": "2023-07-01", "from": %s, "to": [%s]}
            """
                .formatted(from, to))
        .post("/api/units/reorganisations")
        .then()
        .statusCode(200);
  }

  private static String line(String unit) {
    return "obligations.find { it.unit.id == '" + unit + "' }.";
  }
}

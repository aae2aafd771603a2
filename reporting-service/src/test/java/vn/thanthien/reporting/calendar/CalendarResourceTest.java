package vn.thanthien.reporting.calendar;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.ServiceTest;

@QuarkusTest
class CalendarResourceTest extends ServiceTest {

  @Test
  void anAnnouncedYearIsThereFromTheStart() {
    as(commune, Role.LEADER)
        .get("/api/calendar/2026")
        .then()
        .statusCode(200)
        .body("provenance", equalTo("ANNOUNCED"))
        .body("days.date", hasItem("2026-11-24"));
  }

  @Test
  void aYearNobodyAnnouncedIsAProposal() {
    as(commune, Role.LEADER)
        .get("/api/calendar/2033")
        .then()
        .statusCode(200)
        .body("provenance", equalTo("PROPOSED"));
    as(commune, Role.LEADER).get("/api/calendar/1066").then().statusCode(404);
  }

  @Test
  void aCorrectionIsANewRevision() {
    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"announcement": "Thông báo thử nghiệm", "days": [
              {"date": "2031-01-01", "kind": "PUBLIC_HOLIDAY", "name": "Tết Dương lịch",
               "verification": "VERIFIED"}]}
            """)
        .put("/api/calendar/2031")
        .then()
        .statusCode(200)
        .body("provenance", equalTo("ANNOUNCED"));
    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"announcement": "Thông báo thử nghiệm", "days": [
              {"date": "2030-01-01", "kind": "PUBLIC_HOLIDAY", "name": "Tết Dương lịch",
               "verification": "VERIFIED"}]}
            """)
        .put("/api/calendar/2031")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("days"));
    as(commune, Role.LEADER).body("{}").put("/api/calendar/2031").then().statusCode(403);
  }
}

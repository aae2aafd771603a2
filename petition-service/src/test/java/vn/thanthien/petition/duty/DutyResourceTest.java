package vn.thanthien.petition.duty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.petition.ServiceTest;

@QuarkusTest
class DutyResourceTest extends ServiceTest {

  @Test
  void theDutyExplainsItselfWeekByWeek() {
    held("CHAIRMAN", LocalDate.of(2023, 5, 2));
    held("CHAIRMAN", LocalDate.of(2023, 5, 4)); // the same week
    held("VICE_CHAIRMAN", LocalDate.of(2023, 5, 9));
    substituted(LocalDate.of(2023, 5, 16));

    as(unit, Role.LEADER)
        .get("/api/receptions/duty?role=CHAIRMAN&from=2023-05-01&to=2023-05-29")
        .then()
        .statusCode(200)
        .body("required", equalTo(4))
        .body("held", equalTo(1))
        .body("missed", equalTo(3))
        .body("notCounted", equalTo(2))
        .body(
            "sentence",
            equalTo(
                "Chủ tịch Ủy ban nhân dân trực tiếp tiếp công dân: yêu cầu 4 tuần, đã tiếp 1 tuần,"
                    + " thiếu 3. 2 buổi do cấp phó hoặc người khác tiếp không tính."))
        .body("rules.legalBasis", contains("Luật Tiếp công dân 42/2013/QH13, Đ.15.2.d, Đ.18.3"))
        .body("spans.held", contains(1, 0, 0, 0))
        .body("spans[0].sessions", hasSize(2))
        .body("spans[1].notCounted", equalTo(1));
  }

  @Test
  void nothingIsOwedOnDaysToCome() {
    clock.stopAt(Instant.parse("2023-05-14T03:00:00Z"));

    officer()
        .get("/api/receptions/duty?role=CHAIRMAN&from=2023-05-01&to=2023-12-31")
        .then()
        .body("to", equalTo("2023-05-15"))
        .body("required", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource({
    "role=CHAIRMAN&from=2023-05-01,                    422, to",
    "role=CHAIRMAN&from=2023-05-01&to=2023-05-01,      422, to",
    "role=CHAIRMAN&from=2023-05-01&to=2033-05-01,      422, to",
    "role=MAYOR&from=2023-05-01&to=2023-06-01,         400, role",
    "role=CHAIRMAN&from=2023-05-01&to=2023-02-30,      400, to",
    "role=CHAIRMAN&from=2023-05-01&to=2023-06-01&unit=elsewhere, 422, unit"
  })
  void whatCannotBeIsNamedByItsField(String query, int status, String field) {
    officer()
        .get("/api/receptions/duty?" + query)
        .then()
        .statusCode(status)
        .body("errors[0].field", equalTo(field));
  }

  private void held(String role, LocalDate day) {
    officer()
        .body(
            """
            {"date": "%s", "role": "%s", "receptionKind": "PERIODIC", "inPerson": true,
             "held": true, "visitors": 1}
            """
                .formatted(day, role))
        .post("/api/receptions")
        .then()
        .statusCode(201);
  }

  private void substituted(LocalDate day) {
    officer()
        .body(
            """
            {"date": "%s", "role": "CHAIRMAN", "receptionKind": "PERIODIC", "inPerson": false,
             "held": true, "visitors": 1, "substitutedBy": "VICE_CHAIRMAN"}
            """
                .formatted(day))
        .post("/api/receptions")
        .then()
        .statusCode(201)
        .body("substitutedBy", equalTo("VICE_CHAIRMAN"));
  }
}

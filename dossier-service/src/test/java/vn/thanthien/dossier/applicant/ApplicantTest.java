package vn.thanthien.dossier.applicant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.kernel.caller.Role;

/// Whose affair a dossier is: sealed where it is stored, masked where it is shown, unmasked for a
/// reason that is written down, forgotten in time.
@QuarkusTest
class ApplicantTest extends ServiceTest {

  private static final String NUMBER = "079123456789";
  private static final String PHONE = "0987650321";
  private static final String ADDRESS = "Thôn Nhân Trạch, số 77";
  private static final String WHY = "Đối chiếu với sổ hộ tịch gốc";
  private static final Instant RECEIVED = Instant.parse("2016-03-02T02:00:00Z");

  @Inject RetentionDesk retention;
  private String id = "";

  @BeforeEach
  void aDossier() {
    clock.stopAt(RECEIVED);
    as(unit, Role.DISTRICT_ADMIN)
        .body(
            """
            {"name": "Đăng ký khai sinh", "field": "Hộ tịch", "processingDays": 5,
             "effectiveFrom": "2010-01-01"}
            """)
        .put("/api/procedures/1.001193")
        .then()
        .statusCode(200);
    id =
        clerk()
            .body(
                """
                {"code": "H56.30.12-160302-0001", "procedureCode": "1.001193",
                 "channel": "IN_PERSON", "applicantName": "Lê Thị Mẫu",
                 "applicantIdentityNumber": "%s", "applicantPhone": "%s",
                 "applicantAddress": "%s", "homeDelivery": false, "assistedFiling": false}
                """
                    .formatted(NUMBER, PHONE, ADDRESS))
            .post("/api/dossiers")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {Role.ONE_STOP_CLERK, Role.HANDLER, Role.LEADER})
  void itsOwnDeskSeesTheNameAndMaskedNumbers(String role) {
    as(unit, role)
        .get("/api/dossiers/" + id)
        .then()
        .statusCode(200)
        .body("applicantName", equalTo("Lê Thị Mẫu"))
        .body("applicantIdentityNumber", equalTo("0791******89"))
        .body("applicantPhone", equalTo("0987****21"));
    as(unit, role)
        .get("/api/dossiers")
        .then()
        .body("items[0].applicantIdentityNumber", equalTo("0791******89"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Role.COMMUNE_ADMIN, Role.AUDITOR})
  void whoHasNoBusinessWithItSeesNobody(String role) {
    as(unit, role)
        .get("/api/dossiers/" + id)
        .then()
        .statusCode(200)
        .body("applicantName", nullValue())
        .body("applicantIdentityNumber", nullValue())
        .body("applicantPhone", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {Role.ONE_STOP_CLERK, Role.HANDLER, Role.LETTER_CLERK})
  void theMaskIsLiftedForAReasonThatIsKeptWithWhoAndWhen(String role) {
    clock.stopAt(RECEIVED.plusSeconds(60));

    unmask(unit, role, WHY)
        .statusCode(200)
        .body("name", equalTo("Lê Thị Mẫu"))
        .body("identityNumber", equalTo(NUMBER))
        .body("phone", equalTo(PHONE))
        .body("address", equalTo(ADDRESS));

    unmaskings()
        .body("", hasSize(1))
        .body("[0].dossier", equalTo(id))
        .body("[0].viewer", equalTo(unit + "." + role))
        .body("[0].reason", equalTo(WHY))
        .body("[0].unmaskedAt", equalTo("2016-03-02T02:01:00Z"));
  }

  @Test
  void withoutAReasonOrTheRoleItStaysOn() {
    unmask(unit, Role.ONE_STOP_CLERK, "cần")
        .statusCode(422)
        .body("errors[0].field", equalTo("reason"));
    unmask(unit, Role.ONE_STOP_CLERK, " ".repeat(20)).statusCode(422);
    unmask(unit, Role.LEADER, WHY).statusCode(403);
    unmask(unit, Role.AUDITOR, WHY).statusCode(403);

    unmaskings().body("", hasSize(0));
  }

  @Test
  void neitherTheNeighbourNorTheDistrictLiftsIt() throws SQLException {
    var district = "district-of-" + unit;
    see(district);

    unmask("neighbour-of-" + unit, Role.ONE_STOP_CLERK, WHY).statusCode(404);
    unmask(district, Role.ONE_STOP_CLERK, WHY).statusCode(404);
    as(district, Role.LEADER).put("/api/dossiers/" + id + "/legal-hold").then().statusCode(404);
    as(district, Role.ONE_STOP_CLERK)
        .get("/api/dossiers/" + id)
        .then()
        .statusCode(200)
        .body("applicantName", nullValue());

    unmaskings().body("", hasSize(0));
  }

  /// Read by SQL, as whoever holds the database reads it.
  @Test
  void noTableHoldsANumberInTheOpen() throws SQLException {
    unmask(unit, Role.ONE_STOP_CLERK, WHY).statusCode(200);
    step("assignment", "\"handler\": \"hoangcat.handler\"");

    assertThat(tablesThatHold("Lê Thị Mẫu")).as("the search itself works").contains("dossier");
    for (var secret : List.of(NUMBER, PHONE, ADDRESS)) {
      assertThat(tablesThatHold(secret)).as(secret).isEmpty();
    }
  }

  @Test
  void whenItsTimeIsOverTheDossierIsNobodysAndTheFiguresStay() {
    step("supplement-request", "\"reason\": \"Giấy của chị Mẫu mờ\"");
    step("supplement-receipt", "");
    step("completion", "\"resultDigitised\": true");
    var kept =
        "revision,status,dueAt,completedAt,punctuality,supplementRequests,code,village".split(",");
    var before = clerk().get("/api/dossiers/" + id).then().extract().jsonPath();

    clock.stopAt(Instant.parse("2026-03-02T01:59:59Z"));
    retention.scan();
    clerk().get("/api/dossiers/" + id).then().body("applicantName", equalTo("Lê Thị Mẫu"));
    clock.stopAt(Instant.parse("2026-03-02T02:00:01Z"));
    retention.scan();

    var after = clerk().get("/api/dossiers/" + id).then().extract().jsonPath();
    assertThat(after.getString("applicantName")).isEmpty();
    assertThat(after.getString("applicantIdentityNumber")).isNull();
    assertThat(after.getString("reason")).isNull();
    for (var field : kept) {
      assertThat(after.<Object>get(field)).as(field).isEqualTo(before.get(field));
    }
    clerk()
        .get("/api/dossiers/" + id + "/history")
        .then()
        .body("", hasSize(4))
        .body("findAll { it.note != null }", hasSize(0));
    clerk().queryParam("applicant", "mau").get("/api/dossiers").then().body("items", hasSize(0));
    unmask(unit, Role.ONE_STOP_CLERK, WHY)
        .statusCode(200)
        .body("name", equalTo(""))
        .body("identityNumber", nullValue())
        .body("address", nullValue());
  }

  @Test
  void aLegalHoldKeepsItUntilItIsReleased() {
    step("withdrawal", "\"reason\": \"Không còn nhu cầu\"");
    as(unit, Role.LEADER).put("/api/dossiers/" + id + "/legal-hold").then().statusCode(204);
    as(unit, Role.ONE_STOP_CLERK)
        .delete("/api/dossiers/" + id + "/legal-hold")
        .then()
        .statusCode(403);
    clock.stopAt(Instant.parse("2026-06-01T02:00:00Z"));

    retention.scan();
    clerk().get("/api/dossiers/" + id).then().body("applicantName", equalTo("Lê Thị Mẫu"));

    as(unit, Role.LEADER).delete("/api/dossiers/" + id + "/legal-hold").then().statusCode(204);
    retention.scan();
    clerk().get("/api/dossiers/" + id).then().body("applicantName", equalTo(""));
  }

  @Test
  void whatIsStillOpenIsNotForgottenHoweverOld() {
    clock.stopAt(Instant.parse("2046-06-01T02:00:00Z"));

    retention.scan();

    clerk().get("/api/dossiers/" + id).then().body("applicantName", equalTo("Lê Thị Mẫu"));
  }

  private ValidatableResponse unmask(String viewer, String role, String reason) {
    return as(viewer, role)
        .body("{\"reason\": \"" + reason + "\"}")
        .post("/api/dossiers/" + id + "/unmaskings")
        .then();
  }

  private ValidatableResponse unmaskings() {
    return as(unit, Role.AUDITOR).get("/api/dossiers/" + id + "/unmaskings").then().statusCode(200);
  }

  private void step(String step, String fields) {
    clerk()
        .body("{" + fields + "}")
        .post("/api/dossiers/" + id + "/" + step)
        .then()
        .statusCode(200);
  }

  /// The tables of which a row of this commune has the text in it, as it is or as its bytes.
  private List<String> tablesThatHold(String text) throws SQLException {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          try (var connection = dataSource.getConnection()) {
            show(connection);
            var found = new ArrayList<String>();
            for (var table : tables(connection)) {
              try (var query =
                  connection.prepareStatement(
                      "select from "
                          + table
                          + " t where position(? in t::text) > 0 or position(? in t::text) > 0")) {
                query.setString(1, text);
                query.setString(2, HexFormat.of().formatHex(text.getBytes(UTF_8)));
                try (var rows = query.executeQuery()) {
                  if (rows.next()) {
                    found.add(table);
                  }
                }
              }
            }
            return found;
          }
        });
  }

  private void show(Connection connection) throws SQLException {
    try (var set = connection.prepareStatement("select set_config('thanthien.viewer', ?, true)")) {
      set.setString(1, unit);
      set.execute();
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var query =
            connection.prepareStatement(
                """
                select relname from pg_class
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                   and has_table_privilege(oid, 'select')
                """);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private void see(String viewer) throws SQLException {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement("insert into unit_visible values (?, ?)")) {
      insert.setString(1, viewer);
      insert.setString(2, unit);
      insert.executeUpdate();
    }
  }
}

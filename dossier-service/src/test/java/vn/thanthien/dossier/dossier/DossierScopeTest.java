package vn.thanthien.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.kernel.caller.Role;

/// Who learns of a dossier: its commune and the units above, nobody else.
@QuarkusTest
class DossierScopeTest extends ServiceTest {

  private String id = "";

  @BeforeEach
  void aDossier() {
    id =
        clerk()
            .body(
                """
                {"code": "H56.30.12-230504-0001", "procedureCode": "1.001193", "channel": "ONLINE",
                 "receivedAt": "2023-05-04T08:15:00+07:00", "applicantName": "Lê Thị Mẫu",
                 "homeDelivery": false, "assistedFiling": false}
                """)
            .post("/api/dossiers")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  @Test
  void aNeighbourGetsTheAnswerForAnUnknownRecord() {
    var neighbour = "neighbour-of-" + unit;
    var unknown =
        as(neighbour, Role.ONE_STOP_CLERK).get("/api/dossiers/" + UUID.randomUUID()).asString();

    as(neighbour, Role.ONE_STOP_CLERK)
        .get("/api/dossiers/" + id)
        .then()
        .statusCode(404)
        .body(equalTo(unknown));
    as(neighbour, Role.ONE_STOP_CLERK)
        .body("{\"resultDigitised\": true}")
        .post("/api/dossiers/" + id + "/completion")
        .then()
        .statusCode(404)
        .body(equalTo(unknown));
    as(neighbour, Role.ONE_STOP_CLERK).get("/api/dossiers").then().body("items", hasSize(0));
    as("", Role.ONE_STOP_CLERK).get("/api/dossiers/" + id).then().statusCode(404);
  }

  @Test
  void myDistrictSeesTheDossierButNotWhoseItIs() throws SQLException {
    see("district-of-" + unit, unit);

    as("district-of-" + unit, Role.DISTRICT_ADMIN)
        .get("/api/dossiers/" + id)
        .then()
        .statusCode(200)
        .body("code", equalTo("H56.30.12-230504-0001"))
        .body("applicantName", equalTo(null));
  }

  @Test
  void rowLevelSecurityAloneHidesIt() throws SQLException {
    assertThat(rowsSeenBy(unit)).isEqualTo(1);
    assertThat(rowsSeenBy("neighbour-of-" + unit)).isZero();
    assertThat(rowsSeenBy("")).isZero();
    assertThat(rowsOutsideATransaction()).isZero();
  }

  private long rowsSeenBy(String viewer) throws SQLException {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          try (var connection = dataSource.getConnection();
              var set =
                  connection.prepareStatement("select set_config('thanthien.viewer', ?, true)")) {
            set.setString(1, viewer);
            set.execute();
            try (var count =
                    connection.prepareStatement("select count(*) from dossier where id = ?");
                var rows = rows(count)) {
              rows.next();
              return rows.getLong(1);
            }
          }
        });
  }

  private long rowsOutsideATransaction() throws SQLException {
    try (var connection = dataSource.getConnection();
        var count = connection.prepareStatement("select count(*) from dossier where id = ?");
        var rows = rows(count)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private java.sql.ResultSet rows(java.sql.PreparedStatement count) throws SQLException {
    count.setObject(1, UUID.fromString(id));
    return count.executeQuery();
  }
}

package vn.thanthien.petition.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.petition.ServiceTest;

/// Who sees a petition of a commune: the commune, its district, nobody else; and the same for
/// receptions and dialogues.
@QuarkusTest
class PetitionScopeTest extends ServiceTest {

  private static final String RECEIPT =
      """
      {"receivedAt": "2023-05-04T08:15:00+07:00", "source": "POST",
       "content": "Đề nghị sửa đường thôn", "submitterName": "Lê Thị Mẫu"}
      """;

  private static final String RECEPTION =
      """
      {"date": "2023-05-04", "role": "CHAIRMAN", "receptionKind": "PERIODIC", "inPerson": true,
       "held": true, "visitors": 3}
      """;

  private static final String DIALOGUE =
      """
      {"dialogueKind": "FRONT_COMMITTEE", "heldOn": "2023-05-04", "title": "Thôn kiểu mẫu",
       "participants": 20, "opinionsRaised": 3, "answeredOnSpot": 2, "assigned": 1, "done": 0}
      """;

  private String district;
  private String neighbour;

  @BeforeEach
  void twoCommunesOfADistrict() throws SQLException {
    district = "district-" + UUID.randomUUID().toString().substring(0, 8);
    neighbour = "commune-" + UUID.randomUUID().toString().substring(0, 8);
    try (var connection = dataSource.getConnection();
        var node =
            connection.prepareStatement(
                """
                insert into unit_node (id, revision, name, kind, parent, valid_from, closing_time,
                                       predecessors)
                values (?, 1, ?, ?, ?, '2020-01-01', '17:00', '{}')
                """);
        var visible = connection.prepareStatement("insert into unit_visible values (?, ?)")) {
      for (var id : List.of(district, unit, neighbour)) {
        node.setString(1, id);
        node.setString(2, "xã " + id);
        node.setString(3, id.equals(district) ? "HUYEN" : "XA");
        node.setString(4, id.equals(district) ? null : district);
        node.executeUpdate();
        visible.setString(1, id);
        visible.setString(2, id);
        visible.executeUpdate();
        if (!id.equals(district)) {
          visible.setString(1, district);
          visible.executeUpdate();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"petitions", "receptions", "dialogues"})
  void mineIsMineMyDistrictsToSeeAndUnknownToEverybodyElse(String kind) {
    var body =
        switch (kind) {
          case "petitions" -> RECEIPT;
          case "receptions" -> RECEPTION;
          default -> DIALOGUE;
        };
    var id = officer().body(body).post("/api/" + kind).then().statusCode(201).extract().path("id");
    var path = "/api/" + kind + "/" + id;
    var unknown =
        as(neighbour, Role.LEADER)
            .get("/api/" + kind + "/" + UUID.randomUUID())
            .then()
            .statusCode(404)
            .extract()
            .asString();

    officer().get(path).then().statusCode(200);
    as(district, Role.DISTRICT_ADMIN).get(path).then().statusCode(200);
    as(district, Role.DISTRICT_ADMIN).get("/api/" + kind).then().body("items", hasSize(1));
    for (var stranger : List.of(neighbour, "nobody-knows", "")) {
      assertThat(as(stranger, Role.LEADER).get(path).then().statusCode(404).extract().asString())
          .isEqualTo(unknown);
      as(stranger, Role.LEADER).get("/api/" + kind).then().body("items", hasSize(0));
    }
  }

  @Test
  void aDistrictSeesThePetitionButNotWhoWroteIt() {
    var id = received(RECEIPT);

    as(district, Role.LEADER)
        .get("/api/petitions/" + id)
        .then()
        .statusCode(200)
        .body("unit", equalTo(unit))
        .body("submitterName", nullValue())
        .body("content", nullValue());
    as(district, Role.DENUNCIATION_OFFICER)
        .get("/api/petitions/" + id)
        .then()
        .body("submitterName", nullValue());
  }

  @Test
  void aNeighbourCannotTakeAStep() {
    var id = received(RECEIPT);

    as(neighbour, Role.RECEPTION_OFFICER)
        .body("{}")
        .post("/api/petitions/" + id + "/withdrawal")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));

    officer().get("/api/petitions/" + id).then().body("revision", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "history",
        "duplicates",
        "attachments",
        "attachments/0188a000-0000-7000-8000-000000000001",
        "unmaskings",
        "history/1/document"
      })
  void whatHangsOnAPetitionIsUnknownToANeighbourAsIfThereWereNone(String part) {
    var id = received(RECEIPT);
    var reader = part.equals("unmaskings") ? Role.DENUNCIATION_OFFICER : Role.RECEPTION_OFFICER;

    var mine = as(neighbour, reader).get("/api/petitions/" + id + "/" + part).then();
    var none = as(neighbour, reader).get("/api/petitions/" + UUID.randomUUID() + "/" + part).then();

    assertThat(mine.statusCode(404).extract().asString())
        .isEqualTo(none.statusCode(404).extract().asString());
  }

  @Test
  void aNeighboursPetitionCannotBeJoined() {
    var id = received(RECEIPT);
    step(
        id,
        "classification",
        "{\"kind\": \"PROPOSAL\", \"withinCompetence\": true, \"eligible\": true}");
    var theirs =
        as(neighbour, Role.RECEPTION_OFFICER).body(RECEIPT).post("/api/petitions").path("id");

    var known = step(id, "joining", "{\"leader\": \"%s\"}".formatted(theirs));
    var unknown = step(id, "joining", "{\"leader\": \"%s\"}".formatted(UUID.randomUUID()));

    assertThat(known.statusCode(422).extract().asString())
        .isEqualTo(unknown.statusCode(422).extract().asString());
  }

  @Test
  void aNeighboursKeyIsNoneOfMine() {
    officer().header("Idempotency-Key", "same").body(RECEIPT).post("/api/petitions");

    as(neighbour, Role.RECEPTION_OFFICER)
        .header("Idempotency-Key", "same")
        .body(RECEIPT.replace("POST", "ONLINE"))
        .post("/api/petitions")
        .then()
        .statusCode(201)
        .body("unit", equalTo(neighbour));
  }

  /// Native SQL knows nothing of Hibernate's filter: row-level security stands alone here.
  @Test
  void theDatabaseAloneHidesWhatIsNotMine() throws SQLException {
    var id = received(RECEIPT);
    var open = received(RECEIPT);
    officer().get("/api/petitions/" + id).then().statusCode(200);
    step(
            open,
            "classification",
            "{\"kind\": \"PROPOSAL\", \"withinCompetence\": true, \"eligible\": true}")
        .statusCode(200);
    officer()
        .contentType("application/pdf")
        .body("%PDF-1.7 trang".getBytes(StandardCharsets.UTF_8))
        .post("/api/petitions/" + open + "/attachments")
        .then()
        .statusCode(201);
    officer().body(RECEPTION).post("/api/receptions").then().statusCode(201);
    officer().body(DIALOGUE).post("/api/dialogues").then().statusCode(201);

    for (var table :
        List.of(
            "petition",
            "petition_step",
            "submission",
            "vault_entry",
            "unmasking",
            "attachment",
            "file_content",
            "file_chunk",
            "reception_session",
            "dialogue")) {
      assertThat(rowsSeen(table, unit)).as(table).isPositive();
      assertThat(rowsSeen(table, district)).as(table).isPositive();
      assertThat(rowsSeen(table, neighbour)).as(table).isZero();
      assertThat(rowsSeen(table, "nobody-knows")).as(table).isZero();
      assertThat(rowsSeen(table, "")).as(table).isZero();
      assertThat(rowsSeen(table, null)).as(table).isZero();
    }
  }

  @Test
  void theDatabaseAloneRefusesToWriteForAnotherUnit() throws SQLException {
    received(RECEIPT);

    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('thanthien.viewer', '" + neighbour + "', true)");
      assertThat(
              statement.executeUpdate(
                  "update petition set stage = 'FILED' where unit = '" + unit + "'"))
          .isZero();
      connection.rollback();
    }
  }

  /// What native SQL through the runtime role finds of the test's commune.
  ///
  /// @param viewer null to set no scope at all
  private long rowsSeen(String table, String viewer) throws SQLException {
    try (var connection = dataSource.getConnection();
        var scope = connection.prepareStatement("select set_config('thanthien.viewer', ?, true)");
        var count =
            connection.prepareStatement("select count(*) from " + table + " where unit = ?")) {
      connection.setAutoCommit(false);
      if (viewer != null) {
        scope.setString(1, viewer);
        scope.execute();
      }
      count.setString(1, unit);
      try (var row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      } finally {
        connection.rollback();
      }
    }
  }
}

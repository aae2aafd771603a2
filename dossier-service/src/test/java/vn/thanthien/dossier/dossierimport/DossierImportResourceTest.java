package vn.thanthien.dossier.dossierimport;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.scope.UnitScope;

@QuarkusTest
class DossierImportResourceTest extends ImportTest {

  private static final String LINES =
      """
      {"code":"H56.30.12-230504-0001","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2023-05-04","dueAt":"2023-05-11","completedAt":"2023-05-11","returnedAt":"2023-05-12","applicantName":"Lê Thị Mẫu"}
      {"code":"H56.30.12-230504-0002","procedureCode":"1.001193","channel":"IN_PERSON","receivedAt":"2023-05-04T08:00:00+07:00","supplements":[{"requestedAt":"2023-05-05T08:00:00+07:00","receivedAt":"2023-05-09T08:00:00+07:00"}],"completedAt":"2023-05-16T08:00:00+07:00","applicantName":"Trần Văn Mẫu"}
      """;

  @Inject UploadedFiles files;

  @Test
  void aFileTakenTwiceAddsNothing() {
    imported(LINES).body("created", equalTo(2)).body("rejected", equalTo(0));

    imported(LINES).body("created", equalTo(0)).body("unchanged", equalTo(2));
    clerk().get("/api/dossiers").then().body("items", hasSize(2));
  }

  @Test
  void whereASourceKeepsDatesDatesAreCompared() {
    imported(LINES);

    clerk()
        .get("/api/dossiers?code=H56.30.12-230504-0001")
        .then()
        .body("items[0].status", equalTo("RETURNED"))
        .body("items[0].punctuality", equalTo("ON_TIME"));
    clerk()
        .get("/api/dossiers?code=H56.30.12-230504-0002")
        .then()
        .body("items[0].dueAt", equalTo("2023-05-15T10:00:00Z"))
        .body("items[0].punctuality", equalTo("LATE"));
  }

  @Test
  void anImportedDossierHasAHistoryOfOneStep() {
    imported(LINES);

    String id = clerk().get("/api/dossiers").path("items[0].id");
    clerk()
        .get("/api/dossiers/" + id + "/history")
        .then()
        .body("$", hasSize(1))
        .body("[0].type", equalTo("IMPORTED"))
        .body("[0].actor", equalTo(unit + ".one-stop-clerk"));
  }

  @Test
  void aBadLineIsRejectedByItselfNamingLineAndField() {
    var done =
        imported(
                LINES
                    + """
                    {"code":"H56.30.12-230504-0003","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2023-05-04","completedAt":"2023-05-03","applicantName":"A"}
                    {"code":"H56.30.12-230504-0004","procedureCode":"none","channel":"ONLINE","receivedAt":"2023-05-04","applicantName":"A"}
                    {"code":"Lê Thị Mẫu","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2023-05-04","applicantName":"A"}
                    {"code":"H56.30.12-230504-0005","procedureCode":"1.001193","unit":"somebody-else","channel":"ONLINE","receivedAt":"2023-05-04","applicantName":"A"}
                    not json
                    {"code":"H56.30.12-230504-0006","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"2023-05-04","applicantName":"A\\u0000"}
                    {"code":"H56.30.12-230504-0007","procedureCode":"1.001193","channel":"ONLINE","receivedAt":"-5000-05-04T00:00:00Z","applicantName":"A"}
                    """)
            .body("total", equalTo(9))
            .body("created", equalTo(2))
            .body("rejected", equalTo(7))
            .extract();

    Assertions.assertThat(rejects(done.path("id")).lines())
        .containsExactly(
            "\uFEFFDòng,Mã hồ sơ,Trường,Lý do,Loại lỗi",
            "3,H56.30.12-230504-0003,completedAt,Bước này không thể trước bước liền trước của hồ"
                + " sơ.,/problems/time-order",
            "4,H56.30.12-230504-0004,procedureCode,Không có thủ tục này có hiệu lực vào ngày tiếp"
                + " nhận.,/problems/unknown-reference",
            "5,,code,Mã hồ sơ phải có dạng H56.30.12-230504-0001.,/problems/invalid",
            "6,H56.30.12-230504-0005,unit,Không có đơn vị này trong phạm vi của người nộp"
                + " tệp.,/problems/unknown-reference",
            "7,,,Không phải một đối tượng JSON.,/problems/malformed",
            "8,,applicantName,Giá trị không đọc được.,/problems/malformed",
            "9,H56.30.12-230504-0007,receivedAt,Thời điểm quá xa trong quá khứ.,/problems/time-order");
  }

  @Test
  void aChangedLineUpdatesItsDossier() {
    imported(LINES);

    imported(LINES.replace("\"returnedAt\":\"2023-05-12\",", ""))
        .body("updated", equalTo(1))
        .body("unchanged", equalTo(1));
    clerk()
        .get("/api/dossiers?code=H56.30.12-230504-0001")
        .then()
        .body("items", hasSize(1))
        .body("items[0].status", equalTo("COMPLETED"));
  }

  @Test
  void aDossierToldTwiceInOneFileEndsAsItWasToldLast() {
    imported(LINES + LINES.replace("\"returnedAt\":\"2023-05-12\",", ""))
        .body("created", equalTo(2))
        .body("updated", equalTo(1))
        .body("unchanged", equalTo(1));
  }

  @Test
  void anUploadSentAgainWithItsKeyIsOneJob() {
    var first = upload(LINES, "application/x-ndjson", "key-1").statusCode(202).extract();
    var again = upload(LINES, "application/x-ndjson", "key-1").statusCode(202).extract();

    Assertions.assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    upload(LINES + "\n{}", "application/x-ndjson", "key-1").statusCode(422);
    clerk().get("/api/dossier-imports").then().body("items", hasSize(1));
  }

  @Test
  void jobsAreTheirUnitsOwnTheNewestFirst() {
    String first = imported(LINES).extract().path("id");
    String second = imported(LINES).extract().path("id");

    clerk()
        .get("/api/dossier-imports")
        .then()
        .body("items.id", equalTo(List.of(second, first)))
        .body("items[0].state", equalTo("DONE"));
    as("neighbour-of-" + unit, Role.ONE_STOP_CLERK)
        .get("/api/dossier-imports/" + first)
        .then()
        .statusCode(404);
    as("neighbour-of-" + unit, Role.ONE_STOP_CLERK)
        .get("/api/dossier-imports/" + first + "/rejects")
        .then()
        .statusCode(404);
  }

  @Test
  void nothingIsKeptOfTheUploadWhenItsImportHasEnded() throws SQLException {
    String id = imported(LINES).extract().path("id");

    org.awaitility.Awaitility.await().until(() -> chunksOf(id) == 0);
  }

  @Test
  void anEmptyFileAndAnUnknownKindAreRefusedAtOnce() {
    upload("", "application/x-ndjson", null).statusCode(422);
    upload("x", "application/pdf", null).statusCode(415);
    upload(LINES, "application/x-ndjson", null, "?unit=somebody-else")
        .statusCode(422)
        .body("errors[0].field", equalTo("unit"));
    upload(LINES, "application/x-ndjson", null, "?source=nobody")
        .statusCode(422)
        .body("errors[0].field", equalTo("source"));
    clerk().get("/api/dossier-imports").then().body("items", hasSize(0));
  }

  @Test
  void onlyAFileToImportMayBeLargerThanOtherRequests() {
    upload("\n".repeat(11_000_000) + LINES, "application/x-ndjson", null).statusCode(202);
    clerk().body("x".repeat(11_000_000)).post("/api/dossiers").then().statusCode(413);
  }

  @Test
  void anImportRunsWithTheEyesOfItsUploader() throws SQLException {
    see("district-of-" + unit, unit);
    var lines = LINES.replace("\"channel\"", "\"unit\":\"" + unit + "\",\"channel\"");

    imported(as("district-of-" + unit, Role.DISTRICT_ADMIN), lines).body("created", equalTo(2));
    imported(as("neighbour-of-" + unit, Role.DISTRICT_ADMIN), lines).body("rejected", equalTo(2));
    clerk().get("/api/dossiers").then().body("items", hasSize(2));
  }

  @Test
  void whatAKilledWorkerLeavesTheNextGoesOnWithWhenItsLeaseIsOver() throws Exception {
    var id = UUID.fromString(imported(LINES).extract().path("id"));
    update(id, "update dossier_import set state = 'UPLOADING', ended_at = null where id = ?");
    putBack(id, LINES);
    // as if the first line had been committed by a worker that died
    update(
        id,
        "update dossier_import set state = 'RUNNING', read = 1, created = 1,"
            + " lease = gen_random_uuid(), leased_until = now() - interval '1 second' where id = ?");

    done(clerk(), id.toString())
        .body("state", equalTo("DONE"))
        .body("read", equalTo(2))
        .body("created", equalTo(1))
        .body("unchanged", equalTo(1));
  }

  private void putBack(UUID id, String file) throws Exception {
    UnitScope.asUnit(
        unit,
        () -> files.keep(id, unit, new java.io.ByteArrayInputStream(SourceMother.utf8(file))));
  }

  private long chunksOf(String id) {
    return UnitScope.asUnit(
        unit,
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> {
                  try (var connection = dataSource.getConnection();
                      var query =
                          connection.prepareStatement(
                              "select count(*) from dossier_import_chunk where import = ?")) {
                    query.setObject(1, UUID.fromString(id));
                    try (var row = query.executeQuery()) {
                      row.next();
                      return row.getLong(1);
                    }
                  }
                }));
  }

  private int update(UUID id, String sql) {
    return UnitScope.asUnit(
        unit,
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> {
                  try (var connection = dataSource.getConnection();
                      var update = connection.prepareStatement(sql)) {
                    update.setObject(1, id);
                    return update.executeUpdate();
                  }
                }));
  }
}

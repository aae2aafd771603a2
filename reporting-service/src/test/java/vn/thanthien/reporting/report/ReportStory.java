package vn.thanthien.reporting.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.Facts;
import vn.thanthien.reporting.snapshot.DocumentFormat;
import vn.thanthien.reporting.snapshot.ReportDocument;
import vn.thanthien.reporting.snapshot.Snapshot;
import vn.thanthien.reporting.snapshot.Snapshots;

/// What officials do with reports, for the tests that tell of it.
public abstract class ReportStory extends ServiceTest {

  @Inject protected Facts facts;
  @Inject Reports reports;
  @Inject Snapshots snapshots;

  protected RequestSpecification office() {
    return as(commune, Role.PARTY_OFFICE);
  }

  protected RequestSpecification leader() {
    return as(commune, Role.LEADER);
  }

  protected String drafted() {
    return drafted(request("COMMUNE"));
  }

  /// A draft over the ten months without their last days.
  ///
  /// @param to first day after the period
  protected String draftedUntil(String to) {
    return drafted(request("COMMUNE").replace("2023-10-31", to));
  }

  protected String drafted(String request) {
    return office().body(request).post("/api/reports").then().statusCode(201).extract().path("id");
  }

  protected String districtReport() {
    return as(district, Role.DISTRICT_ADMIN)
        .body(request("DISTRICT"))
        .post("/api/reports")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  protected void issued(String id, String date) {
    step(id, "freeze").statusCode(200);
    leader().post("/api/reports/" + id + "/approval").then().statusCode(200);
    issue(id, date).statusCode(200);
  }

  protected ValidatableResponse issue(String id, String date) {
    return leader()
        .body("{\"date\": \"" + date + "\"}")
        .post("/api/reports/" + id + "/issue")
        .then();
  }

  protected ValidatableResponse write(String id, String key, String text) {
    return office()
        .body("{\"text\": \"" + text + "\"}")
        .put("/api/reports/" + id + "/sections/" + key)
        .then()
        .statusCode(200);
  }

  protected ValidatableResponse write(String id, String key, String text, String ifMatch) {
    return office()
        .header("If-Match", ifMatch)
        .body("{\"text\": \"" + text + "\"}")
        .put("/api/reports/" + id + "/sections/" + key)
        .then()
        .statusCode(200);
  }

  /// What the district does with a report.
  protected ValidatableResponse above(String id, String step, String body) {
    return as(district, Role.DISTRICT_ADMIN)
        .body(body)
        .post("/api/reports/" + id + "/" + step)
        .then();
  }

  protected ValidatableResponse step(String id, String step) {
    return office().post("/api/reports/" + id + "/" + step).then();
  }

  protected byte[] document(String id, String format) {
    return office()
        .get("/api/reports/" + id + "/document?format=" + format)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  protected byte[] documentOf(String id, String format) {
    return as(district, Role.DISTRICT_LEADER)
        .get("/api/reports/" + id + "/document?format=" + format)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  /// What was frozen.
  Snapshot frozen(String id) {
    var frozen = new AtomicReference<Snapshot>();
    UnitScope.asSystem(() ->
        frozen.set(
            QuarkusTransaction.requiringNew().call(() -> snapshots.of(UUID.fromString(id)))));
    return Objects.requireNonNull(frozen.get());
  }

  /// The document written anew from what was frozen.
  byte[] rendered(String id, DocumentFormat format) {
    var bytes = new AtomicReference<byte[]>();
    UnitScope.asSystem(() ->
        bytes.set(
            QuarkusTransaction.requiringNew()
                .call(() -> {
                  var report = reports.get(UUID.fromString(id));
                  return format.write(
                      ReportDocument.of(
                          snapshots.of(report.id()),
                          Objects.requireNonNull(report.contentHash()),
                          report.issue()));
                })));
    return Objects.requireNonNull(bytes.get());
  }

  static String section(String key) {
    return "sections.find { it.key == '" + key + "' }";
  }

  static String text(String key) {
    return section(key) + ".text";
  }

  static String request(String kind) {
    return """
    {"kind": "%s", "subject": "Kết quả xây dựng mô hình “Chính quyền thân thiện”",
     "from": "2023-01-01", "to": "2023-10-31",
     "requestingDocuments": [{"type": "Công văn", "displayForm": "3186/UBND-NV",
       "date": "2023-11-02", "issuer": "Ủy ban nhân dân huyện Mẫu",
       "subject": "báo cáo kết quả xây dựng mô hình"}],
     "addressees": ["Ủy ban nhân dân huyện Mẫu"],
     "recipients": [{"name": "Các thôn"}, {"name": "VT", "purpose": "ARCHIVE"}],
     "place": "Mẫu", "symbol": "BC-UBND",
     "signer": {"authority": "TM. Ủy ban nhân dân", "title": "Chủ tịch"}}
    """
        .formatted(kind);
  }
}

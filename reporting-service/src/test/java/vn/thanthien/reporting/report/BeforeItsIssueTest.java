package vn.thanthien.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.GoldenCommune;
import vn.thanthien.reporting.snapshot.Snapshot;

/// What may become of a report before its issue: written on, sent back, given up, frozen early,
/// told of more units than its own.
@QuarkusTest
class BeforeItsIssueTest extends ReportStory {

  private static final String REASON = "{\"reason\": \"Bổ sung đánh giá khuyết điểm.\"}";

  @Test
  void whatTheLeaderSendsBackIsWrittenOnWithItsText() {
    var id = drafted();
    write(id, "strengths", "Bản đầu.");
    var frozen = step(id, "freeze").statusCode(200).extract().<String>path("contentHash");

    with(office(), REASON, id, "reopening").statusCode(403);
    with(leader(), "{\"reason\": \" \"}", id, "reopening")
        .statusCode(422)
        .body("errors[0].field", equalTo("reason"));
    with(leader().header("If-Match", "\"1\""), REASON, id, "reopening")
        .statusCode(409)
        .body("type", equalTo("/problems/stale"));
    with(leader(), REASON, id, "reopening")
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("contentHash", nullValue())
        .body("frozenAt", nullValue())
        .body(text("strengths"), equalTo("Bản đầu."));

    write(id, "strengths", "Bản hai.", "\"1\"");
    var again = step(id, "freeze").statusCode(200).extract().<String>path("contentHash");
    assertThat(again).isNotEqualTo(frozen);
    leader().post("/api/reports/" + id + "/approval").then().statusCode(200);
    with(leader(), REASON, id, "reopening").statusCode(200).body("approvedAt", nullValue());
    issued(id, "2023-11-06");
    with(leader(), REASON, id, "reopening")
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    office()
        .get("/api/reports/" + id + "/steps")
        .then()
        .body(
            "kind",
            contains(
                "DRAFTED",
                "FROZEN",
                "REOPENED",
                "FROZEN",
                "APPROVED",
                "REOPENED",
                "FROZEN",
                "APPROVED",
                "ISSUED"))
        .body("find { it.kind == 'REOPENED' }.remarks", equalTo("Bổ sung đánh giá khuyết điểm."));
    assertThat(new String(document(id, "html"), StandardCharsets.UTF_8))
        .contains("Bản hai.")
        .doesNotContain("Bản đầu.");
  }

  @Test
  void whatIsSentBackSaysByWhomWhenAndWhyUntilItIsFrozenAgain() {
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));
    var id = drafted();
    step(id, "freeze").statusCode(200).body("sentBack", nullValue());

    with(named("Lê Văn Chủ Tịch", commune, Role.LEADER), REASON, id, "reopening")
        .statusCode(200)
        .body("sentBack.actor", equalTo(commune + ".leader"));
    var item = "items.find { it.id == '" + id + "' }.";
    for (var place : List.of("/" + id, "")) {
      var in = place.isEmpty() ? item : "";
      office()
          .get("/api/reports" + place)
          .then()
          .body(in + "state", equalTo("DRAFT"))
          .body(in + "sentBack.kind", equalTo("REOPENED"))
          .body(in + "sentBack.actorName", equalTo("Lê Văn Chủ Tịch"))
          .body(in + "sentBack.at", equalTo("2023-11-02T02:00:00Z"))
          .body(in + "sentBack.remarks", equalTo("Bổ sung đánh giá khuyết điểm."));
    }

    step(id, "freeze").statusCode(200).body("sentBack", nullValue());
    office().get("/api/reports").then().body(item + "sentBack", nullValue());
  }

  @Test
  void whatTheDistrictReturnedSaysSoUntilItIsReplacedAndSoDoesTheDraftThatReplacesIt() {
    var old = drafted();
    issued(old, "2023-11-06");

    above(old, "return", "{\"remarks\": \"Thiếu phụ lục.\"}")
        .statusCode(200)
        .body("sentBack.kind", equalTo("RETURNED"));
    var newer = step(old, "replacement").statusCode(201).extract().<String>path("id");
    for (var id : List.of(old, newer)) {
      office()
          .get("/api/reports/" + id)
          .then()
          .body("sentBack.kind", equalTo("RETURNED"))
          .body("sentBack.actor", equalTo(district + ".district-admin"))
          .body("sentBack.remarks", equalTo("Thiếu phụ lục."));
    }

    issued(newer, "2023-11-07");
    for (var id : List.of(old, newer)) {
      office().get("/api/reports/" + id).then().body("sentBack", nullValue());
    }
  }

  @Test
  void whatStandsAroundADraftCanBeChangedUntilItIsFrozen() {
    var id = drafted();

    var changed = head(office().header("If-Match", "\"1\""), id, "").statusCode(200);
    changed
        .header("ETag", equalTo("\"2\""))
        .body("subject", equalTo("Kết quả mười tháng"))
        .body("place", equalTo("Mẫu Mới"))
        .body("addressees", contains("Ban Dân vận Huyện ủy"))
        .body("requestingDocuments", hasSize(0))
        .body("recipients.name", contains("Các thôn"))
        .body("signer.title", equalTo("Phó Chủ tịch"));
    assertThat(new String(document(id, "html"), StandardCharsets.UTF_8))
        .contains("Kết quả mười tháng", "Ban Dân vận Huyện ủy")
        .doesNotContain("3186/UBND-NV");

    head(office().header("If-Match", "\"1\""), id, "")
        .statusCode(409)
        .body("type", equalTo("/problems/stale"));
    head(as(district, Role.DISTRICT_ADMIN), id, "").statusCode(403);
    head(as(neighbour, Role.LEADER), id, "").statusCode(404);
    office()
        .body("{\"subject\": \"Một\", \"place\": \"Mẫu\", \"symbol\": \"?\"}")
        .put("/api/reports/" + id + "/head")
        .then()
        .statusCode(422);
    step(id, "freeze").statusCode(200);
    head(office(), id, "").statusCode(409).body("type", equalTo("/problems/wrong-state"));
    office()
        .get("/api/reports/" + id + "/steps")
        .then()
        .body("kind", contains("DRAFTED", "HEAD_CHANGED", "FROZEN"));
  }

  @Test
  void aDraftGivenUpStaysAndKeepsNobodyFromBeginningAgain() {
    var old = drafted();
    issued(old, "2023-11-06");
    var newer = step(old, "replacement").statusCode(201).extract().<String>path("id");
    write(newer, "strengths", "Viết dở.");

    with(as(district, Role.DISTRICT_ADMIN), REASON, newer, "discard").statusCode(403);
    with(office(), REASON, newer, "discard").statusCode(200).body("state", equalTo("DISCARDED"));

    with(office(), REASON, newer, "discard").statusCode(409);
    step(newer, "freeze").statusCode(409);
    office()
        .header("If-Match", "*")
        .body("{\"text\": \"Viết tiếp.\"}")
        .put("/api/reports/" + newer + "/sections/strengths")
        .then()
        .statusCode(409);
    office()
        .get("/api/reports/" + newer)
        .then()
        .statusCode(200)
        .body("stateName", equalTo("đã bỏ"))
        .body(text("strengths"), equalTo("Viết dở."));
    office()
        .get("/api/reports/" + newer + "/steps")
        .then()
        .body("kind", contains("DRAFTED", "DISCARDED"));
    var again = step(old, "replacement").statusCode(201).extract().<String>path("id");
    issued(again, "2023-11-07");
    step(again, "freeze").statusCode(409);
    with(office(), REASON, again, "discard").statusCode(409);
  }

  @Test
  void anExplanationFallsWithWhatItExplained() {
    facts.take(GoldenCommune.facts(commune));
    facts.take(DossierMother.completedLate(commune));
    var id = drafted();
    var finding = step(id, "check").extract().path("find { it.code == 'X5' }.id").toString();
    office()
        .body("{\"text\": \"Một hồ sơ chờ xác minh.\"}")
        .post("/api/reports/" + id + "/contradictions/" + finding + "/explanation")
        .then()
        .statusCode(200);
    step(id, "check").body("find { it.code == 'X5' }.status", equalTo("EXPLAINED"));

    facts.take(DossierMother.completedLate(commune));

    step(id, "freeze").statusCode(409);
    step(id, "check")
        .body("find { it.code == 'X5' && it.status != 'CORRECTED' }.status", equalTo("OPEN"))
        .body("find { it.code == 'X5' && it.status != 'CORRECTED' }.explanation", nullValue());
  }

  @Test
  void aPeriodNotYetOverIsFrozenOnlyUntilADayThatIs() {
    clock.stopAt(Instant.parse("2023-10-15T02:00:00Z"));
    for (var received : List.of("2023-10-14T02:00:00Z", "2023-10-15T01:00:00Z")) {
      facts.takeAt(
          Instant.parse(received), DossierMother.receivedAt(commune, Instant.parse(received)));
    }
    var id = drafted();

    step(id, "freeze")
        .statusCode(422)
        .body("type", equalTo("/problems/time-order"))
        .body("errors[0].field", equalTo("dataUntil"))
        .body("detail", containsString("từ ngày 31/10/2023"));
    head(office(), id, ", \"dataUntil\": \"2022-12-31\"")
        .statusCode(422)
        .body("errors[0].field", equalTo("dataUntil"));
    head(office(), id, ", \"dataUntil\": \"2023-10-15\"").statusCode(200);
    step(id, "freeze").statusCode(422).body("detail", containsString("từ ngày 16/10/2023"));
    head(office(), id, ", \"dataUntil\": \"2023-10-14\"")
        .statusCode(200)
        .body("dataUntil", equalTo("2023-10-14"))
        .body("notes", contains("Số liệu trong báo cáo tính đến hết ngày 14 tháng 10 năm 2023."));
    step(id, "freeze").statusCode(200);

    office()
        .get("/api/reports/" + id + "/figures")
        .then()
        .body("find { it.code == 'D01' && !it.by }.value", equalTo(1));
    assertThat(new String(document(id, "html"), StandardCharsets.UTF_8))
        .contains("tính đến hết ngày 14 tháng 10 năm 2023");
    clock.stopAt(Instant.parse("2023-10-16T02:00:00Z"));
    facts.takeAt(
        clock.instant(), DossierMother.receivedAt(commune, Instant.parse("2023-10-15T03:00:00Z")));
    office()
        .get("/api/reports/" + id + "/late-arrivals")
        .then()
        .body("effects", hasSize(0))
        .body("total", equalTo(0));
    as(district, Role.DISTRICT_ADMIN)
        .body(request("DISTRICT").replace("\"kind\"", "\"dataUntil\": \"2023-10-14\", \"kind\""))
        .post("/api/reports")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("dataUntil"));
  }

  @Test
  void aMergedCommuneSaysWhetherItTellsOfThoseItCameFrom() {
    facts.take(DossierMother.completedEarly(commune));
    facts.take(DossierMother.completedEarly(neighbour));
    var merged = "merged-" + commune;
    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"on": "2023-07-01", "from": ["%s", "%s"], "to": [
              {"id": "%s", "name": "xã Hợp Nhất", "kind": "XA", "parent": "%s"}]}
            """
                .formatted(commune, neighbour, merged, district))
        .post("/api/units/reorganisations")
        .then()
        .statusCode(200);
    known(merged);
    facts.take(DossierMother.completedEarly(merged));

    var alone = of(merged, "");
    alone.body("withPredecessors", equalTo(false));
    alone.body(
        "notes",
        contains(
            "Số liệu trong báo cáo chỉ gồm số liệu của xã Hợp Nhất từ ngày 01 tháng 7 năm 2023; số"
                + " liệu của xã Láng Giềng, xã Mẫu trước ngày đó không có trong báo cáo này."));
    received(merged, alone).body("find { it.code == 'D01' && !it.by }.value", equalTo(1));
    var whole = of(merged, "\"withPredecessors\": true, ");
    whole.body(
        "notes",
        contains(
            "Số liệu trong báo cáo gồm cả số liệu của xã Láng Giềng, xã Mẫu, là các đơn vị được sắp"
                + " xếp thành xã Hợp Nhất từ ngày 01 tháng 7 năm 2023."));
    received(merged, whole).body("find { it.code == 'D01' && !it.by }.value", equalTo(3));
    String id = whole.extract().path("id");
    as(merged, Role.PARTY_OFFICE).post("/api/reports/" + id + "/freeze").then().statusCode(200);
    as(merged, Role.LEADER)
        .get("/api/reports/" + id)
        .then()
        .body("withPredecessors", equalTo(true))
        .body("notes", hasSize(1));
  }

  @Test
  void whatIsFrozenIsWhatWasCheckedHoweverRecordsArrive() throws Exception {
    plan();
    resolution(1);
    var id = drafted();
    var frozen = new AtomicBoolean();

    try (var recording = Executors.newSingleThreadExecutor()) {
      var arriving =
          recording.submit(() -> {
            var recorded = 1;
            do {
              recorded++;
              resolution(recorded);
            } while (!frozen.get());
            return recorded;
          });
      step(id, "freeze").statusCode(200);
      frozen.set(true);
      assertThat(arriving.get()).isPositive();
    }

    var contents = contents(id);
    var outOfOrder =
        contents.material().programme().standing().remarks().stream()
            .filter(remark -> remark.kind().equals("ORDER"))
            .count();
    assertThat(outOfOrder).isPositive();
    assertThat(contents.questions().stream().filter(asked -> asked.code().equals("X10")).count())
        .isEqualTo(outOfOrder);
  }

  private void plan() {
    steering("STATE", "DISTRICT", "61/KH-UBND", "2023-03-28", "");
  }

  /// A resolution of the commune, older than the district's plan it carries out.
  private void resolution(int number) {
    steering("PARTY", "COMMUNE", number + "-NQ/ĐU", "2023-03-13", "\"61/KH-UBND\"");
  }

  private void steering(String chain, String level, String sign, String day, String above) {
    office()
        .body(
            """
            {"chain": "%s", "level": "%s", "issuer": "Cơ quan ban hành",
             "documentType": "Văn bản", "displayForm": "%s", "issuedOn": "%s",
             "subject": "Thực hiện mô hình", "purpose": "DIRECTION", "implements": [%s]}
            """
                .formatted(chain, level, sign, day, above))
        .post("/api/programme/steering-documents")
        .then()
        .statusCode(201);
  }

  private Snapshot contents(String id) {
    var contents = new AtomicReference<Snapshot>();
    UnitScope.asSystem(() ->
        contents.set(
            QuarkusTransaction.requiringNew().call(() -> snapshots.of(UUID.fromString(id)))));
    return Objects.requireNonNull(contents.get());
  }

  private static ValidatableResponse with(
      RequestSpecification who, String body, String id, String step) {
    return who.body(body).post("/api/reports/" + id + "/" + step).then();
  }

  /// @param more of the head, beginning with a comma
  private static ValidatableResponse head(RequestSpecification who, String id, String more) {
    return who.body(
            """
            {"subject": "Kết quả mười tháng", "addressees": ["Ban Dân vận Huyện ủy"],
             "recipients": [{"name": "- Như trên;"}, {"name": "Các thôn"}], "place": "Mẫu Mới", "symbol": "BC-UBND",
             "signer": {"authority": "KT. CHỦ TỊCH", "title": "Phó Chủ tịch"}%s}
            """
                .formatted(more))
        .put("/api/reports/" + id + "/head")
        .then();
  }

  /// A draft of a unit of its own.
  private static ValidatableResponse of(String unit, String more) {
    return as(unit, Role.PARTY_OFFICE)
        .body(request("COMMUNE").replace("\"kind\"", more + "\"kind\""))
        .post("/api/reports")
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse received(String unit, ValidatableResponse draft) {
    return as(unit, Role.LEADER)
        .get("/api/reports/" + draft.extract().path("id") + "/figures")
        .then()
        .statusCode(200);
  }
}

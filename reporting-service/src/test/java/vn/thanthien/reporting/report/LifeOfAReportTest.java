package vn.thanthien.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.contract.dossier.Punctuality;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.contract.petition.OpinionState;
import vn.thanthien.kernel.contract.petition.OpinionStatus;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.reporting.AtOnce;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.GoldenCommune;

/// What happens to a report around its issue, and what happens at once.
@QuarkusTest
class LifeOfAReportTest extends ReportStory {

  private static final String ISSUED_ON = "2023-11-06";

  @Test
  void aReturnedReportIsReplacedAndBothStand() {
    facts.take(GoldenCommune.facts(commune));
    var old = drafted();
    write(old, "strengths", "Thái độ phục vụ của cán bộ, công chức có chuyển biến rõ rệt.");
    issued(old, ISSUED_ON);
    var bytes = document(old, "pdf");

    above(old, "receipt", "{}").statusCode(200).body("handover", equalTo("RECEIVED"));
    above(old, "return", "{\"remarks\": \"Thiếu đánh giá khuyết điểm.\"}")
        .statusCode(200)
        .body("handover", equalTo("RETURNED"));

    office()
        .get("/api/reports/" + old)
        .then()
        .body("remarks", equalTo("Thiếu đánh giá khuyết điểm."))
        .body("handoverName", equalTo("đã bị trả lại"));
    var newer = step(old, "replacement").statusCode(201).extract().<String>path("id");
    step(old, "replacement").statusCode(409).body("type", equalTo("/problems/already-exists"));
    office()
        .get("/api/reports/" + newer)
        .then()
        .body("replaces", equalTo(old))
        .body(text("strengths"), containsString("chuyển biến rõ rệt"));
    write(newer, "shortcomings", "Một số thủ tục còn phải đi lại nhiều lần.", "\"0\"");
    issued(newer, "2023-11-10");

    office().get("/api/reports/" + old).then().body("replacedBy", equalTo(newer));
    office()
        .get("/api/reports/" + old + "/steps")
        .then()
        .body(
            "kind",
            contains("DRAFTED", "FROZEN", "APPROVED", "ISSUED", "RECEIVED", "RETURNED", "REPLACED"))
        .body("find { it.kind == 'RETURNED' }.actor", equalTo(district + ".district-admin"));
    assertThat(document(old, "pdf")).isEqualTo(bytes);
    assertThat(new String(document(newer, "html"), StandardCharsets.UTF_8))
        .contains("thay thế Báo cáo số 01/BC-UBND ngày 06 tháng 11 năm 2023");
    above(newer, "acceptance", "{}").statusCode(200).body("handover", equalTo("ACCEPTED"));
  }

  @Test
  void aReplacedReportIsNeitherReturnedNorReplacedAgain() {
    var old = drafted();
    issued(old, ISSUED_ON);
    var newer = step(old, "replacement").extract().<String>path("id");
    issued(newer, "2023-11-07");

    above(old, "return", "{\"remarks\": \"Quá muộn.\"}")
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    step(old, "replacement").statusCode(409);
    office().get("/api/reports/" + old).then().body("handover", equalTo("SENT"));
  }

  @Test
  void aReturnedReportIsMissingInTheTotalsUntilItIsReplaced() {
    facts.take(GoldenCommune.facts(commune));
    var old = drafted();
    issued(old, ISSUED_ON);
    above(old, "return", "{\"remarks\": \"Số liệu chưa đúng.\"}").statusCode(200);

    as(district, Role.DISTRICT_ADMIN)
        .get("/api/reports/" + districtReport())
        .then()
        .body("coverage", equalTo("0/2"))
        .body(text("coverage"), containsString("xã Mẫu"));
  }

  @Test
  void onlyTheUnitAboveTakesAReportAndOnlyOnceIssued() {
    var id = drafted();

    above(id, "receipt", "{}").statusCode(409);
    issued(id, ISSUED_ON);
    leader().post("/api/reports/" + id + "/receipt").then().statusCode(403);
    as(neighbour, Role.DISTRICT_ADMIN)
        .post("/api/reports/" + id + "/receipt")
        .then()
        .statusCode(404);
    as(commune, Role.DISTRICT_ADMIN).post("/api/reports/" + id + "/receipt").then().statusCode(403);
    above(id, "return", "{\"remarks\": \" \"}")
        .statusCode(422)
        .body("errors[0].field", equalTo("remarks"));
    above(id, "acceptance", "{}").statusCode(200);
    above(id, "return", "{\"remarks\": \"Đổi ý.\"}").statusCode(409);
  }

  @Test
  void everyTextASectionHadIsKept() {
    var id = drafted();
    write(id, "strengths", "Bản một.");
    write(id, "strengths", "Bản hai.", "\"1\"");

    office()
        .get("/api/reports/" + id + "/sections/strengths/versions")
        .then()
        .statusCode(200)
        .body("text", contains("Bản hai.", "Bản một."))
        .body("revision", contains(2, 1))
        .body("[0].writtenBy", equalTo(commune + ".party-office"));
  }

  @Test
  void aReportIsHeldAgainstLastYears() {
    facts.take(GoldenCommune.facts(commune));
    var before = office().body(lastYear()).post("/api/reports").then().extract().<String>path("id");
    var copied = "Cán bộ, công chức đã nâng cao tinh thần trách nhiệm phục vụ Nhân dân năm 2022.";
    write(before, "strengths", copied);
    issued(before, "2023-01-05");
    var id = drafted();
    write(id, "strengths", copied.replace("2022", "2023") + "\\nĐây là điều mới.");

    office()
        .get("/api/reports/" + id + "/differences")
        .then()
        .statusCode(200)
        .body("with.id", equalTo(before))
        .body("changes.figures.find { it.code == 'D01' && it.by.isEmpty() }.was.text", equalTo("0"))
        .body(
            "changes.figures.find { it.code == 'D01' && it.by.isEmpty() }.is.text", equalTo("903"))
        .body(
            "changes.figures.find { it.code == 'D01' && it.by.isEmpty() }.difference", equalTo(903))
        .body(
            "changes.sections.find { it.key == 'strengths' }.copied",
            contains(copied.replace("2022", "2023")));
    step(id, "check")
        .statusCode(200)
        .body("findAll { it.code == 'X17' }.computed", contains("mục III.1 của báo cáo kỳ trước"));
    office()
        .get("/api/reports/" + before + "/differences")
        .then()
        .body("with", nullValue())
        .body("changes.figures", hasSize(0));
  }

  @Test
  void whatComesAfterTheFreezeIsListedWithItsEffect() {
    clock.stopAt(Instant.parse("2023-10-31T02:00:00Z"));
    facts.take(GoldenCommune.facts(commune));
    var id = drafted();
    office()
        .get("/api/reports/" + id + "/late-arrivals")
        .then()
        .statusCode(200)
        .body("frozenAt", nullValue());
    clock.stopAt(Instant.parse("2023-11-01T02:00:00Z"));
    step(id, "freeze").statusCode(200);
    office()
        .get("/api/reports/" + id + "/late-arrivals")
        .then()
        .statusCode(200)
        .body("effects", hasSize(0))
        .body("total", equalTo(0));
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));

    facts.takeAt(clock.instant(), DossierMother.completedLate(commune));

    office()
        .get("/api/reports/" + id + "/late-arrivals")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("records[0].kind", equalTo("DOSSIER"))
        .body("effects.find { it.code == 'D09' }.was.text", equalTo("0"))
        .body("effects.find { it.code == 'D09' }.is.text", equalTo("1"))
        .body("effects.code", not(hasItem("P02")));
    office()
        .get("/api/reports/" + id + "/figures")
        .then()
        .body("find { it.code == 'D09' }.text", equalTo("0"));
  }

  /// What is told of a record is its last state. One made before the freeze and gone on after the
  /// period brings nothing new of the period; one made after it does, however it went on.
  @Test
  void aRecordMadeAfterTheFreezeIsLateHoweverItWentOn() {
    clock.stopAt(Instant.parse("2023-11-01T02:00:00Z"));
    var id = drafted();
    step(id, "freeze").statusCode(200);
    clock.stopAt(Instant.parse("2023-11-20T02:00:00Z"));
    var done = Instant.parse("2023-11-10T02:00:00Z");
    var known = madeAt(Instant.parse("2023-05-04T02:00:00Z"));

    facts.takeAt(clock.instant(), completedAfterThePeriod(known, done));
    late(id).body("total", equalTo(0));

    facts.takeAt(clock.instant(), completedAfterThePeriod(RecordId.next(), done));
    late(id)
        .body("records.kind", contains("DOSSIER"))
        .body("effects.find { it.code == 'D01' }.difference", equalTo(2));
  }

  /// Handed over after the period; what matters is when its completion was recorded.
  @Test
  void aCompletionRecordedLateIsLateThoughTheResultWasHandedOverAfterThePeriod() {
    clock.stopAt(Instant.parse("2023-11-01T02:00:00Z"));
    var id = drafted();
    step(id, "freeze").statusCode(200);
    var frozen = clock.instant();
    clock.stopAt(Instant.parse("2023-11-20T02:00:00Z"));
    var done = Instant.parse("2023-10-27T02:00:00Z");
    var returned = Instant.parse("2023-11-10T02:00:00Z");

    for (var recorded : Arrays.asList(null, frozen.minusSeconds(60))) {
      facts.takeAt(
          returned, DossierMother.handedOver(madeAt(done), commune, done, returned, recorded));
    }
    late(id).body("total", equalTo(0));

    var late = madeAt(done);
    facts.takeAt(
        returned, DossierMother.handedOver(late, commune, done, returned, frozen.plusSeconds(60)));
    late(id)
        .body("records.id", contains(late.toString()))
        .body("records.kind", contains("DOSSIER"))
        .body("records.actedAt", contains("2023-10-27T02:00:00Z"))
        .body("records.recordedAt", contains("2023-11-01T02:01:00Z"));
  }

  /// An id as a record made at a moment gets it.
  private static UUID madeAt(Instant moment) {
    var next = RecordId.next();
    return new UUID(
        moment.toEpochMilli() << 16 | (next.getMostSignificantBits() & 0xffff),
        next.getLeastSignificantBits());
  }

  private DossierState completedAfterThePeriod(UUID id, Instant done) {
    return DossierMother.dossier(
        id, 2, commune, DossierStatus.COMPLETED, done, done, Punctuality.LATE, List.of());
  }

  @Test
  void opinionsVisitsAndProgrammeRecordsComeLateToo() {
    clock.stopAt(Instant.parse("2023-10-31T02:00:00Z"));
    event("2023-05-05");
    clock.stopAt(Instant.parse("2023-11-01T02:00:00Z"));
    var id = drafted();
    step(id, "freeze").statusCode(200);
    late(id).body("total", equalTo(0));
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));

    facts.takeAt(
        clock.instant(),
        new OpinionState(
            RecordId.next(),
            1,
            commune,
            OpinionChannel.HOTLINE,
            null,
            null,
            LocalDate.of(2023, 5, 4),
            null,
            OpinionStatus.RAISED,
            false,
            null,
            null));
    facts.takeAt(
        clock.instant(),
        GoldenCommune.visit(commune, LocalDate.of(2023, 5, 4), commune + ".thon1", 12));
    facts.takeAt(
        clock.instant(),
        GoldenCommune.visit(commune, LocalDate.of(2023, 11, 1), commune + ".thon1", 12));
    event("2023-05-04");
    event("2023-11-01");
    var spent =
        office()
            .body("{\"amount\": 5000000, \"purpose\": \"Ghế\", \"spentOn\": \"2023-05-04\"}")
            .post("/api/programme/investments")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    late(id)
        .body("records.kind", containsInAnyOrder("OPINION", "FIELD_VISIT", "EVENT", "INVESTMENT"));

    office().delete("/api/programme/investments/" + spent).then().statusCode(204);
    late(id).body("records.findAll { it.kind == 'INVESTMENT' }.id", contains(spent));
  }

  /// A district's report is made of communes' reports, not of their records.
  @Test
  void toADistrictsReportReportsComeLate() {
    clock.stopAt(Instant.parse("2023-11-01T02:00:00Z"));
    var report = drafted();
    var id = districtReport();
    as(district, Role.DISTRICT_ADMIN).post("/api/reports/" + id + "/freeze").then().statusCode(200);
    clock.stopAt(Instant.parse("2023-11-06T02:00:00Z"));
    facts.takeAt(clock.instant(), DossierMother.completedEarly(commune));

    issued(report, "2023-11-06");

    as(district, Role.DISTRICT_LEADER)
        .get("/api/reports/" + id + "/late-arrivals")
        .then()
        .statusCode(200)
        .body("records.kind", contains("REPORT"))
        .body("records.id", contains(report))
        .body("records[0].unit", equalTo(commune));
  }

  /// A total opens to the communes' reports; one that sent none is missing, never zero.
  @Test
  void aFigureOfADistrictsReportOpensToTheCommunesReports() {
    facts.take(GoldenCommune.facts(commune));
    var report = drafted();
    issued(report, ISSUED_ON);
    var id = districtReport();

    shares(id, "D01", "")
        .body("find { it.unit.id == '" + commune + "' }.numerator", equalTo(903))
        .body("find { it.unit.id == '" + commune + "' }.report", equalTo(report))
        .body("find { it.unit.id == '" + neighbour + "' }.state", equalTo("NO_REPORT"))
        .body("find { it.unit.id == '" + neighbour + "' }.numerator", nullValue())
        .body("find { it.unit.id == '" + neighbour + "' }.text", equalTo("chưa có báo cáo"));
    shares(id, "S03", "?by=phase:START&by=runner:FATHERLAND_FRONT")
        .body("find { it.unit.id == '" + commune + "' }.text", equalTo("100,00%"));
    shares(id, "S03", "?by=phase:START&by=runner:PEOPLES_COMMITTEE")
        .body("find { it.unit.id == '" + commune + "' }.state", equalTo("NONE_OCCURRED"));
  }

  private ValidatableResponse shares(String id, String code, String query) {
    return as(district, Role.DISTRICT_LEADER)
        .get("/api/reports/" + id + "/figures/" + code + "/communes" + query)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse late(String id) {
    return office().get("/api/reports/" + id + "/late-arrivals").then().statusCode(200);
  }

  private void event(String day) {
    office()
        .body(
            "{\"kind\": \"WEEKLY_MEETING\", \"heldOn\": \"%s\", \"title\": \"Giao ban\"}"
                .formatted(day))
        .post("/api/programme/events")
        .then()
        .statusCode(201);
  }

  @Test
  void communesAreSetInAnOrderOnlyWhereWhoDraftsWantsSo() {
    facts.take(GoldenCommune.facts(commune));
    issued(drafted(), ISSUED_ON);
    var ranked =
        as(district, Role.DISTRICT_ADMIN)
            .body(request("DISTRICT").replace("\"kind\"", "\"ranked\": true, \"kind\""))
            .post("/api/reports")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");

    as(district, Role.DISTRICT_LEADER)
        .get("/api/reports/" + districtReport() + "/ranking?code=D05")
        .then()
        .statusCode(404);
    as(district, Role.DISTRICT_LEADER)
        .get("/api/reports/" + ranked + "/ranking?code=D05")
        .then()
        .statusCode(200)
        .body("places.unit.id", contains(commune))
        .body("without.unit.id", contains(neighbour));
    // five petitions are too few
    as(district, Role.DISTRICT_LEADER)
        .get("/api/reports/" + ranked + "/ranking?code=P02")
        .then()
        .body("places", hasSize(0));
    // of letters sent nobody can say whether more is better
    as(district, Role.DISTRICT_LEADER)
        .get("/api/reports/" + ranked + "/ranking?code=L01")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("code"));
    as(district, Role.DISTRICT_LEADER)
        .get("/api/reports/" + ranked)
        .then()
        .body("ranked", equalTo(true));
    office()
        .body(request("COMMUNE").replace("\"kind\"", "\"ranked\": true, \"kind\""))
        .post("/api/reports")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("ranked"));
  }

  @Test
  void twoApprovalsAtOnceAreOne() throws Exception {
    var id = drafted();
    step(id, "freeze").statusCode(200);

    var answers =
        AtOnce.of(
            () -> leader().post("/api/reports/" + id + "/approval").statusCode(),
            () -> leader().post("/api/reports/" + id + "/approval").statusCode());

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    office()
        .get("/api/reports/" + id + "/steps")
        .then()
        .body("findAll { it.kind == 'APPROVED' }", hasSize(1));
  }

  @Test
  void ofTwoReportsOfOnePeriodIssuedAtOnceOneIsRefused() throws Exception {
    var first = approved(drafted());
    var second = approved(drafted());

    var answers =
        AtOnce.of(
            () -> issue(first, ISSUED_ON).extract().statusCode(),
            () -> issue(second, ISSUED_ON).extract().statusCode());

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    var refused = answers.getFirst() == 200 ? second : first;
    var standing = answers.getFirst() == 200 ? first : second;
    issue(refused, ISSUED_ON)
        .statusCode(409)
        .body("type", equalTo("/problems/already-exists"))
        .body("detail", containsString("Báo cáo số 01/BC-UBND"));
    above(standing, "return", "{\"remarks\": \"Sai số liệu.\"}").statusCode(200);
    // what was returned is replaced, not stood beside
    issue(refused, ISSUED_ON).statusCode(409);
    var newer = step(standing, "replacement").statusCode(201).extract().<String>path("id");
    issued(newer, "2023-11-07");
    issue(refused, "2023-11-08").statusCode(409).body("detail", containsString("02/BC-UBND"));
  }

  @Test
  void twoReportsIssuedAtOnceGetTwoNumbersAndOneIssuedTwiceGetsOne() throws Exception {
    var first = approved(drafted());
    var second = approved(draftedUntil("2023-10-30"));

    var apart =
        AtOnce.of(
            () -> issue(first, ISSUED_ON).extract().statusCode(),
            () -> issue(second, ISSUED_ON).extract().statusCode());

    assertThat(apart).containsExactly(200, 200);
    assertThat(List.of(number(first), number(second))).containsExactlyInAnyOrder(1, 2);
    for (var id : List.of(first, second)) {
      office()
          .get("/api/reports/" + id + "/document?format=HTML")
          .then()
          .statusCode(200)
          .body(containsString("0" + number(id) + "/BC-UBND"));
    }

    var third = approved(draftedUntil("2023-10-29"));
    var together =
        AtOnce.of(
            () -> issue(third, ISSUED_ON).extract().statusCode(),
            () -> issue(third, ISSUED_ON).extract().statusCode());

    assertThat(together).containsExactlyInAnyOrder(200, 409);
    assertThat(number(third)).isEqualTo(3);
    office()
        .get("/api/reports/" + third + "/steps")
        .then()
        .body("findAll { it.kind == 'ISSUED' }", hasSize(1));
  }

  private String approved(String id) {
    step(id, "freeze").statusCode(200);
    leader().post("/api/reports/" + id + "/approval").then().statusCode(200);
    return id;
  }

  private int number(String id) {
    return office().get("/api/reports/" + id).then().extract().path("number");
  }

  @Test
  void twoPeopleAtOnceInTwoSectionsBothWriteAndInOneOnlyTheFirst() throws Exception {
    var id = drafted();

    var apart =
        AtOnce.of(
            () -> put(id, "strengths", "Ưu điểm.", "\"0\""),
            () -> put(id, "shortcomings", "Khuyết điểm.", "\"0\""));
    var together =
        AtOnce.of(
            () -> put(id, "conditions", "Người thứ nhất.", "\"0\""),
            () -> put(id, "conditions", "Người thứ hai.", "\"0\""));

    assertThat(apart).containsExactly(200, 200);
    assertThat(together).containsExactlyInAnyOrder(200, 409);
    office()
        .get("/api/reports/" + id)
        .then()
        .body(text("strengths"), equalTo("Ưu điểm."))
        .body(text("shortcomings"), equalTo("Khuyết điểm."))
        .body(text("conditions"), containsString("Người thứ"));
    office()
        .get("/api/reports/" + id + "/sections/conditions/versions")
        .then()
        .body("", hasSize(1));
  }

  @Test
  void aReturnAndAReplacementAtOnceLeaveOneStory() throws Exception {
    var old = drafted();
    issued(old, ISSUED_ON);
    var newer = step(old, "replacement").extract().<String>path("id");
    step(newer, "freeze").statusCode(200);
    leader().post("/api/reports/" + newer + "/approval").then().statusCode(200);

    var answers =
        AtOnce.of(
            () -> issue(newer, "2023-11-08").extract().statusCode(),
            () -> above(old, "return", "{\"remarks\": \"Sai số.\"}").extract().statusCode());

    assertThat(answers.getFirst()).isEqualTo(200);
    var returned = answers.getLast() == 200;
    assertThat(answers.getLast()).isIn(200, 409);
    office()
        .get("/api/reports/" + old)
        .then()
        .body("replacedBy", equalTo(newer))
        .body("handover", equalTo(returned ? "RETURNED" : "SENT"));
  }

  @Test
  void aFreezeWhileFactsArriveIsOneMoment() throws Exception {
    facts.take(GoldenCommune.facts(commune));
    var id = drafted();
    var frozen = new AtomicBoolean();

    try (var importing = Executors.newSingleThreadExecutor()) {
      var arriving =
          importing.submit(() -> {
            var taken = 0;
            do {
              facts.takeAt(Instant.now(), DossierMother.completedEarly(commune));
              taken++;
            } while (!frozen.get());
            return taken;
          });
      step(id, "freeze").statusCode(200);
      frozen.set(true);
      assertThat(arriving.get()).isPositive();
    }

    var figures = office().get("/api/reports/" + id + "/figures").then().extract();
    int received = figures.path("find { it.code == 'D01' }.value");
    int judged = figures.path("find { it.code == 'D05' }.denominator");
    assertThat(received).as("every received one is completed").isEqualTo(judged);
    int now =
        office()
            .get("/api/figures?from=2023-01-01&to=2023-10-31&code=D01")
            .then()
            .extract()
            .path("[0].value");
    var change = "effects.find { it.code == 'D01' }.is.numerator";
    Integer told = office().get("/api/reports/" + id + "/late-arrivals").path(change);
    assertThat(told == null ? received : told).isEqualTo(now);
    assertThat(received).isBetween(903, now);
  }

  private int put(String id, String key, String text, String ifMatch) {
    return office()
        .header("If-Match", ifMatch)
        .body("{\"text\": \"" + text + "\"}")
        .put("/api/reports/" + id + "/sections/" + key)
        .statusCode();
  }

  private static String lastYear() {
    return request("COMMUNE")
        .replace("2023-01-01", "2022-01-01")
        .replace("2023-10-31", "2023-01-01");
  }
}

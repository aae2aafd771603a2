package vn.thanthien.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.contract.dossier.DossierState;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.contract.petition.OpinionState;
import vn.thanthien.kernel.contract.petition.OpinionStatus;
import vn.thanthien.kernel.file.FileHash;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.Facts;
import vn.thanthien.reporting.record.GoldenCommune;
import vn.thanthien.reporting.record.Perturbation;
import vn.thanthien.reporting.snapshot.DocumentFormat;

/// The golden report and its perturbations (domain.md, App. B) as whole documents: issued, and held
/// against the approved ones.
@NullUnmarked // whatever is absent in a fact is null
@QuarkusTest
class ApprovedReportsTest extends ReportStory {

  private static final List<String> FACT_FED =
      List.of(
          "dossier_record",
          "petition_record",
          "reception_record",
          "dialogue_record",
          "opinion_record",
          "field_visit_record",
          "published_count",
          "letter_record",
          "survey_record",
          "apology_record",
          "dossier_counter",
          "petition_counter",
          "dialogue_counter",
          "letter_counter",
          "survey_counter",
          "apology_counter");

  @ParameterizedTest
  @EnumSource
  void theReportIsTheApprovedOne(Perturbation perturbation) throws IOException {
    var tenMonths = GoldenCommune.facts(commune);
    facts.take(tenMonths);
    facts.take(perturbation.of(commune, tenMonths));
    programme();
    var id = drafted();
    narrative(id);

    settled(commune, id);
    issued(id, "2023-11-06");

    var approved = perturbation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Approved.docx(approved, document(id, "docx"));
    Approved.pdf(approved, document(id, "pdf"));
  }

  /// The district's, of one commune with a breach that sent its report late, its neighbour that was
  /// asked and sent nothing, and a ward nobody asked.
  @Test
  void theDistrictsReportIsTheApprovedOne() throws IOException {
    clock.stopAt(Instant.parse("2023-11-02T02:00:00Z"));
    addUnit("ward-" + commune, "PHUONG", "phường Mới", district);
    known("ward-" + commune);
    asked();
    facts.take(GoldenCommune.facts(commune));
    facts.take(GoldenCommune.visit(commune, LocalDate.of(2023, 5, 9), commune + ".thon1", 14));
    facts.take(DossierMother.completedLate(commune));
    programme();
    record(
        "good-practices",
        """
        {"title": "Trả kết quả tại nhà văn hóa thôn", "startedOn": "2023-06-01",
         "description": "Mỗi tuần một buổi trả kết quả tại nhà văn hóa thôn."}
        """);
    office()
        .body("{\"selfScore\": 10, \"evidence\": [\"27-NQ/ĐU\"]}")
        .put("/api/programme/scorecards/2023/1.1")
        .then()
        .statusCode(200);
    clock.stopAt(Instant.parse("2023-11-13T02:00:00Z"));
    var own = drafted();
    settled(commune, own);
    issued(own, "2023-11-13");

    clock.stopAt(Instant.parse("2023-11-20T02:00:00Z"));
    var id = districtReport();
    as(district, Role.DISTRICT_ADMIN).post("/api/reports/" + id + "/freeze").then().statusCode(200);
    as(district, Role.DISTRICT_LEADER)
        .post("/api/reports/" + id + "/approval")
        .then()
        .statusCode(200);
    as(district, Role.DISTRICT_LEADER)
        .body("{\"date\": \"2023-11-20\", \"number\": 41}")
        .post("/api/reports/" + id + "/issue")
        .then()
        .statusCode(200);

    Approved.docx("district", documentOf(id, "docx"));
    Approved.pdf("district", documentOf(id, "pdf"));
  }

  private void asked() {
    as(district, Role.DISTRICT_ADMIN)
        .body(
            """
            {"kind": "THEMATIC", "subject": "Kết quả xây dựng mô hình", "from": "2023-01-01",
             "to": "2023-10-31", "dueOn": "2023-11-10", "units": ["%s", "%s"],
             "requestingDocuments": [{"type": "Công văn", "displayForm": "3186/UBND-NV",
               "date": "2023-11-02", "issuer": "Ủy ban nhân dân huyện Mẫu",
               "subject": "báo cáo kết quả"}],
             "addressees": ["Ủy ban nhân dân huyện Mẫu"]}
            """
                .formatted(commune, neighbour))
        .post("/api/report-requests")
        .then()
        .statusCode(201);
  }

  /// From 1 July 2025 the commune and its neighbour are one, which reports what it did itself.
  @Test
  void theMergedCommunesReportIsTheApprovedOne() throws IOException {
    theReportOfTheMerged("merged", "2025-07-01", "");
  }

  /// The nine months in which it began, with what those did that it came from.
  @Test
  void theMergedCommunesReportOfTheYearItBeganIsTheApprovedOne() throws IOException {
    theReportOfTheMerged("merged-across", "2025-01-01", "\"withPredecessors\": true, ");
  }

  private void theReportOfTheMerged(String approved, String from, String more) throws IOException {
    facts.take(GoldenCommune.facts(commune));
    var merged = "merged-" + commune;
    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"id": "%s", "name": "xã Hợp Nhất", "kind": "XA", "parent": "%s",
             "validFrom": "2025-07-01", "predecessors": ["%s", "%s"]}
            """
                .formatted(merged, district, commune, neighbour))
        .post("/api/units")
        .then()
        .statusCode(201);
    known(merged);
    facts.take(DossierMother.receivedAt(commune, Instant.parse("2025-06-30T02:00:00Z")));
    facts.take(DossierMother.receivedAt(merged, Instant.parse("2025-07-01T02:00:00Z")));

    var id =
        as(merged, Role.PARTY_OFFICE)
            .body(
                request("COMMUNE")
                    .replace("2023-01-01", from)
                    .replace("2023-10-31", "2025-10-01")
                    .replace("\"kind\"", more + "\"kind\""))
            .post("/api/reports")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    settled(merged, id);
    as(merged, Role.PARTY_OFFICE).post("/api/reports/" + id + "/freeze").then().statusCode(200);
    as(merged, Role.LEADER).post("/api/reports/" + id + "/approval").then().statusCode(200);
    as(merged, Role.LEADER)
        .body("{\"date\": \"2025-10-06\"}")
        .post("/api/reports/" + id + "/issue")
        .then()
        .statusCode(200);

    Approved.docx(approved, file(merged, id, "docx"));
    Approved.pdf(approved, file(merged, id, "pdf"));
  }

  @Test
  void aPictureTellsOneTextFromAnother() throws IOException {
    var id = drafted();
    var empty = document(id, "pdf");
    assertThat(Approved.lookAlike(empty, document(id, "pdf"))).isTrue();

    narrative(id);

    assertThat(Approved.lookAlike(empty, document(id, "pdf"))).isFalse();
  }

  /// Whatever order a topic is read in again, how often it says a thing and what compaction left of
  /// it: the same figures, the same bytes.
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatTheFactsFedIsDroppedAndReplayedToTheSameBytes(long seed) {
    var random = new Random(seed);
    var sent = new ArrayList<Fact>(GoldenCommune.facts(commune));
    sent.add(DossierMother.completedLate(commune));
    sent.add(DossierMother.received(commune));
    sent.add(GoldenCommune.visit(commune, LocalDate.of(2023, 5, 9), commune + ".thon1", 14));
    sent.add(opinion());
    facts.take(sent);
    programme();
    var issued = drafted();
    narrative(issued);
    settled(commune, issued);
    issued(issued, "2023-11-06");
    var id = halfYear();
    narrative(id);
    var docx = document(id, "docx");
    var pdf = document(id, "pdf");
    var figures = figures(id);
    var documents = documents(issued);
    var frozen = figures(issued);

    for (var table : FACT_FED) {
      facts.tamper("delete from " + table + " where unit = ?", commune);
      facts.tamper("delete from " + table + " where unit = ?", district);
    }
    assertThat(document(id, "docx")).as("nothing is left").isNotEqualTo(docx);
    assertThat(documents(issued)).isEqualTo(documents);
    var replayed = new ArrayList<Fact>(sent);
    replayed.addAll(sent.subList(600, sent.size())); // delivered again
    for (var fact : sent.subList(0, 300)) {
      replayed.add(DossierMother.earlier((DossierState) fact)); // not yet compacted away
    }
    Collections.shuffle(replayed, random);
    facts.deliver(seed == 1 ? replayed : Facts.newest(replayed), random);

    assertThat(figures(id)).isEqualTo(figures);
    assertThat(document(id, "docx")).isEqualTo(docx);
    assertThat(document(id, "pdf")).isEqualTo(pdf);
    assertThat(figures(issued)).isEqualTo(frozen);
    assertThat(documents(issued)).isEqualTo(documents);
    office()
        .get("/api/reports/" + issued + "/late-arrivals")
        .then()
        .statusCode(200)
        .body("effects", empty());
    assertThat(facts.differences(commune, GoldenCommune.PERIOD)).isEmpty();
  }

  /// The files of an issued report, as they are kept and as they are written anew from what was
  /// frozen.
  private List<String> documents(String id) {
    return Arrays.stream(DocumentFormat.values())
        .flatMap(format -> Stream.of(document(id, format.extension()), rendered(id, format)))
        .map(FileHash::sha256)
        .toList();
  }

  /// A draft over the first six months.
  private String halfYear() {
    return office()
        .body(request("COMMUNE").replace("2023-10-31", "2023-07-01"))
        .post("/api/reports")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /// Raised on the telephone and not yet answered.
  private OpinionState opinion() {
    return new OpinionState(
        RecordId.next(),
        1,
        commune,
        OpinionChannel.HOTLINE,
        null,
        null,
        LocalDate.of(2023, 7, 4),
        null,
        OpinionStatus.RAISED,
        false,
        null,
        null);
  }

  private String figures(String id) {
    return office()
        .get("/api/reports/" + id + "/figures")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /// What the reference report tells of the commune and its programme (domain.md, 1.2 and 1.3).
  private void programme() {
    record(
        "profiles",
        """
        {"year": 2023, "facts": [
          {"name": "LOCATION", "text": "Xã thuần nông, cách trung tâm huyện 4 km",
           "asOf": "2023-01-01", "source": "UBND xã"},
          {"name": "VILLAGES", "number": 5, "asOf": "2023-01-01", "source": "UBND xã"},
          {"name": "HOUSEHOLDS", "number": 1716, "asOf": "2023-01-01", "source": "UBND xã"},
          {"name": "POPULATION", "number": 5856, "asOf": "2023-01-01", "source": "UBND xã"},
          {"name": "PARTY_CELLS", "number": 11, "asOf": "2023-01-01", "source": "Đảng ủy xã"},
          {"name": "PARTY_MEMBERS", "number": 293, "asOf": "2023-01-01", "source": "Đảng ủy xã"}]}
        """);
    steering(
        "PARTY",
        "DISTRICT",
        "Ban Thường vụ Huyện ủy",
        "Công văn",
        "741-CV/HU",
        "2023-03-09",
        "Về việc xây dựng mô hình");
    steering(
        "STATE",
        "DISTRICT",
        "UBND huyện",
        "Kế hoạch",
        "61/KH-UBND",
        "2023-03-28",
        "Xây dựng, nhân rộng mô hình");
    steering(
        "PARTY",
        "COMMUNE",
        "Đảng ủy xã",
        "Nghị quyết",
        "27-NQ/ĐU",
        "2023-03-13",
        "Thực hiện mô hình năm 2023");
    steering(
        "PARTY",
        "COMMUNE",
        "Đảng ủy xã",
        "Quyết định",
        "62-QĐ/ĐU",
        "2023-03-24",
        "Thành lập Ban Chỉ đạo");
    steering(
        "STATE",
        "COMMUNE",
        "UBND xã",
        "Quyết định",
        "17/QĐ-UBND",
        "2023-04-20",
        "Ban hành Quy chế hoạt động của Ban Chỉ đạo");
    record(
        "committee-members",
        "{\"role\": \"HEAD\", \"office\": \"Bí thư Đảng ủy\", \"joinedOn\": \"2023-03-24\"}");
    record(
        "events",
        "{\"kind\": \"LAUNCH\", \"heldOn\": \"2023-04-24\", \"title\": \"Lễ ra mắt mô hình\"}");
    record(
        "events",
        """
        {"kind": "BRIEFING", "heldOn": "2023-04-10", "title": "Hội nghị quán triệt",
         "attended": 28, "headcount": 28}
        """);
    record(
        "investments",
        """
        {"amount": 100000000, "spentOn": "2023-04-03",
         "purpose": "máy tính, mạng và bàn ghế của bộ phận một cửa, phòng tiếp công dân"}
        """);
    for (var kind : List.of("PROCEDURES", "FEES", "SLOGANS", "LEADER_PHONES", "RECEPTION_ROOM")) {
      record(
          "postings",
          "{\"kind\": \"%s\", \"place\": \"trụ sở UBND xã\", \"postedOn\": \"2023-04-15\"}"
              .formatted(kind));
    }
    record("targets", "{\"indicator\": \"D05\", \"value\": 100, \"year\": 2023}");
    record("targets", "{\"indicator\": \"L05\", \"value\": 100, \"year\": 2023}");
    record("targets", "{\"indicator\": \"D04\", \"value\": 100, \"year\": 2023}");
    record("targets", "{\"indicator\": \"S02\", \"value\": 97, \"year\": 2023}");
  }

  private void steering(
      String chain,
      String level,
      String issuer,
      String type,
      String sign,
      String day,
      String subject) {
    record(
        "steering-documents",
        """
        {"chain": "%s", "level": "%s", "issuer": "%s", "documentType": "%s", "displayForm": "%s",
         "issuedOn": "%s", "subject": "%s", "purpose": "DIRECTION"}
        """
            .formatted(chain, level, issuer, type, sign, day, subject));
  }

  private void record(String records, String body) {
    office().body(body).post("/api/programme/" + records).then().statusCode(201);
  }

  /// The reference report's false claims and true words, in words of our own.
  private void narrative(String id) {
    write(id, "remarks", "Trong năm đơn đã giải quyết 4/5 đơn, còn 01 đơn, tỷ lệ đạt 100%.");
    write(id, "strengths", "Cán bộ gần dân hơn; phòng tiếp công dân được sắp xếp lại gọn gàng.");
    write(
        id,
        "shortcomings",
        "Tuy hồ sơ nộp trực tuyến đạt 100% nhưng nhiều người dân còn bỡ ngỡ với dịch vụ công.");
  }

  /// Checks, takes every suggestion that settles a blocking contradiction, and explains the others.
  private void settled(String unit, String id) {
    var reports = "/api/reports/" + id;
    List<String> blocking =
        as(unit, Role.PARTY_OFFICE)
            .post(reports + "/check")
            .then()
            .statusCode(200)
            .extract()
            .path("findAll { it.severity == 'BLOCKING' }.id");
    for (var finding : blocking) {
      var contradiction = reports + "/contradictions/" + finding;
      var corrected =
          as(unit, Role.PARTY_OFFICE).post(contradiction + "/correction").statusCode() == 200;
      if (!corrected) {
        as(unit, Role.PARTY_OFFICE)
            .body("{\"text\": \"Hồ sơ chờ xác minh; đã trực tiếp giải thích với người dân.\"}")
            .post(contradiction + "/explanation")
            .then()
            .statusCode(200);
      }
    }
  }

  private static byte[] file(String unit, String id, String format) {
    return as(unit, Role.LEADER)
        .get("/api/reports/" + id + "/document?format=" + format)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }
}

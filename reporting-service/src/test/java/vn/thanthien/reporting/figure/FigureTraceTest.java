package vn.thanthien.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.contract.petition.LeaderRole;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.contract.petition.OpinionState;
import vn.thanthien.kernel.contract.petition.OpinionStatus;
import vn.thanthien.kernel.contract.petition.ReceptionKind;
import vn.thanthien.kernel.contract.petition.ReceptionSessionState;
import vn.thanthien.kernel.contract.survey.SurveyPhase;
import vn.thanthien.kernel.contract.survey.SurveyRoundState;
import vn.thanthien.kernel.contract.survey.SurveyRoundState.Group;
import vn.thanthien.kernel.contract.survey.SurveyRoundState.Tally;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.Facts;
import vn.thanthien.reporting.record.GoldenCommune;

/// Each figure opens the exact records, and they weigh as much as it counts.
@NullUnmarked // whatever is absent in a fact is null
@QuarkusTest
class FigureTraceTest extends ServiceTest {

  private static final String PERIOD = "from=2023-01-01&to=2023-10-31";

  @Inject Facts facts;

  /// The ten months, and of every kind of record more than the reference commune had: receptions
  /// and meetings beyond what is owed, rounds of two runners, questions in groups, late dossiers.
  @BeforeEach
  void everyKindOfRecord() {
    facts.take(GoldenCommune.facts(commune));
    var late = DossierMother.completedLate(commune);
    facts.take(
        List.of(
            late,
            DossierMother.supplementedTwice(commune),
            DossierMother.withdrawn(commune),
            DossierMother.received(commune),
            DossierMother.completedEarly(neighbour),
            GoldenCommune.transferred(commune),
            GoldenCommune.letter(
                commune,
                LetterKind.APOLOGY,
                DossierMother.DUE.minus(Duration.ofDays(1)),
                late.id()),
            new OpinionState(
                RecordId.next(),
                1,
                commune,
                OpinionChannel.HOTLINE,
                null,
                null,
                LocalDate.of(2023, 5, 4),
                null,
                OpinionStatus.ANSWERED,
                false,
                null,
                Instant.parse("2023-05-04T00:00:00Z")),
            round(commune, SurveyRunner.PEOPLES_COMMITTEE),
            round(commune, SurveyRunner.FATHERLAND_FRONT),
            round(neighbour, SurveyRunner.FATHERLAND_FRONT)));
    var sessions = new ArrayList<ReceptionSessionState>();
    for (var day = GoldenCommune.PERIOD.from();
        day.isBefore(GoldenCommune.PERIOD.to());
        day = day.plusDays(3)) {
      sessions.add(session(commune, day, LeaderRole.CHAIRMAN));
      sessions.add(session(commune, day, LeaderRole.PARTY_SECRETARY));
    }
    sessions.add(session(neighbour, LocalDate.of(2023, 5, 4), LeaderRole.CHAIRMAN));
    facts.take(sessions);
    post(
        "profiles",
        """
        {"year": 2023, "facts": [
          {"name": "STAFF", "number": 24, "asOf": "2023-01-01", "source": "Văn phòng UBND"}]}
        """);
    event("BRIEFING", "2023-04-24", ", \"attended\": 2, \"staff\": [\"CB01\", \"CB02\"]");
    event("BRIEFING", "2023-05-24", ", \"attended\": 2, \"staff\": [\"CB02\", \"CB03\"]");
    event("COMMITMENT", "2023-04-25", ", \"attended\": 20, \"headcount\": 25");
    for (var week = 0; week < 44; week++) {
      event("WEEKLY_MEETING", LocalDate.of(2023, 1, 1).plusDays(7 * week / 2).toString(), "");
    }
    event("MONTHLY_MEETING", "2023-06-01", "");
    post(
        "investments",
        "{\"amount\": 60000000, \"purpose\": \"Máy tính\", \"spentOn\": \"2023-03-15\"}");
    post(
        "investments",
        "{\"amount\": 40000000, \"purpose\": \"Bàn ghế\", \"spentOn\": \"2023-04-15\"}");
  }

  @Test
  void everyFigureOpensToAsManyRecordsAsItCounts() {
    for (var unit : List.of(commune, district)) {
      var opened = new TreeSet<String>();
      for (var figure : figures(unit)) {
        assertThat(weight(unit, figure, "numerator"))
            .as("%s %s above", figure.code(), figure.by())
            .isEqualTo(figure.numerator() == null ? 0 : figure.numerator().longValueExact());
        assertThat(weight(unit, figure, "denominator"))
            .as("%s %s below", figure.code(), figure.by())
            .isEqualTo(figure.denominator() == null ? 0 : figure.denominator().longValueExact());
        if (figure.numerator() != null && figure.numerator().signum() != 0) {
          opened.add(figure.code());
        }
      }
      // a figure of 0 proves little: what stays at 0 here is named
      assertThat(figures(unit).stream().map(Figure::code).filter(code -> !opened.contains(code)))
          .isSubsetOf(Set.of("D02", "D04", "D08", "D11", "D14", "P04", "R01"));
    }
  }

  @Test
  void nobodyIsCreditedWithMoreReceptionsOrMeetingsThanAreOwed() {
    assertThat(items(commune, "P05", "numerator", "")).hasSize(43);
    assertThat(items(commune, "P06", "numerator", "")).hasSize(20);
    assertThat(items(commune, "M04", "numerator", "&by=rhythm:WEEKLY")).hasSize(43);
    assertThat(items(district, "P05", "numerator", "")).hasSize(44);
    assertThat(items(district, "P05", "denominator", ""))
        .extracting(FigureTrace.Item::kind, FigureTrace.Item::unit, FigureTrace.Item::weight)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("DUTY", commune, 43L),
            org.assertj.core.groups.Tuple.tuple("DUTY", neighbour, 43L));
  }

  @Test
  void aLongListComesInPages() {
    var first =
        as(commune, Role.LEADER)
            .get("/api/figures/P05/records?limit=40&" + PERIOD)
            .as(FigureTrace.Traced.class);
    var second =
        as(commune, Role.LEADER)
            .get("/api/figures/P05/records?limit=40&after=" + first.next() + "&" + PERIOD)
            .as(FigureTrace.Traced.class);

    assertThat(first.items()).hasSize(40);
    assertThat(second.items()).hasSize(3).doesNotContainAnyElementsOf(first.items());
    assertThat(second.next()).isNull();
  }

  @Test
  void aPartNobodyKnowsIsNone() {
    for (var query : List.of("D01/records?by=channel:PIGEON&", "M04/records?")) {
      as(commune, Role.LEADER).get("/api/figures/" + query + PERIOD).then().statusCode(404);
    }
    for (var query : List.of("part=middle&", "after=x&", "by=kind&")) {
      as(commune, Role.LEADER)
          .get("/api/figures/P05/records?" + query + PERIOD)
          .then()
          .statusCode(422);
    }
  }

  /// A commune that existed for the last two months owes the meetings of two months.
  @Test
  void aCommuneOwesMeetingsOfTheDaysItExists() {
    var merged = "merged-" + commune;
    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"id": "%s", "name": "xã Hợp Nhất", "kind": "XA", "parent": "%s",
             "validFrom": "2023-09-01"}
            """
                .formatted(merged, district))
        .post("/api/units")
        .then()
        .statusCode(201);
    known(merged);
    for (var day : List.of("2023-09-08", "2023-10-06")) {
      as(merged, Role.PARTY_OFFICE)
          .body(
              "{\"kind\": \"MONTHLY_MEETING\", \"heldOn\": \"%s\", \"title\": \"Giao ban\"}"
                  .formatted(day))
          .post("/api/programme/events")
          .then()
          .statusCode(201);
    }

    var monthly =
        figures(merged).stream()
            .filter(figure -> figure.code().equals("M04"))
            .filter(figure -> figure.by().containsValue("MONTHLY"))
            .findFirst()
            .orElseThrow();

    assertThat(monthly.numerator()).isEqualByComparingTo("2");
    assertThat(monthly.denominator()).isEqualByComparingTo("2");
    assertThat(weight(merged, monthly, "denominator")).isEqualTo(2);
  }

  private long weight(String unit, Figure figure, String part) {
    var by = new StringBuilder();
    figure.by().forEach((name, value) -> by.append("&by=").append(name).append(':').append(value));
    return items(unit, figure.code(), part, by.toString()).stream()
        .mapToLong(FigureTrace.Item::weight)
        .sum();
  }

  private List<FigureTrace.Item> items(String unit, String code, String part, String by) {
    var items = new ArrayList<FigureTrace.Item>();
    String after = null;
    do {
      var page =
          reader(unit)
              .get(
                  "/api/figures/%s/records?%s&part=%s&limit=400%s%s"
                      .formatted(code, PERIOD, part, by, after == null ? "" : "&after=" + after))
              .then()
              .statusCode(200)
              .extract()
              .as(FigureTrace.Traced.class);
      items.addAll(page.items());
      after = page.next();
    } while (after != null);
    return items;
  }

  private List<Figure> figures(String unit) {
    return reader(unit)
        .get("/api/figures?" + PERIOD)
        .then()
        .statusCode(200)
        .extract()
        .as(new TypeRef<List<Figure>>() {});
  }

  private RequestSpecification reader(String unit) {
    return as(unit, unit.equals(district) ? Role.DISTRICT_LEADER : Role.LEADER);
  }

  private void event(String kind, String day, String more) {
    post(
        "events",
        "{\"kind\": \"%s\", \"heldOn\": \"%s\", \"title\": \"Họp\"%s}".formatted(kind, day, more));
  }

  private void post(String path, String body) {
    as(commune, Role.PARTY_OFFICE).body(body).post("/api/programme/" + path).then().statusCode(201);
  }

  private static ReceptionSessionState session(String unit, LocalDate day, LeaderRole role) {
    return new ReceptionSessionState(
        RecordId.next(), 1, unit, day, role, ReceptionKind.PERIODIC, true, true, 3, null, null);
  }

  private static SurveyRoundState round(String unit, SurveyRunner runner) {
    return new SurveyRoundState(
        RecordId.next(),
        3,
        unit,
        runner,
        SurveyPhase.START,
        LocalDate.of(2023, 4, 1),
        LocalDate.of(2023, 4, 20),
        true,
        List.of(
            new Tally(
                unit + ".thon1",
                40,
                30,
                28,
                10,
                8,
                5,
                3,
                1,
                List.of(new Group("A", 80, 60, 20), new Group("B", 27, 20, 9))),
            new Tally(unit + ".thon2", 10, 3, 3, 0, 0, 0, 0, 0),
            new Tally(null, 0, 0, 0, 2, 1, 0, 0, 0, List.of(new Group("A", 9, 6, 2)))));
  }
}

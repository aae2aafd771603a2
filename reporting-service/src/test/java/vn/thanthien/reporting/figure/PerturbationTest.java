package vn.thanthien.reporting.figure;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.Fact;
import vn.thanthien.kernel.contract.petition.DialogueKind;
import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.contract.petition.OpinionState;
import vn.thanthien.kernel.contract.petition.OpinionStatus;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.Facts;
import vn.thanthien.reporting.record.GoldenCommune;
import vn.thanthien.reporting.record.Perturbation;

/// The perturbations of the reference commune (domain.md, App. B): each changes exactly the figures
/// it should, of all there are. A line is a figure before and after.
@NullUnmarked // whatever is absent in a fact is null
@QuarkusTest
class PerturbationTest extends ServiceTest {

  @Inject Facts facts;
  private List<Fact> tenMonths;

  @BeforeEach
  void tenMonths() {
    tenMonths = GoldenCommune.facts(commune);
    facts.take(tenMonths);
  }

  @Test
  void oneLateDossierWithoutAnApologyIsABreach() {
    assertThat(changes(Perturbation.LATE_WITHOUT_APOLOGY))
        .isEqualTo(
            """
            D01: 903 → 904
            D01 [IN_PERSON]: 520 → 521
            D03: 42,41% (383/903) → 42,37% (383/904)
            D05: 100,00% (903/903) → 99,89% (903/904)
            D06: 100,00% (903/903) → 99,89% (903/904)
            D07: 903 (903/903) → 903 (903/904)
            D08: 0 (0/903) → 0 (0/904)
            D09: 0 (0/903) → 1 (1/904)
            D11: 0,00% (0/903) → 0,00% (0/904)
            D13: 1,00 (903/903) → 1,00 (901/904)
            L05: không phát sinh (0/0) → 0,00% (0/1)
            L06: không phát sinh (0/0) → 0,00% (0/1)
            S05: 100,00% (903/903) → 99,89% (903/904)
            """);
  }

  @Test
  void anApologyTheDayBeforeLeavesOneLateButNoBreach() {
    var lateAndApology = Perturbation.LATE_WITH_APOLOGY.of(commune, tenMonths);
    facts.take(lateAndApology.getFirst());

    assertThat(changes(List.of(lateAndApology.getLast())))
        .isEqualTo(
            """
            L01: 0 → 1
            L05: 0,00% (0/1) → 100,00% (1/1)
            L06: 0,00% (0/1) → 100,00% (1/1)
            """);
  }

  @Test
  void aDossierSupplementedTwiceIsLateOnlyBy766() {
    assertThat(changes(Perturbation.SUPPLEMENTED_TWICE))
        .isEqualTo(
            """
            D01: 903 → 904
            D01 [IN_PERSON]: 520 → 521
            D03: 42,41% (383/903) → 42,37% (383/904)
            D05: 100,00% (903/903) → 100,00% (904/904)
            D06: 100,00% (903/903) → 99,89% (903/904)
            D07: 903 (903/903) → 904 (904/904)
            D08: 0 (0/903) → 0 (0/904)
            D09: 0 (0/903) → 0 (0/904)
            D11: 0,00% (0/903) → 0,00% (0/904)
            D13: 1,00 (903/903) → 1,00 (904/904)
            S05: 100,00% (903/903) → 99,89% (903/904)
            """);
  }

  @Test
  void aWithdrawnDossierIsShownApart() {
    assertThat(changes(Perturbation.WITHDRAWN))
        .isEqualTo(
            """
            D01: 903 → 904
            D01 [IN_PERSON]: 520 → 521
            D03: 42,41% (383/903) → 42,37% (383/904)
            D05: 100,00% (903/903) → 100,00% (903/903) {rút=1}
            D06: 100,00% (903/903) → 100,00% (904/904)
            S05: 100,00% (903/903) → 100,00% (904/904)
            """);
  }

  @Test
  void ofThreeInProgressOneIsOverdue() {
    assertThat(changes(Perturbation.THREE_IN_PROGRESS))
        .isEqualTo(
            """
            D01: 903 → 906
            D01 [IN_PERSON]: 520 → 523
            D03: 42,41% (383/903) → 42,27% (383/906)
            D06: 100,00% (903/903) → 99,89% (905/906)
            D10: không phát sinh (0/0) → 33,33% (1/3)
            L05: không phát sinh (0/0) → 0,00% (0/1)
            L06: không phát sinh (0/0) → 0,00% (0/1)
            S05: 100,00% (903/903) → 99,89% (905/906)
            """);
  }

  @Test
  void aVillageWithoutBallotsCountsForNothing() {
    assertThat(changes(Perturbation.VILLAGE_WITHOUT_BALLOTS))
        .isEqualTo(
            """
            S01 [COLLECTED, START, FATHERLAND_FRONT, xa.thon1]: 50 → 0
            S01 [COLLECTED, START, FATHERLAND_FRONT]: 250 → 200
            S01 [START, FATHERLAND_FRONT, xa.thon1]: 50 (50/50) → 0 (0/50)
            S01 [START, FATHERLAND_FRONT]: 250 (250/250) → 200 (200/250)
            S02 [START, FATHERLAND_FRONT, xa.thon1]: 100,00% (50/50) → không phát sinh (0/0)
            S02 [START, FATHERLAND_FRONT]: 100,00% (250/250) → 100,00% (200/200)
            S03 [START, FATHERLAND_FRONT, xa.thon1]: 100,00% (50/50) → không phát sinh (0/0)
            S03 [START, FATHERLAND_FRONT]: 100,00% (250/250) → 100,00% (200/200)
            """);
  }

  @Test
  void aTransferredPetitionIsProcessedButNotResolved() {
    assertThat(changes(Perturbation.PETITION_TRANSFERRED))
        .isEqualTo(
            """
            P01: 5 → 6
            P01 [CASES]: 5 → 6
            P01 [COMPLAINT]: 0 → 1
            P01 [RECEPTION_DESK]: 5 → 6
            P03: 80,00% (4/5) → 83,33% (5/6)
            """);
  }

  /// Each opinion counts once by its id whatever its channel; those of a complaint's settlement do
  /// not, nor does what was done after the cutoff.
  @Test
  void opinionsOfTheLedgerCountOneByOne() {
    var onTheSpot = opinion(OpinionChannel.HOTLINE, null, "2023-05-04T00:00:00Z");
    var done =
        opinion(OpinionChannel.DIALOGUE, DialogueKind.VILLAGE_CONFERENCE, "2023-06-01T00:00:00Z");
    var afterwards = opinion(OpinionChannel.ZALO, null, "2023-11-15T00:00:00Z");
    var open = opinion(OpinionChannel.FIELD_VISIT, null, null);
    var ofACase = opinion(OpinionChannel.DIALOGUE, DialogueKind.COMPLAINT_SETTLEMENT, null);

    assertThat(changes(List.of(onTheSpot, done, afterwards, open, ofACase)))
        .isEqualTo("P08: 66,67% (14/21) → 64,00% (16/25)\n");
    assertThat(behind("numerator")).contains(onTheSpot.id(), done.id()).hasSize(9);
    assertThat(behind("denominator"))
        .contains(onTheSpot.id(), done.id(), afterwards.id(), open.id())
        .doesNotContain(ofACase.id());
    assertThat(facts.differences(commune, GoldenCommune.PERIOD)).isEmpty();
  }

  private List<UUID> behind(String part) {
    return as(commune, Role.LEADER)
        .queryParams("unit", commune, "from", "2023-01-01", "to", "2023-10-31", "part", part)
        .get("/api/figures/P08/records")
        .then()
        .statusCode(200)
        .extract()
        .body()
        .jsonPath()
        .getList("items.id", UUID.class);
  }

  private OpinionState opinion(OpinionChannel channel, DialogueKind kind, String settledAt) {
    return new OpinionState(
        RecordId.next(),
        1,
        commune,
        channel,
        null,
        kind,
        LocalDate.of(2023, 5, 4),
        null,
        settledAt == null ? OpinionStatus.RAISED : OpinionStatus.ANSWERED,
        false,
        null,
        settledAt == null ? null : Instant.parse(settledAt));
  }

  /// From 1 July 2025 the commune and its neighbour are one: what they did stays theirs, what comes
  /// later is the new one's, which may read both, and the district's sum knows no seam.
  @Test
  void aMergedUnitStartsAnewAndReadsWhatItsPredecessorsDid() {
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
    var before = figures(commune, commune);

    facts.take(DossierMother.completedEarly(neighbour));
    facts.take(DossierMother.receivedAt(merged, Instant.parse("2025-07-01T02:00:00Z")));
    facts.take(DossierMother.receivedAt(commune, Instant.parse("2025-06-30T02:00:00Z")));

    assertThat(figures(merged, commune)).as("of its predecessor").isEqualTo(before);
    assertThat(figures(merged, merged).get("D01")).isEqualTo("0");
    assertThat(count(merged, merged)).isEqualTo("1");
    assertThat(count(merged, commune)).isEqualTo("1");
    assertThat(count(district, district)).isEqualTo("2");
    assertThat(figures(district, district).get("D01")).isEqualTo("904");
    as(commune, Role.LEADER)
        .queryParams("unit", merged, "from", "2025-01-01", "to", "2026-01-01")
        .get("/api/figures")
        .then()
        .statusCode(404);
  }

  /// Dossiers received in 2025.
  private String count(String reader, String unit) {
    return figures(reader, unit, "2025-01-01", "2026-01-01").get("D01");
  }

  private String changes(Perturbation perturbation) {
    return changes(perturbation.of(commune, tenMonths));
  }

  /// What the facts change among all figures of the commune.
  private String changes(List<? extends Fact> more) {
    var before = figures(commune, commune);
    facts.take(more);
    var after = figures(commune, commune);
    var all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.stream()
        .filter(figure -> !String.valueOf(before.get(figure)).equals(after.get(figure)))
        .map(figure -> figure + ": " + before.get(figure) + " → " + after.get(figure) + "\n")
        .collect(joining())
        .replace(commune, "xa");
  }

  private static Map<String, String> figures(String reader, String unit) {
    return figures(reader, unit, "2023-01-01", "2023-10-31");
  }

  private static Map<String, String> figures(String reader, String unit, String from, String to) {
    return as(reader, Role.LEADER)
        .queryParams("unit", unit, "from", from, "to", to)
        .get("/api/figures")
        .then()
        .statusCode(200)
        .extract()
        .as(new TypeRef<List<Figure>>() {})
        .stream()
        .collect(toMap(PerturbationTest::name, PerturbationTest::content));
  }

  private static String name(Figure figure) {
    return figure.by().isEmpty()
        ? figure.code()
        : figure.code() + " " + new TreeMap<>(figure.by()).values();
  }

  private static String content(Figure figure) {
    return figure.text()
        + (figure.denominator() == null
            ? ""
            : " (%s/%s)".formatted(figure.numerator(), figure.denominator()))
        + (figure.exclusions().isEmpty() ? "" : " " + figure.exclusions());
  }
}

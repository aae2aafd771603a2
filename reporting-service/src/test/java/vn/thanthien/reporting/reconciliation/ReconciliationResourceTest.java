package vn.thanthien.reporting.reconciliation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.contract.DailyCounts.Count;
import vn.thanthien.kernel.contract.dossier.DossierCounts;
import vn.thanthien.kernel.contract.petition.PetitionCounts;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.Facts;
import vn.thanthien.reporting.record.GoldenCommune;

/// Counters, records and the owners' counts side by side, and what a repair does to them.
@QuarkusTest
class ReconciliationResourceTest extends ServiceTest {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);
  private static final Instant RECORDED = Instant.parse("2023-05-20T01:00:00Z");
  private static final Instant COUNTED = Instant.parse("2023-06-01T18:20:00Z");

  @Inject Facts facts;

  @Test
  void whatAgreesIsCountedAndListedOnlyWhereAskedFor() {
    facts.takeAt(RECORDED, DossierMother.completedLate(commune));
    facts.take(counts(1, new Count(DAY, "dossier", 1, 2, 1)));

    reconcile("").body("agreeing", equalTo(1)).body("differing", equalTo(0)).body("days", empty());
    reconcile("&all=true")
        .body("days", hasSize(1))
        .body("days[0].state", equalTo("AGREES"))
        .body("days[0].record", equalTo("dossier"))
        .body("days[0].unit", equalTo(commune))
        .body("days[0].day", equalTo("2023-05-04"))
        .body("days[0].published.revisions", equalTo(2))
        .body("days[0].recounted.revisions", equalTo(2))
        .body("days[0].counter", equalTo(1));
  }

  @Test
  void aLostFactIsNamedByUnitAndDayUntilItIsPublishedAgainAndCountsOnce() {
    var kept = DossierMother.completedLate(commune);
    var lost = DossierMother.received(commune);
    facts.takeAt(RECORDED, kept);
    facts.take(counts(1, new Count(DAY, "dossier", 2, 3, 2)));

    reconcile("")
        .body("differing", equalTo(1))
        .body("days", hasSize(1))
        .body("days[0].state", equalTo("DIFFERS"))
        .body("days[0].unit", equalTo(commune))
        .body("days[0].day", equalTo("2023-05-04"))
        .body("days[0].published.records", equalTo(2))
        .body("days[0].recounted.records", equalTo(1))
        .body("days[0].counter", equalTo(1));

    // all of the day comes again, over the broker, and new counts behind it; then once more
    for (var order = 2; order <= 3; order++) {
      facts.publish(
          "dossier-events", List.of(kept, lost, counts(order, new Count(DAY, "dossier", 2, 3, 2))));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> reconcile("").body("differing", equalTo(0)));
    }
    reconcile("&all=true")
        .body("days[0].state", equalTo("AGREES"))
        .body("days[0].recounted.records", equalTo(2))
        .body("days[0].counter", equalTo(2));
  }

  @Test
  void anOlderRevisionOfARecordIsADifference() {
    facts.takeAt(RECORDED, DossierMother.received(commune));
    facts.take(counts(1, new Count(DAY, "dossier", 1, 2, 1)));

    reconcile("")
        .body("differing", equalTo(1))
        .body("days[0].published.revisions", equalTo(2))
        .body("days[0].recounted.revisions", equalTo(1));
  }

  @Test
  void aRowTakenOutOfTheRecordsIsFoundByTheCountersToo() {
    var taken = DossierMother.completedLate(commune);
    facts.takeAt(RECORDED, taken);
    facts.take(counts(1, new Count(DAY, "dossier", 1, 2, 1)));
    facts.tamper("delete from dossier_record where unit = ?", commune);

    reconcile("")
        .body("differing", equalTo(1))
        .body("days[0].published.records", equalTo(1))
        .body("days[0].recounted.records", equalTo(0))
        .body("days[0].counter", equalTo(1));

    // the counters follow the records, then the records come again
    as(district, Role.PLATFORM_ADMIN)
        .post("/api/figures/counters/recount?repair=true")
        .then()
        .statusCode(200);
    reconcile("").body("differing", equalTo(1)).body("days[0].counter", equalTo(0));
    facts.takeAt(RECORDED, taken);
    reconcile("&all=true")
        .body("differing", equalTo(0))
        .body("days[0].recounted.records", equalTo(1))
        .body("days[0].counter", equalTo(1));
  }

  @Test
  void aLeadersVisitIsHeldAgainstItsOwnersCount() {
    facts.takeAt(RECORDED, GoldenCommune.visit(commune, DAY, commune + ".thon1", 12));
    facts.take(visits(1, 2));

    reconcile("")
        .body("differing", equalTo(1))
        .body("days[0].record", equalTo("field-visit"))
        .body("days[0].day", equalTo("2023-05-04"))
        .body("days[0].published.records", equalTo(2))
        .body("days[0].recounted.records", equalTo(1))
        .body("days[0].counter", nullValue());

    facts.take(visits(2, 1));
    reconcile("").body("agreeing", equalTo(1)).body("differing", equalTo(0));
  }

  @Test
  void whatWasRecordedSinceTheOwnerCountedIsNotADifferenceYet() {
    facts.takeAt(RECORDED, DossierMother.completedLate(commune));
    facts.takeAt(COUNTED, DossierMother.received(commune));
    facts.take(counts(1, new Count(DAY, "dossier", 1, 2, 1)));

    reconcile("")
        .body("differing", equalTo(0))
        .body("unsettled", equalTo(1))
        .body("days[0].state", equalTo("UNSETTLED"))
        .body("days[0].newer", equalTo(1));

    facts.take(counts(2, new Count(DAY, "dossier", 2, 3, 2)));
    reconcile("").body("agreeing", equalTo(1)).body("unsettled", equalTo(0));
    facts.take(counts(1, new Count(DAY, "dossier", 9, 9, 9))); // older ones come late
    reconcile("").body("agreeing", equalTo(1));
  }

  @Test
  void aDayTheOwnerHasNoRecordsOfIsADifferenceOnlyWhereItHasCountedTheMonth() {
    facts.takeAt(RECORDED, DossierMother.completedLate(commune));

    reconcile("")
        .body("uncounted", equalTo(1))
        .body("days[0].state", equalTo("UNCOUNTED"))
        .body("days[0].published", nullValue())
        .body("days[0].recounted.records", equalTo(1));

    facts.take(counts(1));
    reconcile("").body("uncounted", equalTo(0)).body("differing", equalTo(1));
  }

  @Test
  void aWrongCounterIsADifferenceWhateverTheOwnerSays() {
    facts.takeAt(RECORDED, DossierMother.completedLate(commune));
    facts.tamper(
        "update dossier_counter set received = 5 where unit = ? and grain = 'D' and received > 0",
        commune);

    reconcile("")
        .body("days.find { it.unit == '%s' }.state".formatted(commune), equalTo("DIFFERS"))
        .body("days.find { it.unit == '%s' }.counter".formatted(commune), equalTo(5));
    as(district, Role.PLATFORM_ADMIN)
        .post("/api/figures/counters/recount?repair=true")
        .then()
        .statusCode(200);
  }

  @Test
  void nobodyLearnsOfOthers() {
    facts.takeAt(RECORDED, DossierMother.completedLate(commune));

    as(neighbour, Role.AUDITOR)
        .get("/api/reconciliation?from=2023-05-01&to=2023-06-01&unit=" + commune)
        .then()
        .statusCode(404);
    as(neighbour, Role.AUDITOR)
        .get("/api/reconciliation?from=2023-05-01&to=2023-06-01")
        .then()
        .statusCode(200)
        .body("days", empty());
  }

  @Test
  void aPeriodWithoutADayIsRefused() {
    as(district, Role.AUDITOR)
        .get("/api/reconciliation?from=2023-05-01&to=2023-05-01")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("to"));
  }

  private PetitionCounts visits(long revision, int visits) {
    var days = List.of(new Count(DAY, "field-visit", visits, visits, visits));
    return new PetitionCounts(commune, revision, YearMonth.of(2023, 5), COUNTED, days);
  }

  private DossierCounts counts(long revision, Count... days) {
    var asOf = COUNTED.plusSeconds(60 * (revision - 1));
    return new DossierCounts(commune, revision, YearMonth.of(2023, 5), asOf, List.of(days));
  }

  private ValidatableResponse reconcile(String more) {
    return as(district, Role.AUDITOR)
        .get("/api/reconciliation?from=2023-05-01&to=2023-06-01" + more)
        .then()
        .statusCode(200);
  }
}

package vn.thanthien.reporting.unit;

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
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.Facts;

/// Communes that merge, as on 01/7/2025: who was what, and whose figures count for whom.
@QuarkusTest
class ReorganisationTest extends ServiceTest {

  @Inject Facts facts;

  @Test
  void aMergedCommuneIsReadAsThenAndAsToday() {
    facts.take(DossierMother.completedEarly(commune));
    facts.take(DossierMother.completedEarly(neighbour));
    var merged = merge();
    facts.take(DossierMother.completedLate(merged));

    figures(merged, "AS_THEN").body("[0].value", equalTo(1)).body("[0].including", nullValue());
    figures(merged, "AS_TODAY")
        .body("[0].value", equalTo(3))
        .body("[0].including.id", containsInAnyOrder(commune, neighbour));
    figures(district, "AS_THEN").body("[0].value", equalTo(3));
    figures(district, "AS_TODAY").body("[0].value", equalTo(3));
    as(merged, Role.LEADER)
        .get("/api/figures/D01/records?sight=AS_TODAY&" + PERIOD)
        .then()
        .statusCode(200)
        .body("items.unit", containsInAnyOrder(commune, neighbour, merged));
    as(merged, Role.LEADER)
        .get("/api/figures/D01/records?" + PERIOD)
        .then()
        .body("items.unit", contains(merged));
  }

  @Test
  void lineageAndHistoryTellWhatHappened() {
    var merged = merge();

    as(district, Role.AUDITOR)
        .get("/api/units/" + commune + "/lineage")
        .then()
        .statusCode(200)
        .body("successors.unit", contains(merged))
        .body("successors.kind", contains("MERGED"))
        .body("successors.on", contains("2023-07-01"));
    as(merged, Role.LEADER)
        .get("/api/units/" + merged + "/lineage")
        .then()
        .body("predecessors.unit", containsInAnyOrder(commune, neighbour));
    as(commune, Role.LEADER)
        .get("/api/units/" + commune + "/lineage")
        .then()
        .body("successors", hasSize(0));
    as(district, Role.AUDITOR)
        .get("/api/units/" + commune + "/history")
        .then()
        .body("act", contains("RECORDED", "CORRECTED"))
        .body("[1].fields.name", contains("validTo"));
    as(district, Role.AUDITOR)
        .get("/api/units?on=2023-06-30")
        .then()
        .body("id", hasItem(commune))
        .body("id", not(hasItem(merged)));
    as(district, Role.AUDITOR)
        .get("/api/units?on=2023-07-01")
        .then()
        .body("id", hasItem(merged))
        .body("id", not(hasItem(commune)));
  }

  @Test
  void villagesGoAlong() {
    addUnit(commune + ".thon1", "THON", "thôn 1", commune);
    var merged = merge();

    as(district, Role.AUDITOR)
        .get("/api/units?on=2023-07-01&parent=" + merged)
        .then()
        .body("id", contains(merged + "." + commune + ".thon1"))
        .body("[0].predecessors", contains(commune + ".thon1"));
    as(district, Role.AUDITOR)
        .get("/api/units/" + commune + ".thon1")
        .then()
        .body("validTo", equalTo("2023-07-01"));
  }

  @Test
  void whatCannotBeReorganisedChangesNothing() {
    var merged = merge();

    reorganise("[\"%s\"]".formatted(commune), merged + "-again")
        .statusCode(409)
        .body("errors[0].field", equalTo("from[0]"));
    reorganise("[\"nowhere\"]", merged + "-again")
        .statusCode(422)
        .body("errors[0].field", equalTo("from"));
    reorganise("[\"%s\"]".formatted(merged), merged + "-again")
        .statusCode(422)
        .body("type", equalTo("/problems/time-order"));
    as("thanhhoa", Role.PLATFORM_ADMIN).get("/api/units").then().statusCode(200);
    known(merged);
    as(district, Role.AUDITOR).get("/api/units/" + merged + "-again").then().statusCode(404);
  }

  @Test
  void aSplitUnitIsCountedWholeForEachPartAndSaysSo() {
    facts.take(DossierMother.completedEarly(commune));
    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"on": "2023-07-01", "from": ["%1$s"], "to": [
              {"id": "%1$s-a", "name": "xã A", "kind": "XA", "parent": "%2$s"},
              {"id": "%1$s-b", "name": "xã B", "kind": "XA", "parent": "%2$s"}]}
            """
                .formatted(commune, district))
        .post("/api/units/reorganisations")
        .then()
        .statusCode(200);
    known(commune + "-b");

    figures(commune + "-a", "AS_TODAY")
        .body("[0].value", equalTo(1))
        .body("[0].note", containsString("xã Mẫu"));
    as(district, Role.AUDITOR)
        .get("/api/units/" + commune + "/lineage")
        .then()
        .body("successors.kind", contains("SPLIT", "SPLIT"));
  }

  @Test
  void aGroupIsCountedOnceAndOnlyInItsTime() {
    facts.take(DossierMother.completedEarly(commune));
    facts.take(DossierMother.completedEarly(neighbour));
    var group =
        as(district, Role.DISTRICT_ADMIN)
            .body(
                """
                {"name": "Cụm 1", "members": [
                  {"unit": "%s", "from": "2023-01-01"},
                  {"unit": "%s", "from": "2023-01-01", "to": "2023-06-01"}]}
                """
                    .formatted(commune, neighbour))
            .post("/api/reporting-groups")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");

    as(district, Role.DISTRICT_LEADER)
        .get("/api/figures?code=D01&from=2023-01-01&to=2023-05-01&group=" + group)
        .then()
        .statusCode(200)
        .body("[0].unit.name", equalTo("Cụm 1"))
        .body("[0].including", hasSize(2));
    as(district, Role.DISTRICT_LEADER)
        .get("/api/figures?code=D01&" + PERIOD + "&group=" + group)
        .then()
        .body("[0].value", equalTo(1))
        .body("[0].including.id", contains(commune));
    as(commune, Role.LEADER)
        .get("/api/figures?code=D01&" + PERIOD + "&group=" + group)
        .then()
        .statusCode(404);
    as(district, Role.DISTRICT_ADMIN)
        .body(
            """
            {"name": "Hai lần", "members": [
              {"unit": "%s", "from": "2023-01-01"}, {"unit": "%s", "from": "2023-01-01"}]}
            """
                .formatted(district, commune))
        .post("/api/reporting-groups")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("members[1].unit"));
  }

  @Test
  void aCommuneKeepsItsOwnVillages() {
    village(commune, commune + ".thon9", commune).statusCode(201);
    village(commune, neighbour + ".thon9", neighbour)
        .statusCode(422)
        .body("errors[0].field", equalTo("parent"));
    village(commune, neighbour + ".thon9", commune)
        .statusCode(422)
        .body("errors[0].field", equalTo("id"));
    as(commune, Role.COMMUNE_ADMIN)
        .body(
            """
            {"id": "%s", "name": "xã Khác", "kind": "XA", "validFrom": "2004-01-01"}
            """
                .formatted(commune))
        .put("/api/units/" + commune)
        .then()
        .statusCode(422);
  }

  private static final String PERIOD = "from=2023-01-01&to=2023-10-31";

  private String merge() {
    var merged = "merged-" + commune.substring("commune-".length());
    reorganise("[\"%s\", \"%s\"]".formatted(commune, neighbour), merged).statusCode(200);
    known(merged);
    return merged;
  }

  private ValidatableResponse reorganise(String from, String to) {
    return as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"on": "2023-07-01", "from": %s, "carriesVillages": true, "to": [
              {"id": "%s", "name": "xã Hợp Nhất", "kind": "XA", "parent": "%s"}]}
            """
                .formatted(from, to, district))
        .post("/api/units/reorganisations")
        .then();
  }

  private static ValidatableResponse figures(String unit, String sight) {
    return as(unit, Role.LEADER)
        .get("/api/figures?code=D01&sight=" + sight + "&" + PERIOD)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse village(String caller, String id, String parent) {
    return as(caller, Role.COMMUNE_ADMIN)
        .body(
            """
            {"id": "%s", "name": "thôn 9", "kind": "THON", "parent": "%s",
             "validFrom": "2004-01-01"}
            """
                .formatted(id, parent))
        .post("/api/units")
        .then();
  }
}

package vn.thanthien.reporting.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.Facts;
import vn.thanthien.reporting.record.GoldenCommune;

@QuarkusTest
class UnitResourceTest extends ServiceTest {

  private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
  private static final LocalDate TO = LocalDate.of(2024, 1, 1);

  @Inject Facts facts;
  @Inject UnitTree units;
  @Inject DataSource dataSource;

  @Test
  void factsOfAnUnknownUnitAreKeptAndCountedOnceItIsKnown() {
    var late = commune + ".late";
    facts.take(DossierMother.completedEarly(late));
    assertThat(received(district)).isZero();

    addUnit(late, "XA", "xã Đến Muộn", district);
    known(late);

    assertThat(received(late)).isEqualTo(1);
    assertThat(received(district)).isEqualTo(1);
    assertThat(facts.differences(district, GoldenCommune.PERIOD)).isEmpty();
  }

  /// Its people see no unit above, and read its name in what they write.
  @Test
  void aUnitNamesTheOneAbove() {
    as(commune, Role.LEADER)
        .get("/api/units/" + commune)
        .then()
        .statusCode(200)
        .body("parent", equalTo(district))
        .body("parentName", equalTo("huyện Mẫu"));
    as(commune, Role.LEADER).get("/api/units/" + district).then().statusCode(404);
  }

  @Test
  void unitsStandInVietnameseOrder() {
    var names = List.of("xã An", "xã Ánh", "xã Ân", "xã Dũng", "xã Đông", "xã Thái", "xã Thái Hòa");
    names.reversed().forEach(name -> addUnit(id(), "XA", name, district));
    for (var name : List.of("thôn 10", "thôn 2")) {
      addUnit(id(), "THON", name, commune);
    }

    assertThat(named(() -> units.communes(district, FROM, TO)))
        .filteredOn(name -> !name.contains("Mẫu") && !name.contains("Láng"))
        .isEqualTo(names);
    assertThat(named(() -> units.villages(commune, FROM, TO))).containsExactly("thôn 2", "thôn 10");
  }

  @Test
  void aUnitThatMovesTakesItsCountsAlong() {
    facts.take(DossierMother.completedEarly(commune));
    var elsewhere = district + ".new";
    addUnit(elsewhere, "DISTRICT", "huyện Mới", null);

    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"id": "%s", "name": "xã Mẫu", "kind": "XA", "parent": "%s",
             "validFrom": "2004-01-01"}
            """
                .formatted(commune, elsewhere))
        .put("/api/units/" + commune)
        .then()
        .statusCode(200)
        .body("parent", equalTo(elsewhere))
        .body("revision", equalTo(2));

    assertThat(received(district)).isZero();
    assertThat(received(elsewhere)).isEqualTo(1);
  }

  @Test
  void communesAreCountedWhereTheyLieForTheDaysTheyExist() throws SQLException {
    var elsewhere = district + ".new";
    addUnit(elsewhere, "DISTRICT", "huyện Mới", null);
    assertThat(recountedSpans()).isEmpty();

    for (var changed : List.of("\"XA\"", "\"XA\", \"validTo\": \"2025-07-01\"", "\"PHUONG\"")) {
      as("thanhhoa", Role.PLATFORM_ADMIN)
          .body(
              """
              {"id": "%s", "name": "xã Mẫu", "kind": %s, "parent": "%s",
               "validFrom": "2004-01-01"}
              """
                  .formatted(commune, changed, elsewhere))
          .put("/api/units/" + commune)
          .then()
          .statusCode(200);
      assertThat(recountedSpans()).as(changed).isEmpty();
    }
  }

  /// Where the kept numbers of communes are not what the tree says.
  private List<String> recountedSpans() throws SQLException {
    var wrong = new ArrayList<String>();
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                with kept as (
                  select ancestor, valid_from, valid_to, communes from commune_span
                   where communes <> 0
                ), recounted as (
                  select a.ancestor, u.valid_from, coalesce(u.valid_to, 'infinity') as valid_to,
                         count(*) as communes
                    from unit_ancestor a join unit u on u.id = a.unit
                   where u.kind = any(?)
                   group by 1, 2, 3
                )
                (table kept except table recounted) union all (table recounted except table kept)
                """)) {
      query.setArray(1, connection.createArrayOf("text", UnitTree.COMMUNES.toArray()));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          wrong.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getLong(4));
        }
      }
    }
    return wrong;
  }

  @Test
  void sayingTheSameAgainIsNoChangeAndSomethingElseIsRefused() {
    var same =
        """
        {"id": "%s", "name": "%s", "kind": "XA", "parent": "%s", "validFrom": "2004-01-01"}
        """;

    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(same.formatted(commune, "xã Mẫu", district))
        .post("/api/units")
        .then()
        .statusCode(200)
        .body("revision", equalTo(1));
    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(same.formatted(commune, "xã Khác", district))
        .post("/api/units")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-exists"))
        .body("errors[0].field", equalTo("id"));
  }

  @Test
  void aVillageBelongsToACommune() {
    as("thanhhoa", Role.PLATFORM_ADMIN)
        .body(
            """
            {"id": "%s.thon1", "name": "thôn 1", "kind": "THON", "parent": "%s",
             "validFrom": "2004-01-01"}
            """
                .formatted(district, district))
        .post("/api/units")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("parent"));
  }

  @Test
  void everybodySeesOnlyItsOwnPartOfTheTree() {
    as(district, Role.AUDITOR).get("/api/units").then().body("id", hasItem(neighbour));
    as(commune, Role.LEADER).get("/api/units").then().body("id", not(hasItem(neighbour)));
    as(commune, Role.LEADER).get("/api/units/" + neighbour).then().statusCode(404);
    as(commune, Role.LEADER).body("{}").post("/api/units").then().statusCode(403);
  }

  private static int received(String unit) {
    return as(unit, Role.LEADER)
        .get("/api/figures?from=2023-01-01&to=2023-10-31&code=D01")
        .then()
        .statusCode(200)
        .extract()
        .path("[0].value");
  }

  private static String id() {
    return "unit-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static List<String> named(Supplier<List<Unit>> units) {
    var names = new ArrayList<String>();
    UnitScope.asSystem(() ->
        QuarkusTransaction.requiringNew()
            .run(() -> units.get().forEach(unit -> names.add(unit.name()))));
    return names;
  }
}

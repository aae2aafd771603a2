package vn.thanthien.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.reporting.ServiceTest;
import vn.thanthien.reporting.record.DossierMother;
import vn.thanthien.reporting.record.Facts;
import vn.thanthien.reporting.record.Inquiry;

/// Who learns of a commune's figures: it and the units above, nobody else; and facts find their way
/// over the broker.
@QuarkusTest
class FigureScopeTest extends ServiceTest {

  private static final String PERIOD = "from=2023-01-01&to=2023-10-31";

  @Inject Facts facts;
  @Inject DataSource dataSource;
  @Inject Inquiry inquiry;

  @Test
  void aFactFromTheBrokerIsAFigureSoonAfter() {
    facts.publish(
        "dossier-events",
        List.of(DossierMother.completedEarly(commune), DossierMother.completedLate(commune)));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            as(commune, Role.LEADER)
                .get("/api/figures?code=D01&" + PERIOD)
                .then()
                .body("[0].value", equalTo(2)));
  }

  @Test
  void aNeighbourGetsTheAnswerForAnUnknownUnit() {
    facts.take(DossierMother.completedEarly(commune));
    var unknown = as(neighbour, Role.LEADER).get("/api/figures?unit=nowhere&" + PERIOD).asString();

    for (var path : List.of("/api/figures", "/api/figures/D01/records")) {
      as(neighbour, Role.LEADER)
          .get(path + "?unit=" + commune + "&" + PERIOD)
          .then()
          .statusCode(404)
          .body(equalTo(unknown));
    }
    as(commune, Role.LEADER)
        .get("/api/figures?unit=" + district + "&" + PERIOD)
        .then()
        .statusCode(404);
    as(commune, Role.ONE_STOP_CLERK).get("/api/figures?" + PERIOD).then().statusCode(403);
  }

  @Test
  void rowLevelSecurityAloneHidesRecordsAndCounters() {
    facts.take(DossierMother.completedEarly(commune));

    for (var table : List.of("dossier_record", "dossier_counter")) {
      assertThat(rows(table, commune)).as(table).isPositive();
      assertThat(rows(table, district)).as(table).isPositive();
      assertThat(rows(table, neighbour)).as(table).isZero();
      assertThat(rows(table, "")).as(table).isZero();
    }
  }

  @Test
  void whatIsAskedInOneMessageIsSeenAsFarAsTheCallerSees() {
    facts.take(DossierMother.completedEarly(commune));
    facts.take(DossierMother.completedEarly(neighbour));
    var both = List.of(commune, neighbour);

    assertThat(asked(commune, List.of(commune))).isEqualTo(1);
    assertThat(asked(commune, List.of(neighbour))).isZero();
    assertThat(asked(commune, both)).isEqualTo(1);
    assertThat(asked(district, both)).isEqualTo(2);
    assertThat(asked("", both)).isZero();
  }

  /// What an inquiry counts of some units, once nothing more is seen after it than before.
  private long asked(String viewer, List<String> units) {
    return UnitScope.asUnit(
        viewer,
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> {
                  var before = everything();
                  var count =
                      inquiry
                          .lookup(
                              units,
                              "select count(*) from dossier_record where unit = any(?)",
                              (query, next) -> {
                                query.setArray(
                                    next,
                                    query.getConnection().createArrayOf("text", units.toArray()));
                                return next + 1;
                              },
                              row -> {
                                row.next();
                                return row.getLong(1);
                              })
                          .answer();
                  assertThat(everything()).isEqualTo(before);
                  return count;
                }));
  }

  private long everything() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from dossier_record")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void recountAgreesForTheDistrictAndItsCommunes() {
    facts.take(DossierMother.completedEarly(commune));
    facts.take(DossierMother.supplementedTwice(neighbour));

    as(district, Role.DISTRICT_ADMIN)
        .post("/api/figures/recount?" + PERIOD)
        .then()
        .statusCode(200)
        .body("$", hasSize(0));
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    as(commune, Role.LEADER)
        .get("/api/figures?from=2023-02-01&to=2023-02-01")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("to"));
    as(commune, Role.LEADER)
        .queryParam("cutoff", "2023-02-20T00:00:00+07:00")
        .get("/api/figures?from=2023-02-01&to=2023-03-01")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("cutoff"));
  }

  private long rows(String table, String viewer) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          try (var connection = dataSource.getConnection();
              var set =
                  connection.prepareStatement("select set_config('thanthien.viewer', ?, true)")) {
            set.setString(1, viewer);
            set.execute();
            try (var count =
                connection.prepareStatement("select count(*) from " + table + " where unit = ?")) {
              count.setString(1, commune);
              try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
              }
            }
          }
        });
  }
}

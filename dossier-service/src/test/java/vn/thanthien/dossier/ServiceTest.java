package vn.thanthien.dossier;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.MovableClock;
import vn.thanthien.kernel.testing.ServiceParts;
import vn.thanthien.kernel.testing.Tokens;

/// The running service on a real PostgreSQL and Kafka, booted once for all tests of this module.
/// Every test works in a commune of its own.
@QuarkusTest
@WithTestResource(
    value = ServiceParts.class,
    initArgs = @ResourceArg(name = "service", value = "dossier"))
public abstract class ServiceTest {

  @Inject protected MovableClock clock;
  @Inject protected DataSource dataSource;

  /// A commune nobody else uses.
  protected String unit;

  @BeforeEach
  void ownCommune() {
    unit = "commune-" + UUID.randomUUID().toString().substring(0, 8);
    as(unit, Role.DISTRICT_ADMIN)
        .body(
            """
            {"name": "Đăng ký khai sinh", "field": "Hộ tịch", "processingDays": 5,
             "onlineLevel": "FULL", "lifeEvent": "BIRTH", "effectiveFrom": "2020-01-01"}
            """)
        .put("/api/procedures/1.001193")
        .then()
        .statusCode(200);
  }

  @AfterEach
  void realTime() {
    clock.release();
  }

  /// Somebody of a unit with a role.
  protected static RequestSpecification as(String unit, String role) {
    return given().auth().oauth2(Tokens.of(unit, role)).contentType(ContentType.JSON);
  }

  /// The same where the token says what the person is called.
  protected static RequestSpecification named(String name, String unit, String role) {
    return given().auth().oauth2(Tokens.named(name, unit, role)).contentType(ContentType.JSON);
  }

  /// The clerk of the test's commune.
  protected RequestSpecification clerk() {
    return as(unit, Role.ONE_STOP_CLERK);
  }

  /// Lets a unit see another, as the tree from reference-events would.
  protected void see(String viewer, String seen) throws SQLException {
    execute("insert into unit_visible values (?, ?)", viewer, seen);
  }

  /// Names a unit, as its fact would.
  protected void name(String unit, String name) throws SQLException {
    execute(
        """
        insert into unit_node (id, revision, name, kind, valid_from, closing_time, predecessors)
        values (?, 1, ?, 'XA', '2020-01-01', '17:00', '{}')
        """,
        unit,
        name);
  }

  /// Copies of a dossier, received a microsecond apart.
  protected void multiply(String code, int copies) {
    QuarkusTransaction.requiringNew()
        .call(() -> {
          try (var connection = dataSource.getConnection();
              var set =
                  connection.prepareStatement("select set_config('thanthien.viewer', ?, true)");
              var insert =
                  connection.prepareStatement(
                      """
                      insert into dossier
                      select (jsonb_populate_record(d, jsonb_build_object(
                                'id', gen_random_uuid(), 'code', left(d.code, -4) || 10000 + n,
                                'received_at', d.received_at + n * interval '1 microsecond'))).*
                        from dossier d, generate_series(1, ?) n
                       where d.unit = ? and d.code = ?
                      """)) {
            set.setString(1, unit);
            set.execute();
            insert.setInt(1, copies);
            insert.setString(2, unit);
            insert.setString(3, code);
            return insert.executeUpdate();
          }
        });
  }

  private void execute(String statement, String... values) throws SQLException {
    try (var connection = dataSource.getConnection();
        var prepared = connection.prepareStatement(statement)) {
      for (var i = 0; i < values.length; i++) {
        prepared.setString(i + 1, values[i]);
      }
      prepared.executeUpdate();
    }
  }
}

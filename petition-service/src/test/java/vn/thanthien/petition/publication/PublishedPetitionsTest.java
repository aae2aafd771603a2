package vn.thanthien.petition.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.petition.ServiceTest;

/// What the service says of its records on an operator's order.
@QuarkusTest
class PublishedPetitionsTest extends ServiceTest {

  @Inject ObjectMapper json;

  @Test
  void leadersVisitsAreCountedUnderTheirDayAndPublishedAgainAsTheyWere() throws Exception {
    clock.stopAt(Instant.parse("2026-06-01T02:00:00Z"));
    officer()
        .body(
            """
            {"visitedOn": "2026-05-04", "role": "CHAIRMAN", "village": "%s.thon2",
             "purpose": "Nắm tình hình thôn", "participants": 12}
            """
                .formatted(unit))
        .post("/api/field-visits")
        .then()
        .statusCode(201);

    as(unit, Role.PLATFORM_ADMIN)
        .body("{\"from\": \"2026-05-01\", \"to\": \"2026-06-01\"}")
        .post("/api/petitions/publication/records")
        .then()
        .statusCode(200)
        .body("records", equalTo(1))
        .body("months", equalTo(1));

    assertThat(published("vn.thanthien.record.republished.v1"))
        .isEqualTo(published("vn.thanthien.field-visit.made.v1"))
        .hasSize(1);
    assertThat(published("vn.thanthien.petition.daily-counts.v1").getLast().path("days").toString())
        .isEqualTo(
            """
            [{"day":"2026-05-04","record":"field-visit","records":1,"revisions":1,"counted":1}]\
            """);
  }

  /// The unit's events of a type, in order.
  private List<JsonNode> published(String type) throws SQLException, IOException {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select body from outbox where unit = ? and type = ? order by id")) {
      query.setString(1, unit);
      query.setString(2, type);
      var published = new ArrayList<JsonNode>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          published.add(json.readTree(rows.getBytes(1)));
        }
      }
      return published;
    }
  }
}

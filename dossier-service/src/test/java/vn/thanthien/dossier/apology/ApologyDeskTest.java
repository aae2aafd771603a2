package vn.thanthien.dossier.apology;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;

@QuarkusTest
class ApologyDeskTest extends ServiceTest {

  @Inject ApologyDesk desk;

  @Test
  void aRunningDossierIsSaidToBeDueSoonAndThenOverdueOnceEach() throws SQLException {
    clock.stopAt(Instant.parse("2026-03-02T02:00:00Z"));
    received("H56.30.12-260302-0001");

    desk.scan();
    assertThat(events()).containsExactly("vn.thanthien.dossier.received.v1");

    clock.stopAt(Instant.parse("2026-03-06T02:00:00Z"));
    desk.scan();
    desk.scan();
    assertThat(events()).endsWith("vn.thanthien.dossier.due-soon.v1").hasSize(2);

    clock.stopAt(Instant.parse("2026-03-09T10:00:01Z"));
    desk.scan();
    desk.scan();
    assertThat(events()).endsWith("vn.thanthien.dossier.overdue.v1").hasSize(3);
  }

  @Test
  void whatBecameDueLongAgoCallsForNothing() throws SQLException {
    clock.stopAt(Instant.parse("2026-03-02T02:00:00Z"));
    received("H56.30.12-260302-0002");

    clock.advance(Duration.ofDays(60));
    desk.scan();

    assertThat(events()).containsExactly("vn.thanthien.dossier.received.v1");
  }

  private void received(String code) {
    clerk()
        .body(
            """
            {"code": "%s", "procedureCode": "1.001193", "channel": "IN_PERSON",
             "applicantName": "Lê Thị Mẫu", "homeDelivery": false, "assistedFiling": false}
            """
                .formatted(code))
        .post("/api/dossiers")
        .then()
        .statusCode(201);
  }

  private List<String> events() throws SQLException {
    var types = new ArrayList<String>();
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement("select type from outbox where unit = ? order by id")) {
      query.setString(1, unit);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          types.add(rows.getString(1));
        }
      }
    }
    return types;
  }
}

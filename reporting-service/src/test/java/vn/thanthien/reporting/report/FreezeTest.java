package vn.thanthien.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What is committed while a report is frozen.
@QuarkusTest
class FreezeTest extends ReportStory {

  /// Read after the figures and before the list of meetings.
  private static final String IN_BETWEEN = "steering_document";

  @Inject DataSource dataSource;

  @Test
  void aRecordCommittedInTheMiddleOfAFreezeIsInAllOfItOrInNone() throws Exception {
    meeting("2023-05-03");
    var id = drafted();

    var answer =
        inTheMiddle(
            () -> step(id, "freeze").extract().statusCode(),
            () -> {
              meeting("2023-05-10");
              return true;
            });

    assertThat(answer).isEqualTo(200);
    var material = frozen(id).material();
    var counted =
        material.figures().stream()
            .filter(figure -> figure.code().equals("M04"))
            .filter(figure -> "WEEKLY".equals(figure.by().get("rhythm")))
            .map(figure -> figure.counted().intValue())
            .toList();
    assertThat(counted).containsExactly(material.programme().events().size());
  }

  /// Nothing typed is lost: who writes waits for the freeze and is told.
  @Test
  void aTextWrittenInTheMiddleOfAFreezeIsRefused() throws Exception {
    var id = drafted();

    try (var writer = Executors.newSingleThreadExecutor()) {
      var written = new ArrayList<Future<Integer>>();
      var answer =
          inTheMiddle(
              () -> step(id, "freeze").extract().statusCode(),
              () ->
                  written.add(
                      writer.submit(() ->
                          office()
                              .body("{\"text\": \"Muộn.\"}")
                              .put("/api/reports/" + id + "/sections/strengths")
                              .statusCode())));

      assertThat(answer).isEqualTo(200);
      assertThat(written.getFirst().get()).isEqualTo(409);
    }
    assertThat(frozen(id).text("strengths")).isEmpty();
  }

  /// Does something while a work waits to read on.
  private <T> T inTheMiddle(Callable<T> work, Callable<?> meanwhile) throws Exception {
    try (var worker = Executors.newSingleThreadExecutor();
        var held = dataSource.getConnection();
        var hold = held.createStatement()) {
      held.setAutoCommit(false);
      hold.execute("lock table " + IN_BETWEEN + " in access exclusive mode");
      var answer = worker.submit(work);
      try {
        await().until(() -> isAwaited(held));
        meanwhile.call();
      } finally {
        held.rollback();
        held.setAutoCommit(true);
      }
      return answer.get();
    }
  }

  private static boolean isAwaited(Connection connection) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select true from pg_locks where relation = ?::regclass and not granted")) {
      query.setString(1, IN_BETWEEN);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private void meeting(String day) {
    office()
        .body(
            "{\"kind\": \"WEEKLY_MEETING\", \"heldOn\": \"%s\", \"title\": \"Giao ban\"}"
                .formatted(day))
        .post("/api/programme/events")
        .then()
        .statusCode(201);
  }
}

package vn.thanthien.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What a caller meets while every connection to the database is taken.
@QuarkusTest
class FullPoolTest extends ServiceTest {

  private static final int MORE = 32;

  @Inject DataSource pool;

  @Test
  void whoFindsNoFreeConnectionIsToldToComeAgainAndIsServedThen() throws Exception {
    var taken = new ArrayList<Connection>();
    try {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> {
            while (true) {
              taken.add(pool.getConnection());
            }
          });

      var start = System.nanoTime();
      receive(0)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", "2")
          .body("type", equalTo("/problems/unavailable"));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    } finally {
      for (var connection : taken) {
        connection.close();
      }
    }

    // also by the thread that was refused a connection
    try (var callers = Executors.newFixedThreadPool(MORE)) {
      var receipts =
          IntStream.rangeClosed(1, MORE).mapToObj(i -> (Callable<Response>) () -> receive(i));
      for (var answer : callers.invokeAll(receipts.toList())) {
        answer.get().then().statusCode(201);
      }
    }
    clerk().get("/api/dossiers").then().statusCode(200).body("items", hasSize(MORE));
  }

  private Response receive(int number) {
    return clerk()
        .body(
            """
            {"code": "H56.30.12-230504-%04d", "procedureCode": "1.001193", "channel": "ONLINE",
             "receivedAt": "2023-05-04T08:15:00+07:00", "applicantName": "Lê Thị Mẫu"}
            """
                .formatted(number))
        .post("/api/dossiers");
  }
}

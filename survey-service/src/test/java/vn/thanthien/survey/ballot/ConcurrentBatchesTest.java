package vn.thanthien.survey.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.thanthien.survey.ServiceTest;

@QuarkusTest
class ConcurrentBatchesTest extends ServiceTest {

  private static final String SATISFIED = "{\"answer\": \"SATISFIED\"}";

  @Test
  void eightBatchesAtOnceAddUpExactly() throws Exception {
    var id = opened(ROUND.replace("\"issued\": 50", "\"issued\": 1000"));

    for (var wave = 0; wave < 5; wave++) {
      var statuses = together(8, i -> send(id, i % 2 == 0 ? "thon1" : "thon2", 7 + i, SATISFIED));
      assertThat(statuses).containsOnly(201);
    }

    // 7 + 9 + 11 + 13 and 8 + 10 + 12 + 14 ballots, five times each
    round(id)
        .header("ETag", "\"41\"")
        .body("villages.collected", contains(200, 220))
        .body("total.valid", equalTo(420));
    assertThat(
            count(
                unit,
                """
                select count(distinct (convert_from(body, 'UTF8')::jsonb ->> 'revision'))
                  from outbox where key = ?
                """,
                id))
        .isEqualTo(41);
    runner().body("{}").post("/api/survey-rounds/" + id + "/closure").then().statusCode(200);
    round(id).body("villages.satisfied", contains(200, 220));
    assertThat(recount(id)).isEqualTo(420);
  }

  @Test
  void aBatchThatRacesTheClosureIsCountedBeforeItOrRefused() throws Exception {
    var id = opened(ROUND);

    var statuses =
        together(
            8,
            i ->
                i == 4
                    ? runner().body("{}").post("/api/survey-rounds/" + id + "/closure").then()
                    : send(id, "thon1", 5, SATISFIED));

    var counted = statuses.stream().filter(status -> status == 201).count() * 5;
    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses).allMatch(status -> List.of(200, 201, 409).contains(status));
    round(id).body("closed", equalTo(true)).body("total.collected", equalTo((int) counted));
    assertThat(recount(id)).isEqualTo(counted);
  }

  private long recount(String id) throws SQLException {
    return count(unit, "select count(*) from ballot where round_id = ?", UUID.fromString(id));
  }

  private static List<Integer> together(int callers, Call call) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      var pending = new ArrayList<Future<Integer>>();
      for (var i = 0; i < callers; i++) {
        var caller = i;
        Callable<Integer> send =
            () -> {
              start.await();
              return call.by(caller).extract().statusCode();
            };
        pending.add(threads.submit(send));
      }
      start.countDown();
      var statuses = new ArrayList<Integer>();
      for (var answer : pending) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }

  private interface Call {
    ValidatableResponse by(int caller);
  }
}

package vn.thanthien.letter.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.letter.ServiceTest;

@QuarkusTest
class LetterBatchTest extends ServiceTest {

  private static final String ON_THE_FIFTH = "2023-05-05T09:00:00+07:00";

  @Test
  void aPileIsLookedThroughSignedNumberedAndIssuedAtOnce() {
    var pile = List.of(drafted(), drafted(), drafted());

    batch(clerk(), "reviews", pile).statusCode(200).body("stage", everyItem(equalTo("REVIEWED")));
    batch(leader(), "approvals", pile)
        .statusCode(200)
        .body("", hasSize(3))
        .body("stage", everyItem(equalTo("APPROVED")))
        .body("approvedBy", everyItem(equalTo(unit + ".leader")));
    batch(clerk(), "numberings", pile)
        .statusCode(200)
        .body("number", equalTo(List.of("01", "02", "03")));
    batch(clerk(), "issues", pile).statusCode(200).body("stage", everyItem(equalTo("ISSUED")));
  }

  @Test
  void oneLetterThatRefusesKeepsThemAllAsTheyWere() {
    var pile = List.of(reviewed(), drafted(), reviewed());

    batch(leader(), "approvals", pile)
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"))
        .body("errors[0].field", equalTo("letters[1]"));

    clerk().get("/api/letters?stage=REVIEWED").then().body("items", hasSize(2));
    clerk().get("/api/letters?stage=APPROVED").then().body("items", hasSize(0));
  }

  @Test
  void aLetterOfAnotherUnitIsUnknownAndStaysAsItWas() {
    var foreign = reviewed();
    var owner = unit;
    unit = newCommune();
    var mine = reviewed();

    batch(leader(), "approvals", List.of(mine, foreign))
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-reference"))
        .body("errors[0].field", equalTo("letters[1]"));
    batch(leader(), "approvals", List.of(mine, UUID.randomUUID().toString()))
        .statusCode(422)
        .body("errors[0].field", equalTo("letters[1]"));

    clerk().get("/api/letters/" + mine).then().body("stage", equalTo("REVIEWED"));
    as(owner, Role.LETTER_CLERK)
        .get("/api/letters/" + foreign)
        .then()
        .body("stage", equalTo("REVIEWED"));
  }

  @Test
  void whoHasNotTheRoleSignsNothing() {
    var pile = List.of(reviewed());

    for (var role : List.of(Role.LETTER_CLERK, Role.COMMUNE_ADMIN, Role.DISTRICT_LEADER)) {
      batch(as(unit, role), "approvals", pile).statusCode(403);
    }
    batch(as(unit, Role.LEADER), "issues", pile).statusCode(403);

    clerk().get("/api/letters?stage=REVIEWED").then().body("items", hasSize(1));
  }

  @Test
  void anEmptyOrTooThickPileIsRefused() {
    batch(leader(), "approvals", List.of())
        .statusCode(422)
        .body("errors[0].field", equalTo("letters"));
    batch(
            leader(),
            "approvals",
            IntStream.range(0, 201).mapToObj(_ -> UUID.randomUUID().toString()).toList())
        .statusCode(422)
        .body("errors[0].field", equalTo("letters"));
    var twice = reviewed();
    batch(leader(), "approvals", List.of(twice, twice)).statusCode(409);
  }

  @Test
  void aPileSignedByTwoAtTheSameMomentIsSignedOnce() throws Exception {
    var pile = List.of(reviewed(), reviewed());
    var barrier = new CyclicBarrier(4);
    Callable<Integer> approval =
        () -> {
          barrier.await();
          return batch(named("Lê Văn Ký", unit, Role.LEADER), "approvals", pile)
              .extract()
              .statusCode();
        };

    var answers = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(List.of(approval, approval, approval, approval))) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
    for (var id : pile) {
      clerk()
          .get("/api/letters/" + id + "/history")
          .then()
          .body("findAll { it.type.contains('approved') }.actorName", contains("Lê Văn Ký"));
    }
  }

  private static ValidatableResponse batch(
      RequestSpecification caller, String step, List<String> letters) {
    return caller
        .body(
            letters.stream()
                .map(id -> '"' + id + '"')
                .collect(
                    Collectors.joining(
                        ", ", "{\"at\": \"" + ON_THE_FIFTH + "\", \"letters\": [", "]}")))
        .post("/api/letters/" + step)
        .then();
  }
}

package vn.thanthien.letter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.letter.ServiceTest;

@QuarkusTest
class LetterTemplateResourceTest extends ServiceTest {

  private static final String OURS =
      """
      {"kind": "THANKS", "name": "Thư cảm ơn của xã",
       "body": "Gửi {recipientName}\\n\\nXã cảm ơn vì {reason}."}
      """;

  @Test
  void withoutItsOwnWordingAUnitUsesTheShippedOnes() {
    clerk()
        .get("/api/letter-templates")
        .then()
        .statusCode(200)
        .body("", hasSize(7))
        .body("shipped", everyItem(equalTo(true)));
  }

  @Test
  void aUnitsNewestWordingIsTheOneInForce() {
    var letter = drafted();
    add(OURS).statusCode(201).header("Location", notNullValue());
    add(OURS.replace("Xã cảm ơn", "Chúng tôi cảm ơn")).statusCode(201);

    clerk()
        .get("/api/letter-templates")
        .then()
        .body("", hasSize(8))
        .body("findAll { !it.shipped }", hasSize(1));
    clerk()
        .get("/api/letters/" + letter + "/text")
        .then()
        .statusCode(200)
        .body(containsString("Chúng tôi cảm ơn vì Hiến 120 m² đất mở rộng đường thôn."));
  }

  @Test
  void anApprovedLetterKeepsTheWordingItWasApprovedWith() {
    var letter = approved();
    var before = clerk().get("/api/letters/" + letter + "/text").asString();

    add(OURS).statusCode(201);

    clerk().get("/api/letters/" + letter + "/text").then().body(equalTo(before));
  }

  @Test
  void aWordingWithAnUnknownPlaceholderIsRefused() {
    add(OURS.replace("{reason}", "{phone}"))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid"))
        .body("errors[0].field", equalTo("body"))
        .body("errors[0].message", equalTo("Không có chỗ điền “{phone}”."));
    add(OURS.replace("\"THANKS\"", "\"THANKS\", \"lifeEvent\": \"DEATH\""))
        .statusCode(422)
        .body("errors[0].field", equalTo("lifeEvent"));
    add(OURS.replace("Xã cảm ơn", "x".repeat(20_001)))
        .statusCode(422)
        .body("errors[0].field", equalTo("body"));

    clerk().get("/api/letter-templates").then().body("", hasSize(7));
  }

  @Test
  void markupScriptsAndExpressionsAreNoTemplate() {
    for (var attack :
        List.of(
            "<img src='http://127.0.0.1:9/x.png'>",
            "<script>fetch('http://127.0.0.1:9')</script>",
            "<object data='file:///etc/passwd'/>",
            "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
            "{config:['quarkus.datasource.password']}",
            "{#include letter/letters /}",
            "${reason}{reason.class.name}")) {
      for (var address : List.of("", "/preview")) {
        as(unit, Role.COMMUNE_ADMIN)
            .body(OURS.replace("Xã cảm ơn", attack))
            .post("/api/letter-templates" + address)
            .then()
            .statusCode(422)
            .body("errors[0].field", equalTo("body"));
      }
    }

    clerk().get("/api/letter-templates").then().body("", hasSize(7));
  }

  @Test
  void aTemplateOfTenMegabytesIsRefused() {
    add(OURS.replace("Xã cảm ơn", "x".repeat(10_000_000)))
        .statusCode(422)
        .body("errors[0].field", equalTo("body"));

    clerk().get("/api/letter-templates").then().body("", hasSize(7));
  }

  @Test
  void versionsAreKeptAndTwoWrittenAtOnceHaveNumbersOfTheirOwn() throws Exception {
    var barrier = new CyclicBarrier(4);
    Callable<Integer> writing =
        () -> {
          barrier.await();
          return add(OURS).extract().statusCode();
        };

    var answers = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(List.of(writing, writing, writing, writing))) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).isSubsetOf(201, 409).contains(201);
    var kept = (int) answers.stream().filter(status -> status == 201).count();
    var newestFirst = IntStream.rangeClosed(1, kept).boxed().toList().reversed();
    clerk()
        .get("/api/letter-templates/versions?kind=THANKS")
        .then()
        .body("number", equalTo(newestFirst));
  }

  @Test
  void anotherUnitsWordingIsUnknown() {
    var id = add(OURS).statusCode(201).extract().path("id").toString();

    as(newCommune(), Role.COMMUNE_ADMIN)
        .get("/api/letter-templates/" + id)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    as(newCommune(), Role.COMMUNE_ADMIN).get("/api/letter-templates").then().body("", hasSize(7));
    clerk().get("/api/letter-templates/" + id).then().statusCode(200).body("unit", equalTo(unit));
  }

  @Test
  void onlyTheAdministratorChangesWordings() {
    clerk().body(OURS).post("/api/letter-templates").then().statusCode(403);
    as(unit, Role.SURVEY_RUNNER).get("/api/letter-templates").then().statusCode(403);
    clerk().get("/api/letter-templates").then().body("kind", hasItem("APOLOGY"));
  }

  private io.restassured.response.ValidatableResponse add(String template) {
    return as(unit, Role.COMMUNE_ADMIN).body(template).post("/api/letter-templates").then();
  }
}

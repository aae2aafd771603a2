package vn.thanthien.letter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.letter.MailServer;
import vn.thanthien.letter.ServiceTest;

/// Letters that go out through a real SMTP server.
@QuarkusTest
class MailTest extends ServiceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Test
  void aLetterTakenByTheMailServerIsDeliveredWithItsProof() {
    var id = issued();
    var printed = clerk().get("/api/letters/" + id + "/print").asByteArray();
    var address = "ba.mau@" + unit + ".test";

    send(id, address).statusCode(201).body("state", equalTo("QUEUED")).body("attempts", equalTo(0));

    eventually(id, "DELIVERED")
        .body("channel", equalTo("EMAIL"))
        .body("status", equalTo("ISSUED"))
        .body("deliveredAt", notNullValue())
        .body("deliveryProof", containsString("@thanthien.test>"));
    mailings(id)
        .body("", hasSize(1))
        .body("[0].state", equalTo("SENT"))
        .body("[0].replyCode", equalTo(250))
        .body("[0].attempts", equalTo(1))
        .body("[0].emailAddress", equalTo(address));
    var taken = MailServer.takenFor(address);
    assertThat(taken).hasSize(1);
    assertThat(attachment(taken.getFirst())).isEqualTo(printed);
    history(id).body("[4].type", equalTo("vn.thanthien.letter.delivered.v1"));
    history(id).body("[4].actor", equalTo("mailer"));
  }

  @Test
  void aBusyMailServerIsTriedAgainAndGetsTheLetterOnce() {
    var id = issued();
    var address = "busy@" + unit + ".test";

    send(id, address).statusCode(201);

    eventually(id, "DELIVERED");
    mailings(id).body("[0].state", equalTo("SENT")).body("[0].attempts", equalTo(3));
    assertThat(MailServer.takenFor(address)).hasSize(1);
  }

  @Test
  void anAddressTheMailServerRefusesIsABounceAndAnotherWayMayBeTried() {
    var id = issued();

    send(id, "unknown@" + unit + ".test").statusCode(201);

    eventually(id, "FAILED")
        .body("deliveryFailure", equalTo("EMAIL_REFUSED"))
        .body("deliveredAt", nullValue());
    mailings(id)
        .body("[0].state", equalTo("REFUSED"))
        .body("[0].replyCode", equalTo(550))
        // one that got no answer may lie before it; none follows
        .body("[0].attempts", lessThan(3));
    step(clerk(), id, "delivery", "{\"channel\": \"BY_HAND\", \"proof\": \"Bà Mẫu ký nhận\"}")
        .statusCode(200)
        .body("stage", equalTo("DELIVERED"));
  }

  @Test
  void whatNobodyTakesIsGivenUpInTheEnd() {
    var id = issued();

    send(id, "never@" + unit + ".test").statusCode(201);

    eventually(id, "FAILED").body("deliveryFailure", equalTo("EMAIL_UNDELIVERABLE"));
    mailings(id)
        .body("[0].state", equalTo("GIVEN_UP"))
        .body("[0].replyCode", equalTo(451))
        .body("[0].attempts", equalTo(3));
  }

  @Test
  void anEmailThatComesBackLaterIsNotedByTheClerk() {
    var id = issued();
    send(id, "ong@" + unit + ".test").statusCode(201);
    eventually(id, "DELIVERED");

    step(clerk(), id, "delivery-failure", "{\"channel\": \"EMAIL\", \"reason\": \"EMAIL_REFUSED\"}")
        .statusCode(200)
        .body("stage", equalTo("FAILED"));
  }

  @Test
  void whatIsNotIssuedOrAlreadyOnItsWayIsNotSent() {
    send(approved(), "x@" + unit + ".test")
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    var id = issued();
    send(id, "never@" + unit + ".test").statusCode(201);
    send(id, "x@" + unit + ".test").statusCode(409);
    for (var address :
        List.of("", "nobody", "a@b", "a@b.vn\\nBcc: c@d.vn", "a b@c.vn", "x@y.z, q@y.z")) {
      send(id, address).statusCode(422).body("errors[0].field", equalTo("emailAddress"));
    }
    as(newCommune(), Role.LETTER_CLERK)
        .body("{\"emailAddress\": \"x@y.test\"}")
        .post("/api/letters/" + id + "/mailings")
        .then()
        .statusCode(404);
    leader()
        .body("{\"emailAddress\": \"x@y.test\"}")
        .post("/api/letters/" + id + "/mailings")
        .then()
        .statusCode(403);
  }

  private ValidatableResponse send(String id, String address) {
    return clerk()
        .body("{\"emailAddress\": \"%s\"}".formatted(address))
        .post("/api/letters/" + id + "/mailings")
        .then();
  }

  private ValidatableResponse mailings(String id) {
    return clerk().get("/api/letters/" + id + "/mailings").then().statusCode(200);
  }

  private ValidatableResponse history(String id) {
    return clerk().get("/api/letters/" + id + "/history").then().statusCode(200);
  }

  private ValidatableResponse eventually(String id, String stage) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> clerk().get("/api/letters/" + id).then().body("stage", equalTo(stage)));
    return clerk().get("/api/letters/" + id).then();
  }

  private static byte[] attachment(String message) {
    var part =
        Pattern.compile("filename=\"?thu\\.pdf.*?\\r?\\n\\r?\\n(.*?)\\r?\\n--", Pattern.DOTALL)
            .matcher(message);
    assertThat(part.find()).as("an attachment in %s", message.substring(0, 500)).isTrue();
    return Base64.getMimeDecoder().decode(part.group(1));
  }
}

package vn.thanthien.letter.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.letter.ServiceTest;

/// Names and addresses are sealed, and forgotten when their time is over.
@QuarkusTest
class RetentionTest extends ServiceTest {

  @Inject RetentionDesk desk;
  @Inject DataSource dataSource;

  @Test
  void afterItsTimeOnlyWhatFiguresAreMadeOfIsLeft() {
    var id = issued(); // on 6 May 2023
    clerk().get("/api/letters/" + id + "/print").then().statusCode(200);
    var batch = batch(id);

    clock.stopAt(Instant.parse("2028-05-05T00:00:00Z"));
    desk.scan();
    clerk().get("/api/letters/" + id).then().body("recipientName", equalTo("Ông Lê Văn Mẫu"));
    clock.stopAt(Instant.parse("2028-05-07T00:00:00Z"));
    desk.scan();

    clerk()
        .get("/api/letters/" + id)
        .then()
        .body("recipientName", nullValue())
        .body("recipientAddress", nullValue())
        .body("reason", nullValue())
        .body("erasedAt", notNullValue())
        .body("stage", equalTo("ISSUED"))
        .body("issuedAt", equalTo("2023-05-06T02:00:00Z"));
    clerk().get("/api/letters/" + id + "/print").then().statusCode(409);
    clerk().get("/api/letters/" + id + "/text").then().statusCode(409);
    clerk().get("/api/letters/print-batches/" + batch + "/file").then().statusCode(409);
  }

  @Test
  void whatIsHeldOrNotOverStays() {
    var held = issued();
    var underWay = reviewed();
    as(unit, Role.COMMUNE_ADMIN).put("/api/letters/" + held + "/legal-hold").then().statusCode(204);
    clock.stopAt(Instant.parse("2029-01-01T00:00:00Z"));

    desk.scan();

    clerk().get("/api/letters/" + held).then().body("recipientName", equalTo("Ông Lê Văn Mẫu"));
    clerk().get("/api/letters/" + underWay).then().body("recipientName", equalTo("Ông Lê Văn Mẫu"));
    as(unit, Role.LEADER).delete("/api/letters/" + held + "/legal-hold").then().statusCode(204);
    desk.scan();
    clerk().get("/api/letters/" + held).then().body("recipientName", nullValue());
  }

  @Test
  void whoGaveIsForgottenInTimeToo() {
    clock.stopAt(Instant.parse("2023-05-04T03:00:00Z"));
    var id =
        clerk()
            .body(
                """
                {"kind": "LAND", "givenOn": "2023-05-04", "giverName": "ông Lê Văn Hiến",
                 "giverAddress": "Thôn 2", "description": "Hiến 120 m² đất mở đường"}
                """)
            .post("/api/letters/contributions")
            .then()
            .statusCode(201)
            .extract()
            .path("id")
            .toString();

    clock.stopAt(Instant.parse("2028-05-05T00:00:00Z"));
    desk.scan();

    clerk()
        .get("/api/letters/contributions/" + id)
        .then()
        .body("giverName", nullValue())
        .body("giverAddress", nullValue())
        .body("description", nullValue())
        .body("kind", equalTo("LAND"))
        .body("givenOn", equalTo("2023-05-04"));
  }

  @Test
  void nothingOfALetterStandsReadableInTheDatabase() throws SQLException {
    var marker = "Dấu-" + UUID.randomUUID();
    var id =
        drafted(
            THANKS
                .replace("Ông Lê Văn Mẫu", marker)
                .replace("Thôn 1", marker)
                .replace("Hiến", marker));
    step(clerk(), id, "review", "{}").statusCode(200);
    step(leader(), id, "approval", "{}").statusCode(200);
    step(clerk(), id, "issue", "{}").statusCode(200);
    step(clerk(), id, "delivery", "{\"channel\": \"POST\", \"proof\": \"%s\"}".formatted(marker))
        .statusCode(200);
    clerk().get("/api/letters/" + id + "/print").then().statusCode(200);
    batch(id);

    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('thanthien.viewer', '*', true)");
      for (var table :
          new String[] {
            "letter",
            "letter_history_line",
            "print_file",
            "print_batch",
            "outbox",
            "idempotency_key"
          }) {
        try (var rows = statement.executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            assertThat(unescaped(rows.getString(1))).as(table).doesNotContain(marker);
          }
        }
      }
      connection.rollback();
    }
  }

  /// A row as text shows bytes as hexadecimal digits.
  private static String unescaped(String row) {
    var hex = java.util.regex.Pattern.compile("\\\\x([0-9a-f]+)").matcher(row);
    var text = new StringBuilder(row);
    while (hex.find()) {
      text.append(
          new String(java.util.HexFormat.of().parseHex(hex.group(1)), StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  private String batch(String id) {
    return clerk()
        .body("{\"letters\": [\"%s\"]}".formatted(id))
        .post("/api/letters/print-batches")
        .then()
        .statusCode(201)
        .extract()
        .path("id")
        .toString();
  }
}

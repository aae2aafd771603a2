package vn.thanthien.petition.attachment;

import static io.restassured.RestAssured.config;
import static io.restassured.config.LogConfig.logConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.Tokens;
import vn.thanthien.petition.ServiceTest;

/// Files of petitions: checked, streamed, kept once, and gone whole when they do not come in whole.
@QuarkusTest
class AttachmentTest extends ServiceTest {

  private static final int MEGABYTE = 1024 * 1024;

  @TestHTTPResource URI address;

  private String id;

  @BeforeEach
  void aComplaint() {
    id =
        received(
            """
            {"receivedAt": "2026-07-01T08:00:00+07:00", "source": "POST", "content": "Khiếu nại",
             "submitterName": "Lê Thị Mẫu"}
            """);
    step(
            id,
            "classification",
            "{\"kind\": \"COMPLAINT\", \"withinCompetence\": true, \"eligible\": true}")
        .statusCode(200);
  }

  @Test
  void aFileComesBackAsItWentIn() {
    var content = pdf(700_000);

    var attached =
        officer()
            .contentType("application/pdf")
            .header(
                "Content-Disposition",
                "attachment; filename*=UTF-8''%C4%90%C6%A1n%20khi%E1%BA%BFu%20n%E1%BA%A1i.pdf")
            .body(content)
            .post(path())
            .then()
            .statusCode(201)
            .body("name", equalTo("Đơn khiếu nại.pdf"))
            .body("size", equalTo(700_000))
            .body("mediaType", equalTo("application/pdf"))
            .extract();

    var read = officer().get(path() + "/" + attached.path("id")).then().statusCode(200);
    read.contentType("application/pdf")
        .header("Content-Disposition", containsString("%C4%90%C6%A1n"));
    assertThat(read.extract().asByteArray()).isEqualTo(content);
    officer().get(path()).then().body("$", hasSize(1));
    officer().get("/api/petitions/" + id + "/history").then().body("[2].type", equalTo("ATTACHED"));
  }

  @Test
  void theSameFileIsKeptOnce() throws SQLException {
    var content = pdf(1000);
    var first = attach("application/pdf", content).statusCode(201).extract().<String>path("id");
    var again = attach("application/pdf", content).statusCode(201).extract().<String>path("id");
    id =
        received(
            """
            {"source": "POST", "content": "Khiếu nại khác", "submitterName": "Lê Thị Mẫu"}
            """);
    attach("application/pdf", content).statusCode(201);

    assertThat(again).isEqualTo(first);
    assertThat(rows("file_content")).isEqualTo(1);
    assertThat(rows("file_chunk")).isEqualTo(1);
    assertThat(rows("attachment")).isEqualTo(2);
  }

  @Test
  void aFilePutThereByMistakeGoesAgainWithItsContent() throws SQLException {
    var kept = attach("application/pdf", pdf(1000)).statusCode(201).extract().<String>path("id");
    var wrong = attach("application/pdf", pdf(2000)).statusCode(201).extract().<String>path("id");

    as(unit, Role.LEADER).delete(path() + "/" + wrong).then().statusCode(403);
    as("neighbour-" + unit, Role.RECEPTION_OFFICER)
        .delete(path() + "/" + wrong)
        .then()
        .statusCode(404);
    officer().delete(path() + "/" + wrong).then().statusCode(204);
    officer().delete(path() + "/" + wrong).then().statusCode(404);

    officer().get(path()).then().body("id", contains(kept));
    assertThat(rows("file_content")).isEqualTo(1);
    assertThat(rows("file_chunk")).isEqualTo(1);
    officer().get("/api/petitions/" + id + "/history").then().body("[4].type", equalTo("DETACHED"));
  }

  @Test
  void aContentTwoPetitionsNameStaysForTheOther() throws SQLException {
    var content = pdf(1000);
    var first = path();
    var wrong = attach("application/pdf", content).statusCode(201).extract().<String>path("id");
    id = received("{\"source\": \"POST\", \"content\": \"Khác\", \"submitterName\": \"Mẫu\"}");
    var other = attach("application/pdf", content).statusCode(201).extract().<String>path("id");

    officer().delete(first + "/" + wrong).then().statusCode(204);

    assertThat(officer().get(path() + "/" + other).then().extract().asByteArray())
        .isEqualTo(content);
  }

  @Test
  void whatLeftTheDeskKeepsItsFiles() {
    var file = attach("application/pdf", pdf(1000)).statusCode(201).extract().<String>path("id");
    step(id, "withdrawal", "{}").statusCode(200);

    officer()
        .delete(path() + "/" + file)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));

    officer().get(path()).then().body("$", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/pdf | GIF89a                 | 415 | unsupported-media-type
          image/png       | %PDF-1.7               | 415 | unsupported-media-type
          image/gif       | GIF89a                 | 415 | unsupported-media-type
          application/pdf | ''                     | 422 | invalid
          application/vnd.openxmlformats-officedocument.wordprocessingml.document | PK\\3\\4 nothing of Word | 415 | unsupported-media-type
          """)
  void aWrongFileIsRefusedAndLeavesNothing(String type, String content, int status, String problem)
      throws SQLException {
    attach(type, content.translateEscapes().getBytes(StandardCharsets.ISO_8859_1))
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + problem));

    assertNothingIsLeft();
  }

  @Test
  void aFileOverTwentyMegabytesIsRefusedAndLeavesNothing() throws Exception {
    officer()
        // else it is first written out, number by number, in case the test fails
        .config(config().logConfig(logConfig()))
        .contentType("application/pdf")
        .body(pdf(20 * MEGABYTE + 1))
        .post(path())
        .then()
        .statusCode(413)
        .body("type", equalTo("/problems/too-large"));

    // of unknown length
    var answer = send(HttpRequest.BodyPublishers.ofInputStream(() -> new Pages(22 * MEGABYTE)));
    assertThat(answer.statusCode()).isEqualTo(413);

    assertNothingIsLeft();
  }

  @Test
  void twentyMegabytesStreamWithoutGrowingTheHeap() throws Exception {
    var held = new ArrayList<Long>();
    var answer =
        send(
            HttpRequest.BodyPublishers.ofInputStream(() ->
                new Pages(
                    20 * MEGABYTE,
                    () -> {
                      System.gc();
                      held.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
                    })));

    assertThat(answer.statusCode()).isEqualTo(201);
    // between a tenth and nine tenths of it 16 MB went by
    assertThat(held).hasSize(2);
    assertThat(held.getLast() - held.getFirst()).isLessThan(8L * MEGABYTE);
    assertThat(rows("file_chunk")).isEqualTo(40);
  }

  @Test
  void aBrokenUploadLeavesNothing() throws Exception {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      var out = socket.getOutputStream();
      out.write(
          """
          POST %s HTTP/1.1\r
          Host: localhost\r
          Authorization: Bearer %s\r
          Content-Type: application/pdf\r
          Content-Length: 5000000\r
          \r
          """
              .formatted(path(), Tokens.of(unit, Role.RECEPTION_OFFICER))
              .getBytes(StandardCharsets.US_ASCII));
      out.write(pdf(2_000_000));
      out.flush();
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(rows("file_chunk")).isPositive());
    }

    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(this::assertNothingIsLeft);
  }

  @Test
  void filesOfADenunciationAreReadAfterAReasonWasGiven() {
    id =
        received(
            """
            {"source": "POST", "content": "Tố cáo", "submitterName": "Lê Thị Mẫu"}
            """);
    var file = attach("application/pdf", pdf(1000)).statusCode(201).extract().path("id");
    step(
        id,
        "classification",
        "{\"kind\": \"DENUNCIATION\", \"withinCompetence\": true, \"eligible\": true}");
    var officer = Role.DENUNCIATION_OFFICER;

    officer().get(path() + "/" + file).then().statusCode(404);
    officer().get(path()).then().statusCode(200).body("[0].name", nullValue());
    as(unit, officer).get(path() + "/" + file).then().statusCode(409);
    as(unit, officer)
        .body("{\"reason\": \"Xác minh chữ ký trên đơn\"}")
        .post("/api/petitions/" + id + "/unmaskings")
        .then()
        .statusCode(200);
    as(unit, officer).get(path() + "/" + file).then().statusCode(200);
  }

  private ValidatableResponse attach(String type, byte[] content) {
    return officer().contentType(type).body(content).post(path()).then();
  }

  private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(
          HttpRequest.newBuilder(address.resolve(path()))
              .header("Authorization", "Bearer " + Tokens.of(unit, Role.RECEPTION_OFFICER))
              .header("Content-Type", "application/pdf")
              .POST(body)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private String path() {
    return "/api/petitions/" + id + "/attachments";
  }

  private void assertNothingIsLeft() throws SQLException {
    for (var table : new String[] {"attachment", "file_content", "file_chunk"}) {
      assertThat(rows(table)).as(table).isZero();
    }
  }

  private static byte[] pdf(int size) {
    var content = new byte[size];
    new Random(size).nextBytes(content);
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);
    return content;
  }

  /// A file that is nowhere in memory.
  private static final class Pages extends InputStream {

    private final byte[] beginning;
    private final int size;
    private final Runnable look;
    private int at;

    Pages(int size) {
      this(size, () -> {});
    }

    /// @param look is done when a tenth was read, and when nine tenths were
    Pages(int size, Runnable look) {
      this.size = size;
      this.look = look;
      this.beginning = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int read() {
      if (at >= size) {
        return -1;
      }
      var next = at < beginning.length ? beginning[at] : (byte) ('a' + at % 26);
      at++;
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (at >= size) {
        return -1;
      }
      var count = Math.min(length, size - at);
      for (var mark : new int[] {size / 10, size / 10 * 9}) {
        if (at < mark && at + count >= mark) {
          look.run();
        }
      }
      Arrays.fill(into, offset, offset + count, (byte) 'x');
      if (at == 0) {
        System.arraycopy(beginning, 0, into, offset, Math.min(beginning.length, count));
      }
      at += count;
      return count;
    }
  }
}

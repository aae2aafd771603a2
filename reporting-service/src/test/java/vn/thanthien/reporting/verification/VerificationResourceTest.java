package vn.thanthien.reporting.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thanthien.reporting.report.ReportStory;

/// Is this file the report as issued? Asked by somebody without a sign-in.
@QuarkusTest
class VerificationResourceTest extends ReportStory {

  @Test
  void theFileAsIssuedIsKnownInEveryForm() {
    var id = drafted();
    issued(id, "2023-11-06");

    for (var format : new String[] {"docx", "pdf", "html"}) {
      verify(document(id, format))
          .statusCode(200)
          .body("verdict", equalTo("UNCHANGED"))
          .body("notation", equalTo("01/BC-UBND"))
          .body("date", equalTo("2023-11-06"))
          .body("unit", equalTo("xã Mẫu"))
          .body("replaced", equalTo(false))
          .body("text", containsString("chưa bị thay đổi"));
    }
  }

  @Test
  void aChangedFileIsToldFromAForeignOne() {
    var id = drafted();
    issued(id, "2023-11-06");
    var docx = document(id, "docx");
    var changed = Arrays.copyOf(docx, docx.length + 1);

    verify(changed)
        .statusCode(200)
        .body("verdict", equalTo("CHANGED"))
        .body("notation", equalTo("01/BC-UBND"))
        .body("text", containsString("KHÔNG giống"));
    verify("Một tệp nào đó.".getBytes(StandardCharsets.UTF_8))
        .statusCode(200)
        .body("verdict", equalTo("UNKNOWN"))
        .body("unit", nullValue());
  }

  @Test
  void aDraftIsNoIssuedReport() {
    verify(document(drafted(), "pdf")).statusCode(200).body("verdict", equalTo("UNKNOWN"));
  }

  @Test
  void aReplacedReportSaysWhatTookItsPlace() {
    var old = drafted();
    issued(old, "2023-11-06");
    var newer = step(old, "replacement").extract().<String>path("id");
    issued(newer, "2023-11-08");

    verify(document(old, "pdf"))
        .body("verdict", equalTo("UNCHANGED"))
        .body("replaced", equalTo(true))
        .body("replacedBy", equalTo("02/BC-UBND"))
        .body("text", containsString("thay thế bằng Báo cáo số 02/BC-UBND"));
  }

  @Test
  void nothingAndTooMuchAreRefused() {
    given()
        .contentType("application/octet-stream")
        .post("/api/reports/verification")
        .then()
        .statusCode(400);
    verify(new byte[VerificationResource.LARGEST + 1])
        .statusCode(413)
        .body("type", equalTo("/problems/too-large"));
  }

  @Test
  void aFloodIsToldToComeAgain() throws Exception {
    try (var people = Executors.newFixedThreadPool(16)) {
      var answers =
          people.invokeAll(
              IntStream.range(0, 120)
                  .<Callable<Integer>>mapToObj(n -> () -> asked(new byte[] {(byte) n}).statusCode())
                  .toList());
      var statuses = new TreeSet<Integer>();
      for (var answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsExactly(200, 503);
    }
    verify(new byte[] {1}).statusCode(200);
  }

  /// Asks, and comes again where told to: the bound is everybody's, also that of other tests.
  private static ValidatableResponse verify(byte[] file) {
    return await().until(() -> asked(file), answer -> answer.statusCode() != 503).then();
  }

  private static Response asked(byte[] file) {
    return given()
        .contentType("application/octet-stream")
        .body(file)
        .post("/api/reports/verification");
  }
}

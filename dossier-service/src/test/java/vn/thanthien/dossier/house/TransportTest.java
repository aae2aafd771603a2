package vn.thanthien.dossier.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.testing.Tokens;

/// However a body comes, it is read.
@QuarkusTest
class TransportTest extends ServiceTest {

  private static final String DOSSIER =
      """
      {"code": "H56.30.12-261126-%04d", "procedureCode": "1.001193", "channel": "IN_PERSON",
       "applicantName": "Lê Thị Mẫu"}
      """;

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void aBodyOfKnownOrUnknownLengthIsRead(HttpClient.Version version) throws Exception {
    var known = BodyPublishers.ofString(DOSSIER.formatted(1));
    var second = DOSSIER.formatted(2).getBytes(StandardCharsets.UTF_8);
    var unknown = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(second));

    assertThat(post(version, known).statusCode()).isEqualTo(201);
    assertThat(post(version, unknown).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void anEmptyBodyIsAProblem(HttpClient.Version version) throws Exception {
    var answer = post(version, BodyPublishers.ofByteArray(new byte[0]));

    assertThat(answer.statusCode()).isBetween(400, 422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void aBodyTooLargeIsAProblem() throws Exception {
    var answer =
        post(HttpClient.Version.HTTP_1_1, BodyPublishers.ofByteArray(new byte[11 * 1024 * 1024]));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("/problems/too-large");
  }

  private HttpResponse<String> post(HttpClient.Version version, BodyPublisher body)
      throws Exception {
    try (var http = HttpClient.newBuilder().version(version).build()) {
      return http.send(
          HttpRequest.newBuilder(
                  URI.create("http://localhost:" + RestAssured.port + "/api/dossiers"))
              .timeout(Duration.ofSeconds(20))
              .header("Authorization", "Bearer " + Tokens.of(unit, Role.ONE_STOP_CLERK))
              .header("Content-Type", "application/json")
              .POST(body)
              .build(),
          BodyHandlers.ofString());
    }
  }
}

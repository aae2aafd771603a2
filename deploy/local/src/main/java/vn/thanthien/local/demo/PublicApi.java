package vn.thanthien.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The platform as the outside sees it, behind its one address. Whatever is not answered with 2xx
/// fails with the row that was sent and the problem's own words; a service that is restarting is
/// asked again, which is harmless because every POST has its key.
final class PublicApi implements AutoCloseable {

  private static final int ATTEMPTS = 40;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final String JSON = "application/json";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI address;
  private final Tokens tokens;

  PublicApi(URI address, URI realm) {
    this.address = address;
    this.tokens = new Tokens(http, realm);
  }

  /// @param key its own for every act
  JsonNode post(Account who, String where, String key, String path, JsonNode body) {
    return json(
        send(
            where,
            path,
            () ->
                request(who, path)
                    .header("Content-Type", JSON)
                    .header("Idempotency-Key", key)
                    .POST(text(body.toString()))));
  }

  /// Sends lines as they are.
  JsonNode postLines(Account who, String where, String path, String lines) {
    return json(
        send(
            where,
            path,
            () ->
                request(who, path)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(text(lines))));
  }

  /// @param revision what the change was decided on; empty where the resource asks for none
  JsonNode put(Account who, String where, String path, String revision, JsonNode body) {
    return json(
        send(
            where,
            path,
            () -> {
              var request =
                  request(who, path).header("Content-Type", JSON).PUT(text(body.toString()));
              return revision.isEmpty()
                  ? request
                  : request.header("If-Match", "\"" + revision + "\"");
            }));
  }

  JsonNode get(Account who, String path) {
    return json(send("", path, () -> request(who, path).GET()));
  }

  byte[] file(Account who, String path) {
    return send("", path, () -> request(who, path).setHeader("Accept", "*/*").GET());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest.Builder request(Account who, String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofMinutes(2))
        .header("Accept", JSON)
        .header("Authorization", "Bearer " + tokens.of(who));
  }

  /// Built anew for every attempt: meanwhile the token may have been replaced.
  private interface Attempt {
    HttpRequest.Builder request();
  }

  private byte[] send(String where, String path, Attempt attempt) {
    for (var n = 1; ; n++) {
      var request = attempt.request().build();
      var act = (where.isEmpty() ? "" : where + ": ") + request.method() + " " + path;
      try {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 == 2) {
          return answer.body();
        }
        if (!isPassing(answer) || n == ATTEMPTS) {
          throw new LoadFailure(
              act + " answered " + answer.statusCode() + " " + problem(answer.body()));
        }
      } catch (IOException e) {
        if (n == ATTEMPTS) {
          throw new LoadFailure(act + " was not answered: " + e, e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LoadFailure(act + " was interrupted", e);
      }
      pause();
    }
  }

  private static boolean isPassing(HttpResponse<byte[]> answer) {
    return switch (answer.statusCode()) {
      case 502, 503 -> true;
      case 409 -> problem(answer.body()).contains("/problems/still-running");
      default -> false;
    };
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadFailure("Interrupted", e);
    }
  }

  /// What the problem says, on one line.
  private static String problem(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8);
    try {
      var problem = SampleFiles.JSON.readTree(text);
      if (problem != null && problem.has("type")) {
        var errors = problem.path("errors");
        return "%s: %s%s"
            .formatted(
                problem.path("type").asText(),
                problem.path("detail").asText(problem.path("title").asText()),
                errors.isEmpty() ? "" : " " + errors);
      }
    } catch (JsonProcessingException _) {
      // no problem+json: shown as it is
    }
    return text.strip();
  }

  private static JsonNode json(byte[] body) {
    try {
      return SampleFiles.JSON.readTree(body);
    } catch (IOException e) {
      throw new LoadFailure("An answer is no JSON: " + new String(body, StandardCharsets.UTF_8), e);
    }
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }
}

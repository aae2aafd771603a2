package vn.thanthien.systemtests.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.thanthien.local.SignIns;

/// A person of the sample at work, with a token Keycloak gave for the password.
public final class Official {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI gateway;
  private final String token;

  private Official(URI gateway, String token) {
    this.gateway = gateway;
    this.token = token;
  }

  static Official signIn(TestPlatform platform, String username) {
    var form =
        "grant_type=password&client_id=demo-cli&username="
            + URLEncoder.encode(username, StandardCharsets.UTF_8)
            + "&password="
            + SignIns.PASSWORD;
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(platform.realm() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    if (answer.statusCode() != 200) {
      throw new AssertionError("no token for " + username + ": " + answer.body());
    }
    return new Official(platform.gateway(), json(answer.body()).required("access_token").asText());
  }

  /// Posts and expects success.
  public JsonNode post(String path, String body) {
    return json(expectSuccess(path, exchange("POST", path, body)));
  }

  public JsonNode put(String path, String body) {
    return json(expectSuccess(path, exchange("PUT", path, body)));
  }

  public JsonNode get(String path) {
    return json(expectSuccess(path, exchange("GET", path, "")));
  }

  /// The bytes of a document.
  public byte[] file(String path) {
    var answer = answer(path, "*/*");
    if (answer.statusCode() != 200) {
      throw new AssertionError("GET " + path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /// Puts a file to a record and expects success.
  public JsonNode attach(String path, String mediaType, String name, byte[] content) {
    var answer =
        send(
            request(path)
                .header("Content-Type", mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    return json(expectSuccess(path, answer));
  }

  /// The answer to a GET as it comes, whatever its status.
  public HttpResponse<byte[]> answer(String path, String accept) {
    return send(
        request(path).header("Accept", accept).GET().build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /// Any answer.
  public HttpResponse<String> exchange(String method, String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static String expectSuccess(String path, HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private static HttpResponse<String> send(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return HTTP.send(request, body);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }
}

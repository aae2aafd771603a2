package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.thanthien.local.SignIns;

/// Access tokens from Keycloak, each fetched when first needed and again a minute before it
/// expires.
final class Tokens {

  private static final Duration MARGIN = Duration.ofMinutes(1);

  private record Token(String text, long goodUntil) {}

  private final HttpClient http;
  private final URI endpoint;
  private final Map<Account, Token> tokens = new ConcurrentHashMap<>();

  /// @param realm base address of the realm
  Tokens(HttpClient http, URI realm) {
    this.http = http;
    this.endpoint = URI.create(realm + "/protocol/openid-connect/token");
  }

  String of(Account account) {
    return tokens
        .compute(
            account,
            (_, known) ->
                known != null && System.nanoTime() - known.goodUntil() < 0 ? known : fetch(account))
        .text();
  }

  private Token fetch(Account account) {
    Map<String, String> form = new LinkedHashMap<>();
    switch (account) {
      case Account.Person person -> {
        form.put("grant_type", "password");
        form.put("client_id", "demo-cli");
        form.put("username", person.username());
        form.put("password", SignIns.PASSWORD);
      }
      case Account.OneStop _ -> {
        form.put("grant_type", "client_credentials");
        form.put("client_id", "one-stop");
        form.put("client_secret", "one-stop-secret");
      }
    }
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    form.entrySet().stream()
                        .map(field ->
                            field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new LoadFailure(
            "Keycloak gave no token for "
                + account
                + ": "
                + answer.statusCode()
                + " "
                + answer.body());
      }
      JsonNode token = SampleFiles.JSON.readTree(answer.body());
      var lifetime = Duration.ofSeconds(token.required("expires_in").asLong()).minus(MARGIN);
      return new Token(
          token.required("access_token").asText(), System.nanoTime() + lifetime.toNanos());
    } catch (IOException e) {
      throw new LoadFailure("Keycloak gave no token for " + account + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadFailure("Interrupted", e);
    }
  }
}

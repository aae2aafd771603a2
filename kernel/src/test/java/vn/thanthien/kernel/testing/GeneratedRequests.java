package vn.thanthien.kernel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.thanthien.kernel.testing.ApiContract.Operation;
import vn.thanthien.local.Checkout;

/// Sends a service requests made from its own contract, about half of them spoilt in one place or
/// more: path, query, header, body or caller. The same seed makes the same requests, as far as the
/// answers are the same.
public final class GeneratedRequests {

  private static final JsonMapper JSON = new JsonMapper();

  /// Beyond 4096 bytes of its first line a request is refused before any operation is found.
  private static final int LONGEST_PATH = 4000;

  private static final int FIRST_SERVER_ERROR = 500;

  private final URI address;
  private final ApiContract contract;
  private final List<String> units;
  private final Random random;
  private final GeneratedValues values;
  private final Map<String, List<String>> callers;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Map<String, Integer> answers = new TreeMap<>();

  /// @param units the callers belong to these
  public GeneratedRequests(URI address, String service, List<String> units, long seed) {
    this.address = address;
    this.contract = ApiContract.of(service);
    this.units = List.copyOf(units);
    this.random = new Random(seed);
    this.values = new GeneratedValues(contract, random);
    this.callers = callers(service);
    units.forEach(unit -> values.tell("unit", unit));
  }

  /// Has requests use a value where one of this name is asked for.
  public GeneratedRequests knowing(String name, String value) {
    values.tell(name, value);
    return this;
  }

  /// Sends requests and tells which answers were server errors or outside the contract.
  public List<String> send(int requests) {
    var failures = new ArrayList<String>();
    for (var i = 0; i < requests; i++) {
      var operation = values.any(contract.operations());
      var request = request(operation);
      var answer = answer(request);
      var status = answer.statusCode();
      answers.merge(operation + " " + status, 1, Integer::sum);
      var violations =
          new ArrayList<>(
              contract.violations(
                  request.method(),
                  request.uri().getRawPath(),
                  status,
                  answer.headers().firstValue("Content-Type").orElse(null),
                  answer.body()));
      if (status >= FIRST_SERVER_ERROR) {
        violations.add("server error " + status);
      }
      if (!violations.isEmpty()) {
        failures.add(
            "request %d, %s %s: %s"
                .formatted(
                    i, request.method(), request.uri().getRawSchemeSpecificPart(), violations));
      }
      learn(status, answer.body());
    }
    return failures;
  }

  /// How often which operation was answered how, for a reader who doubts that requests get far.
  public Map<String, Integer> answers() {
    return Map.copyOf(answers);
  }

  private HttpRequest request(Operation operation) {
    var path = operation.path();
    var query = new ArrayList<String>();
    var headers = new HashMap<String, String>();
    for (var parameter : operation.content().path("parameters")) {
      var name = parameter.path("name").asText();
      var value = value(name, parameter.path("schema"));
      switch (parameter.path("in").asText()) {
        case "path" ->
            path = path.replace("{" + name + "}", encoded(value.isEmpty() ? "-" : value));
        case "query" -> {
          if (parameter.path("required").asBoolean() || random.nextBoolean()) {
            query.add(encoded(name) + "=" + encoded(value));
          }
        }
        default -> {
          if (random.nextBoolean()) {
            headers.put(name, headerText(value));
          }
        }
      }
    }
    if (random.nextInt(20) == 0) {
      query.add("unknown=1");
    }
    while (path.length() + String.join("&", query).length() > LONGEST_PATH && !query.isEmpty()) {
      query.removeLast();
    }
    var request =
        HttpRequest.newBuilder(
                URI.create(address + path + (query.isEmpty() ? "" : "?" + String.join("&", query))))
            .timeout(Duration.ofSeconds(60));
    caller(operation, request);
    if (!operation.verb().equals("GET") && random.nextInt(3) == 0) {
      request.header(
          "Idempotency-Key",
          headerText(random.nextInt(4) == 0 ? values.oddText() : "key" + random.nextInt(50)));
    }
    if (random.nextInt(30) == 0) {
      request.header(
          "Accept", values.any(List.of("text/plain", "*/*", "application/xml;q=0.5", "nonsense")));
    }
    headers.forEach(request::header);
    body(operation, request);
    return request.build();
  }

  private void caller(Operation operation, HttpRequest.Builder request) {
    var unit = values.any(units);
    var allowed = callers.getOrDefault(operation.toString(), List.of());
    switch (random.nextInt(15)) {
      case 0 -> {
        // nobody
      }
      case 1 -> request.header("Authorization", "Bearer nonsense");
      case 2 -> request.header("Authorization", "Bearer " + Tokens.of(unit, "auditor"));
      default -> {
        if (!allowed.isEmpty()) {
          var role = values.any(allowed);
          request.header(
              "Authorization",
              "Bearer "
                  + (role.contains(":")
                      ? Tokens.system(unit, "system", role)
                      : Tokens.of(unit, role)));
        }
      }
    }
  }

  private void body(Operation operation, HttpRequest.Builder request) {
    var described = contract.resolved(operation.content().path("requestBody")).path("content");
    if (described.isEmpty()) {
      request.method(operation.verb(), BodyPublishers.noBody());
      return;
    }
    var media = described.properties().iterator().next();
    var good = values.good("", media.getValue().path("schema"));
    var text = (random.nextInt(5) < 3 ? good : values.spoilt(good)).toString();
    if (!media.getKey().equals("application/json") && random.nextBoolean()) {
      text = lines();
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    switch (random.nextInt(40)) {
      case 0 -> bytes = new byte[0];
      case 1 -> bytes = text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8);
      case 2 -> bytes = text.getBytes(StandardCharsets.UTF_16);
      case 3 -> bytes = "[".repeat(5000).getBytes(StandardCharsets.UTF_8);
      default -> {
        // as it is
      }
    }
    if (random.nextInt(40) > 0) {
      request.header(
          "Content-Type",
          random.nextInt(40) == 0
              ? values.any(
                  List.of(
                      "text/plain", "application/xml", "nonsense", "application/json;charset=x"))
              : media.getKey());
    }
    request.method(operation.verb(), BodyPublishers.ofByteArray(bytes));
  }

  /// Lines of bodies that other operations take.
  private String lines() {
    var lines = new StringBuilder();
    for (var i = random.nextInt(4); i >= 0; i--) {
      var operation = values.any(contract.operations());
      var schema =
          contract
              .resolved(operation.content().path("requestBody"))
              .path("content")
              .path("application/json")
              .path("schema");
      var good = values.good("", schema);
      lines.append(random.nextBoolean() ? good : values.spoilt(good)).append('\n');
    }
    return lines.toString();
  }

  private String value(String name, JsonNode schema) {
    var good = values.good(name, schema);
    var value = random.nextInt(6) > 0 ? good : values.spoilt(good);
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private HttpResponse<byte[]> answer(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void learn(int status, byte[] body) {
    if (status / 100 == 2 && body.length > 0 && body[0] == '{') {
      try {
        values.tell(JSON.readTree(body));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Short enough for a URL, and without the half characters that no URL can carry.
  private static String encoded(String value) {
    var text = value.length() > 2000 ? value.substring(0, 2000) : value;
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// What HTTP lets a header say.
  private static String headerText(String value) {
    var text = value.replaceAll("[^\\x20-\\x7e]", "?");
    return text.length() > 300 ? text.substring(0, 300) : text;
  }

  private static Map<String, List<String>> callers(String service) {
    try {
      var lines = Files.readAllLines(Checkout.root().resolve("docs/api/" + service + "-roles.csv"));
      var roles = lines.getFirst().split(",", -1);
      var callers = new HashMap<String, List<String>>();
      for (var line : lines.subList(1, lines.size())) {
        var cells = line.split(",", -1);
        var allowed = new ArrayList<String>();
        for (var i = 1; i < cells.length; i++) {
          if (!cells[i].isEmpty()) {
            allowed.add(roles[i]);
          }
        }
        callers.put(cells[0], allowed);
      }
      return callers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

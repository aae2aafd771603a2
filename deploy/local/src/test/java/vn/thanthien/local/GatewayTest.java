package vn.thanthien.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.netty.util.IllegalReferenceCountException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static HttpServer dossiers;
  private static HttpServer reporting;
  private static Gateway gateway;

  @BeforeAll
  static void start() throws IOException {
    dossiers = echo("dossier");
    reporting = echo("reporting");
    var nobody = Ports.free();
    gateway =
        Gateway.start(
            Ports.free(),
            Map.of(
                "dossier", dossiers.getAddress().getPort(),
                "reporting", reporting.getAddress().getPort(),
                "petition", nobody,
                "letter", nobody,
                "survey", nobody));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    dossiers.stop(0);
    reporting.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/dossiers,dossier",
    "/api/dossiers/7/completion,dossier",
    "/api/dossier-imports,dossier",
    "/api/procedures/x,dossier",
    "/api/field-visits,petition",
    "/api/opinions/1,petition",
    "/api/letters,letter",
    "/api/letter-templates,letter",
    "/api/ballots,survey",
    "/s/token,survey",
    "/api/units,reporting",
    "/api/programme/events,reporting",
    "/api/dossiersX,reporting",
    "/signin,reporting",
    "/problems/stale,reporting",
    "/,reporting"
  })
  void aPathBelongsToOneService(String path, String service) {
    assertEquals(service, Gateway.owner(path));
  }

  @Test
  void aRequestReachesItsServiceWithTheOutsideHost() throws Exception {
    var dossier = get("/api/dossiers?limit=2", "Forwarded", "host=evil.example");
    var console = get("/", "X-Forwarded-Host", "evil.example");

    var outside = "localhost:" + gateway.url().getPort();
    assertEquals(
        "dossier GET /api/dossiers?limit=2 for " + outside + " by 127.0.0.1 http null 0",
        dossier.body());
    assertEquals("reporting GET / for " + outside + " by 127.0.0.1 http null 0", console.body());
  }

  @Test
  void aLargeBodyPassesThrough() throws Exception {
    var body = "x".repeat(20_000_000);
    var request =
        HttpRequest.newBuilder(gateway.url().resolve("/api/dossier-imports"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();

    var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());

    assertTrue(answer.body().endsWith(" 20000000"), answer.body());
  }

  @Test
  void aServiceThatIsDownGivesAProblem() throws Exception {
    var answer = get("/api/letters", "Accept", "application/json");

    assertEquals(502, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("content-type").orElse(""));
    assertTrue(answer.body().contains("\"type\":\"/problems/service-down\""), answer.body());
  }

  @Test
  void onlyWhatNettySaysOfABrowserThatLeftIsKeptQuiet() {
    var told = new ConcurrentLinkedQueue<String>();
    var listener =
        new Handler() {
          @Override
          public void publish(LogRecord said) {
            told.add(said.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    var netty = Logger.getLogger("io.netty.channel.AbstractChannelHandlerContext");
    netty.addHandler(listener);
    try {
      netty.log(Level.WARNING, "left", new IllegalReferenceCountException(0, 1));
      netty.log(Level.WARNING, "broken", new IOException());
    } finally {
      netty.removeHandler(listener);
    }
    assertEquals(List.of("broken"), List.copyOf(told));
  }

  private static HttpResponse<String> get(String path, String header, String value)
      throws Exception {
    var request = HttpRequest.newBuilder(gateway.url().resolve(path)).header(header, value).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpServer echo(String name) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var length = 0L;
          try (var in = exchange.getRequestBody()) {
            length = in.transferTo(java.io.OutputStream.nullOutputStream());
          }
          var headers = exchange.getRequestHeaders();
          URI uri = exchange.getRequestURI();
          var text =
              "%s %s %s for %s by %s %s %s %d"
                  .formatted(
                      name,
                      exchange.getRequestMethod(),
                      uri,
                      headers.getFirst("X-Forwarded-Host"),
                      headers.getFirst("X-Forwarded-For"),
                      headers.getFirst("X-Forwarded-Proto"),
                      headers.getFirst("Forwarded"),
                      length);
          var bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }
}

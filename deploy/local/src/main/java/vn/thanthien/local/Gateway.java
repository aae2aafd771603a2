package vn.thanthien.local;

import io.netty.util.IllegalReferenceCountException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.logging.Logger;

/// The one address of the outside: sends each path to the service that owns it, as the Ingress
/// does. Bodies are streamed both ways; a service that is down gives a 502 problem.
public final class Gateway implements AutoCloseable {

  /// Path prefix → service, longest first where one contains another; everything else belongs to
  /// reporting.
  private static final Map<String, String> ROUTES = allRoutes();

  private static final String DEFAULT = "reporting";

  /// Tells two screens of a browser that leaves in the middle of an answer: vertx-http-proxy 4.5
  /// resets the answer while a write to the closed connection fails, and Netty releases its bytes
  /// twice. Kept here, for a logger nobody holds forgets its filter.
  private static final Logger WRITES =
      Logger.getLogger("io.netty.channel.AbstractChannelHandlerContext");

  private final Vertx vertx;
  private final int port;

  private Gateway(Vertx vertx, int port) {
    this.vertx = vertx;
    this.port = port;
  }

  /// Listens on 127.0.0.1:`port`.
  ///
  /// @param services port of each service by its name
  public static Gateway start(int port, Map<String, Integer> services) {
    Ports.mustBeFree("The gateway", port);
    WRITES.setFilter(said -> !(said.getThrown() instanceof IllegalReferenceCountException));
    var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    var client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(64)
                .setConnectTimeout(2000)
                .setKeepAliveTimeout(20));
    var proxy =
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
            .origin(
                OriginRequestProvider.selector(context ->
                    Future.succeededFuture(
                        SocketAddress.inetSocketAddress(
                            portOf(owner(context.request().proxiedRequest().path()), services),
                            Ports.HOST))))
            .addInterceptor(new Outside());
    var server =
        vertx
            .createHttpServer(new HttpServerOptions().setHost(Ports.HOST).setPort(port))
            .requestHandler(proxy);
    try {
      server.listen().toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      vertx.close();
      throw new StartFailure(
          "The gateway could not listen on port " + port + ": " + e.getMessage(), e);
    }
    return new Gateway(vertx, port);
  }

  public URI url() {
    return url(port);
  }

  static URI url(int port) {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /// Path prefix → service; whatever is not listed belongs to reporting.
  public static Map<String, String> routes() {
    return Collections.unmodifiableMap(ROUTES);
  }

  /// The service that owns a path.
  static String owner(String path) {
    for (var route : ROUTES.entrySet()) {
      var prefix = route.getKey();
      if (path.equals(prefix) || path.startsWith(prefix + "/")) {
        return route.getValue();
      }
    }
    return DEFAULT;
  }

  private static int portOf(String service, Map<String, Integer> services) {
    var port = services.get(service);
    if (port == null) {
      throw new IllegalArgumentException("No port for " + service);
    }
    return port;
  }

  private static Map<String, String> allRoutes() {
    var routes = new LinkedHashMap<String, String>();
    routes.put("/api/dossiers", "dossier");
    routes.put("/api/procedures", "dossier");
    routes.put("/api/dossier-imports", "dossier");
    routes.put("/api/petitions", "petition");
    routes.put("/api/receptions", "petition");
    routes.put("/api/dialogues", "petition");
    routes.put("/api/opinions", "petition");
    routes.put("/api/field-visits", "petition");
    routes.put("/api/box-openings", "petition");
    routes.put("/api/letters", "letter");
    routes.put("/api/letter-templates", "letter");
    routes.put("/api/questionnaires", "survey");
    routes.put("/api/survey-rounds", "survey");
    routes.put("/api/ballots", "survey");
    routes.put("/s", "survey");
    return routes;
  }

  /// Tells the service who asked for which host, and turns a dead service into a problem.
  private static final class Outside implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      var outside = context.request().proxiedRequest();
      var headers = context.request().headers();
      var host = outside.authority();
      // never what the caller claims: these come from the connection
      headers.remove("Forwarded");
      headers.set("X-Forwarded-For", outside.remoteAddress().hostAddress());
      headers.set("X-Forwarded-Proto", "http");
      if (host != null) {
        headers.set("X-Forwarded-Host", host.toString());
        headers.set("X-Forwarded-Port", Integer.toString(host.port() < 0 ? 80 : host.port()));
      }
      return context
          .sendRequest()
          .recover(_ -> Future.succeededFuture(down(context, outside.path())));
    }

    private static ProxyResponse down(ProxyContext context, String path) {
      var problem =
          """
          {"type":"/problems/service-down","title":"Dịch vụ tạm thời không phản hồi","status":502,\
          "detail":"Dịch vụ %s đang khởi động lại hoặc đã dừng; xin thử lại sau ít phút."}\
          """
              .formatted(owner(path));
      return context
          .request()
          .release()
          .response()
          .setStatusCode(502)
          .putHeader("content-type", "application/problem+json")
          .putHeader("retry-after", "5")
          .setBody(Body.body(Buffer.buffer(problem)));
    }
  }
}

package vn.thanthien.dossier.dossierimport;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Lets files to import be as large as the service's limit says, and no other request: its body is
/// read into memory.
@ApplicationScoped
class UploadLimit {

  private static final String UPLOADS = "/api/dossier-imports";
  private static final long OTHERS = 10L * 1024 * 1024;
  private static final int EARLY = 1000;

  void register(@Observes Filters filters) {
    filters.register(UploadLimit::limit, EARLY);
  }

  private static void limit(RoutingContext context) {
    var request = context.request();
    if (request.method().equals(HttpMethod.POST) && UPLOADS.equals(request.path())) {
      context.next();
      return;
    }
    context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, OTHERS);
    var length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
    // longer than any number that fits is too long as well
    if (length != null && (length.length() > 18 || Long.parseLong(length) > OTHERS)) {
      request.response().putHeader(HttpHeaderNames.CONNECTION, "close");
      context.fail(413);
      return;
    }
    context.next();
  }
}

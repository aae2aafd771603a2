package vn.thanthien.kernel.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

/// Reads small JSON bodies where they arrive. A worker thread that has taken a request over would
/// have to ask the event loop for its body and sleep until it comes, which costs more than reading
/// it. Larger bodies, and those of unknown length, are streamed; so are those of HTTP/2, whose
/// requests cannot be paused once read.
@ApplicationScoped
class SmallBodies {

  /// Of the length in bytes: below 100 kB.
  private static final int MOST_DIGITS = 5;

  /// Read here, it would be waited for once more behind.
  private static final String EMPTY = "0";

  /// Behind whatever may refuse the request without its body.
  private static final int LATE = 10;

  private final BodyHandler whole = BodyHandler.create(false);

  void register(@Observes Filters filters) {
    filters.register(this::read, LATE);
  }

  private void read(RoutingContext context) {
    var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (context.request().version() != HttpVersion.HTTP_2
        && type != null
        && type.startsWith(MediaType.APPLICATION_JSON)
        && length != null
        && !length.equals(EMPTY)
        && length.length() <= MOST_DIGITS) {
      whole.handle(context);
    } else {
      context.next();
    }
  }
}

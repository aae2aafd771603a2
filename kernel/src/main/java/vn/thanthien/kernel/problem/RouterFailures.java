package vn.thanthien.kernel.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers with a problem what fails before a resource is reached: a body too large, a check of the
/// token that breaks. Missing or refused tokens are left to those who ask for one.
@ApplicationScoped
class RouterFailures {

  private final ObjectMapper json;

  @Inject
  RouterFailures(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    router.route().failureHandler(this::answer);
  }

  private void answer(RoutingContext context) {
    var problem = context.response().ended() ? null : problem(context);
    if (problem == null) {
      context.next();
      return;
    }
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(text(problem));
  }

  private static @Nullable Problem problem(RoutingContext context) {
    if (context.statusCode() == ProblemType.TOO_LARGE.status()) {
      return Problem.of(ProblemType.TOO_LARGE, null, List.of());
    }
    var failure = context.failure();
    if (context.statusCode() != ProblemType.INTERNAL.status()
        || failure instanceof AuthenticationException
        || failure instanceof SecurityException) {
      return null;
    }
    var id = UUID.randomUUID();
    Log.errorf(failure, "unexpected failure %s", id);
    return Problem.of(ProblemType.INTERNAL, "Mã lỗi để báo quản trị: " + id, List.of());
  }

  private String text(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always written", e);
    }
  }
}
